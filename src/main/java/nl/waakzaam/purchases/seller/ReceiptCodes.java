// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.platform.KeyedHash;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.site.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The codes on receipts. Each is made of the purchase's id with a key that lies outside the database, so that a receipt can
 * be printed again with the same code although it is kept nowhere; a receipt that was lost gets the next code. The database holds what it is found by: a keyed hash.
 */
@Component
public class ReceiptCodes {
    private final JdbcClient database;
    private final KeyedHash hashes;
    private final PublicAddress address;

    ReceiptCodes(JdbcClient database, Keys keys, PublicAddress address) {
        this.database = database;
        this.hashes = new KeyedHash(keys.random("purchases-receipts.key"));
        this.address = address;
    }

    /** The code of a purchase, which works from now on; the wall is open to its shop. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ReceiptCode issue(PurchaseId purchase, ShopId shop) {
        database.sql("""
                        insert into purchases.receipt (purchase_id, shop_id, code_hash) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(purchase.value(), shop.value(), hash(code(purchase, 1)))
                .update();
        return code(purchase, edition("select edition from purchases.receipt where purchase_id = ?", purchase));
    }

    /** Another code in the place of the one before, which opens nothing any more; the wall is open to the shop. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void renew(PurchaseId purchase, ShopId shop) {
        issue(purchase, shop);
        var edition = edition(
                "update purchases.receipt set edition = edition + 1 where purchase_id = ? returning edition", purchase);
        database.sql("update purchases.receipt set code_hash = ?, tries = 0, tried_at = null where purchase_id = ?")
                .params(hash(code(purchase, edition)), purchase.value())
                .update();
    }

    private int edition(String sql, PurchaseId purchase) {
        return database.sql(sql).param(purchase.value()).query(Integer.class).single();
    }

    private ReceiptCode code(PurchaseId purchase, int edition) {
        return ReceiptCode.of(hashes.of("code " + purchase + (edition == 1 ? "" : " " + edition)));
    }

    /** Where a code is filled in. */
    public String page() {
        return address.origin() + SellerPages.PATH;
    }

    /** The same with the code behind the sign that browsers send to nobody. */
    public String link(ReceiptCode code) {
        return page() + "#" + code.shown();
    }

    byte[] hash(ReceiptCode code) {
        return hashes.of("found by " + code.characters());
    }
}
