// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.Optional;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.PostgresPurchases.SealedSeller;
import nl.waakzaam.sealing.Sealing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens who sold something, for a reason that is logged with the look. Of other dealers' shops there is nobody. */
@Service
public class Sellers {
    private final PurchaseReading reading;
    private final PostgresPurchases purchases;
    private final Sealing sealing;
    private final RegisterActs acts;

    Sellers(PurchaseReading reading, PostgresPurchases purchases, Sealing sealing, RegisterActs acts) {
        this.reading = reading;
        this.purchases = purchases;
        this.sealing = sealing;
        this.acts = acts;
    }

    /** Empty when the actor's shops have no such purchase. */
    @Transactional
    public Optional<Seller> show(PurchaseId id, String reason, By by) {
        return reading.listOf(id, by.actor()).isEmpty()
                ? Optional.empty()
                : purchases.findSeller(id).map(seller -> opened(seller, reason, by));
    }

    /** Who sold in this shop before with the same document. That it was looked for in vain is logged too. */
    @Transactional
    public Optional<Seller> findEarlier(Shop shop, IdentityDocument document, String reason, By by) {
        return findEarlier(shop, document.text(), new DataSubject(document.number()), reason, by);
    }

    /** Which company sold in this shop before under the same number. */
    @Transactional
    public Optional<Seller> findEarlier(Shop shop, String companyNumber, String reason, By by) {
        var text = Seller.ofCompany(companyNumber);
        return findEarlier(shop, text, new DataSubject(text), reason, by);
    }

    private Optional<Seller> findEarlier(Shop shop, String foundBy, DataSubject sought, String reason, By by) {
        reading.openTo(by.actor());
        var found = purchases.findSeller(shop, sealing.indexes(foundBy));
        if (found.isEmpty()) {
            acts.soughtInVain(sought, reason, by);
        }
        return found.map(seller -> opened(seller, reason, by));
    }

    private Seller opened(SealedSeller seller, String reason, By by) {
        var id = new PurchaseId(seller.sealed().record());
        var fields = sealing.open(seller.sealed(), opened -> acts.look(id, seller.kind(), opened, reason, by));
        return Seller.of(seller.kind(), fields);
    }
}
