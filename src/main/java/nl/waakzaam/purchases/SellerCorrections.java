// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.List;
import java.util.Optional;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import nl.waakzaam.rules.Rule;
import nl.waakzaam.rules.Rule.Source;
import nl.waakzaam.sealing.Sealing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects who sold something: as a new version, with the reason; what stood there stays. Refuses with
 * {@link nl.waakzaam.site.InvalidInput} what could not have been registered, and a lack of reason, and with
 * {@link CorrectedMeanwhile} a correction of a version that is not the last. A person who turns out to have been too young
 * is written down as such: the register says what is true.
 */
@Service
public class SellerCorrections {
    private static final Rule<Integer> ANY_AGE = new Rule<>(0, Source.NATIONAL, List.of());
    private static final int LONGEST_REASON = 500;

    private final PurchaseReading reading;
    private final PostgresPurchases purchases;
    private final Sellers sellers;
    private final Shops shops;
    private final Sealing sealing;
    private final RegisterActs acts;

    SellerCorrections(
            PurchaseReading reading,
            PostgresPurchases purchases,
            Sellers sellers,
            Shops shops,
            Sealing sealing,
            RegisterActs acts) {
        this.reading = reading;
        this.purchases = purchases;
        this.sellers = sellers;
        this.shops = shops;
        this.sealing = sealing;
        this.acts = acts;
    }

    /** The seller as it stands now, to be corrected; empty when the actor's shops have no such purchase. */
    @Transactional
    public Optional<SellerVersion> begin(PurchaseId id, By by) {
        return sellers.show(id, "gegevens van de verkoper verbeteren", by).map(seller -> {
            var last = purchases.findSeller(id).orElseThrow();
            return new SellerVersion(last.version(), seller, last.at());
        });
    }

    /**
     * False when the actor's shops have no such purchase.
     *
     * @param seen the version that was corrected
     */
    @Transactional
    public boolean correct(PurchaseId id, int seen, TypedSeller typed, String typedReason, By by) {
        var goods = reading.listOf(id, by.actor());
        if (goods.isEmpty()) {
            return false;
        }
        var bought = goods.getFirst();
        var faults = new Faults();
        var seller = new SellerReader(faults, ANY_AGE, bought.boughtOn()).read(typed);
        var reason = faults.required("reden", typedReason, LONGEST_REASON);
        faults.refuse();
        add(id, shops.get(bought.shop()), seen, seller, reason, by);
        acts.changed("seller-correction", id, seller.subject(), reason, by);
        return true;
    }

    private void add(PurchaseId id, Shop shop, int seen, Seller seller, String reason, By by) {
        if (purchases.findSeller(id).orElseThrow().version() != seen) {
            throw new CorrectedMeanwhile();
        }
        var lastMonth = purchases.lastMonthOf(id);
        var sealed = sealing.seal(id.value(), lastMonth, seller.fields());
        var foundBy = sealing.index(lastMonth, seller.foundBy());
        try {
            purchases.addSeller(id, shop, seen + 1, seller.kind(), sealed, foundBy, by, reason);
        } catch (DuplicateKeyException atOnce) {
            throw new CorrectedMeanwhile();
        }
    }
}
