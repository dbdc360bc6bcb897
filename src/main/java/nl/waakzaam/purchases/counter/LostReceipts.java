// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import java.util.Optional;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.PurchaseReading;
import nl.waakzaam.purchases.RegisterActs;
import nl.waakzaam.purchases.Seller;
import nl.waakzaam.purchases.Sellers;
import nl.waakzaam.purchases.seller.ReceiptCodes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A seller whose receipt is lost, or in the wrong hands, comes back to the shop and shows an identity document. The receipt
 * gets another code, and whoever has the one before sees nothing any more.
 */
@Service
class LostReceipts {
    private final PurchaseReading reading;
    private final Sellers sellers;
    private final ReceiptCodes codes;
    private final RegisterActs acts;

    LostReceipts(PurchaseReading reading, Sellers sellers, ReceiptCodes codes, RegisterActs acts) {
        this.reading = reading;
        this.sellers = sellers;
        this.codes = codes;
        this.acts = acts;
    }

    /**
     * False when somebody shows a number that is not the seller's: the code stays. Empty when the actor's shops have no
     * such purchase. The comparison is a look at the seller, right or not.
     */
    @Transactional
    public Optional<Boolean> renew(PurchaseId id, String shown, By by) {
        return sellers.show(id, "nieuw bewijs: legitimatie vergeleken", by).map(seller -> {
            var fits = seller.shows(shown);
            if (fits) {
                renew(id, seller, by);
            }
            return fits;
        });
    }

    private void renew(PurchaseId id, Seller seller, By by) {
        codes.renew(id, reading.listOf(id, by.actor()).getFirst().shop());
        acts.changed("receipt", id, seller.subject(), "nieuwe code op het bewijs", by);
    }
}
