// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** The files that a form brought. */
final class Uploads {
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
}
