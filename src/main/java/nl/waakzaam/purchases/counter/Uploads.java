// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** The files that a form brought. */
public final class Uploads {
    private Uploads() {}

    static List<byte[]> of(List<MultipartFile> files) throws IOException {
        var uploads = new ArrayList<byte[]>();
        for (var file : files) {
            if (!file.isEmpty()) {
                uploads.add(file.getBytes());
            }
        }
        return uploads;
    }

    /** The photos of each good in a form, in their order. */
    public static List<List<byte[]>> photos(PurchaseForm form, MultiValueMap<String, MultipartFile> files)
            throws IOException {
        var photos = new ArrayList<List<byte[]>>();
        for (int place = 0; place < form.goods(); place++) {
            photos.add(of(files.getOrDefault(PurchaseForm.field(place, "fotos"), List.of())));
        }
        return photos;
    }

    /** A browser sends no file a second time by itself: the form that is shown again says so. */
    public static void chooseAgain(PurchaseForm form, MultiValueMap<String, MultipartFile> files) {
        files.forEach((field, sent) -> {
            if (sent.stream().anyMatch(file -> !file.isEmpty())) {
                form.errors().add(field, "purchases.fault.photoAgain");
            }
        });
    }
}
