// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.platform.KeyedHash;
import nl.waakzaam.platform.Keys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Remembers what a till sent under which key, as keyed hashes: sent again, it adds nothing. */
@Repository
class Submissions {
    private final JdbcClient database;
    private final JsonMapper json;
    private final KeyedHash hash;

    Submissions(JdbcClient database, JsonMapper json, Keys keys) {
        this.database = database;
        this.json = json;
        this.hash = new KeyedHash(keys.random("purchases-submissions.key"));
    }

    private record Known(UUID purchase, byte[] body) {}

    /**
     * Takes a key for a purchase, or gives the purchase it was taken for; of two at once, the second waits for the first.
     *
     * @throws KeyUsedOtherwise when something else was sent under it
     */
    Optional<PurchaseId> claim(ShopId shop, String key, TypedPurchase body, PurchaseId purchase) {
        var keyHash = hash.of(key);
        var bodyHash = hash.of(json.writeValueAsString(body));
        var taken = database.sql("""
                        insert into purchases.submission (shop_id, key_hash, body_hash, purchase_id)
                        values (?, ?, ?, ?) on conflict do nothing
                        """)
                .params(shop.value(), keyHash, bodyHash, purchase.value())
                .update();
        if (taken == 1) {
            return Optional.empty();
        }
        var known = known(shop, keyHash);
        if (!Arrays.equals(known.body(), bodyHash)) {
            throw new KeyUsedOtherwise();
        }
        return Optional.of(new PurchaseId(known.purchase()));
    }

    private Known known(ShopId shop, byte[] keyHash) {
        return database.sql("""
                        select purchase_id, body_hash from purchases.submission where shop_id = ? and key_hash = ?
                        """)
                .params(shop.value(), keyHash)
                .query((row, number) -> new Known(row.getObject("purchase_id", UUID.class), row.getBytes("body_hash")))
                .single();
    }
}
