// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.List;
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

    /**
     * Other goods of who sold this one, in whatever shop: by the document that was shown, or the number of the company.
     * None when the area has no such good.
     */
    @Transactional
    public List<GoodId> othersOf(GoodId id, String reason, By by) {
        return holds.find(id, by).map(PurchasedGood::purchase).stream()
                .flatMap(purchase ->
                        open(purchase, reason, by).stream().flatMap(seller -> othersOf(purchase, seller).stream()))
                .toList();
    }

    private List<GoodId> othersOf(PurchaseId purchase, Seller seller) {
        var hashes = sealing.indexes(seller.foundBy());
        wall.openToPolice(hashes);
        var others = purchases.othersOf(purchase, hashes);
        wall.openToPolice();
        return others;
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
