// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.Seller;
import nl.waakzaam.purchases.SellerReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a seller in: who has the code of the receipt, and knows what that seller knows. Each try is logged. */
@Service
class SellersEntrance {
    private final ReceiptCodes codes;
    private final CodeTries tries;
    private final SellerReading reading;
    private final SellerActs acts;
    private final TransactionTemplate transaction;

    SellersEntrance(
            ReceiptCodes codes,
            CodeTries tries,
            SellerReading reading,
            SellerActs acts,
            TransactionTemplate transaction) {
        this.codes = codes;
        this.tries = tries;
        this.reading = reading;
        this.acts = acts;
        this.transaction = transaction;
    }

    /**
     * Empty for a code of no purchase, for a code that is locked and for something else than the seller knows: nobody
     * learns which.
     */
    Optional<PurchaseId> enter(ReceiptCode code, String known, Instant now) {
        var hash = codes.hash(code);
        var purchase = tries.begin(hash, now).filter(id -> isSeller(id, known));
        purchase.ifPresent(id -> tries.succeeded(hash));
        return purchase;
    }

    private boolean isSeller(PurchaseId id, String known) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var seller = reading.sellerOf(id, found -> acts.entrance(id, found, fits(found, known)));
            return fits(seller, known);
        }));
    }

    private static boolean fits(Seller seller, String known) {
        return MessageDigest.isEqual(bytes(seller.knownToSeller()), bytes(known));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
