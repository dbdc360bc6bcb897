// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.List;
import java.util.Optional;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.Processing.Action;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens to police the photos of one good in their area; each look is logged with its reason. */
@Service
public class PhotosForPolice {
    private final Holds holds;
    private final Photos photos;
    private final Wall wall;

    PhotosForPolice(Holds holds, Photos photos, Wall wall) {
        this.holds = holds;
        this.photos = photos;
        this.wall = wall;
    }

    /** Which there are, all closed; empty when they went with their purchase, or the area has no such good. */
    @Transactional
    public Optional<List<Long>> list(GoodId id, By by) {
        return find(id, by).flatMap(good -> photos.findReadable(id));
    }

    /** The JPEG; empty when the area has no such photo. */
    @Transactional
    public Optional<byte[]> open(GoodId id, long photo, String reason, By by) {
        return find(id, by).flatMap(good -> photos.open(id, photo, line(good.purchase(), reason, by)));
    }

    private Optional<PurchasedGood> find(GoodId id, By by) {
        var found = holds.find(id, by);
        found.ifPresent(good -> wall.openToPolice(id));
        return found;
    }

    private static Processing line(PurchaseId id, String reason, By by) {
        var about = About.of(ObjectKind.PURCHASE, id.toString());
        return new Act(by.actor().id(), by.way(), about, reason)
                .done("purchases.photo", Action.CONSULT, "opsporing", "art. 8 Wpg");
    }
}
