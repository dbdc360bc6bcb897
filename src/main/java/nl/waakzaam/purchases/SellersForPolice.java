// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.Optional;
import nl.waakzaam.sealing.Sealing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens to police who sold one good in their area, for a case; the look is logged about that person. */
@Service
public class SellersForPolice {
    private final Holds holds;
    private final PostgresPurchases purchases;
    private final Sealing sealing;
    private final RegisterActs acts;
    private final Wall wall;

    SellersForPolice(Holds holds, PostgresPurchases purchases, Sealing sealing, RegisterActs acts, Wall wall) {
        this.holds = holds;
        this.purchases = purchases;
        this.sealing = sealing;
        this.acts = acts;
        this.wall = wall;
    }

    /** Empty when the area has no such good. */
    @Transactional
    public Optional<Seller> show(GoodId id, String reason, By by) {
        return holds.find(id, by).map(PurchasedGood::purchase).flatMap(purchase -> open(purchase, reason, by));
    }

    private Optional<Seller> open(PurchaseId purchase, String reason, By by) {
        wall.openToPolice(purchase);
        return purchases.findSeller(purchase).map(seller -> {
            var fields = sealing.open(
                    seller.sealed(),
                    opened -> acts.policeLook(
                            purchase, Seller.of(seller.kind(), opened).subject(), reason, by));
            return Seller.of(seller.kind(), fields);
        });
    }
}
