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
 * be printed again with the same code although it is kept nowhere. The database holds what it is found by: a keyed hash.
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
        var code = ReceiptCode.of(hashes.of("code " + purchase));
        database.sql("""
                        insert into purchases.receipt (purchase_id, shop_id, code_hash) values (?, ?, ?)
                        on conflict do nothing
                        """).params(purchase.value(), shop.value(), hash(code)).update();
        return code;
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
