// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.sql.SQLException;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.support.TestDatabase;

/** Rows for tests that ask who sees them, not what is in them. */
final class TestRows {
    private TestRows() {}

    /** One in each table that a purchase alone leaves empty. */
    static void besides(PurchasedGood good, Shop shop) throws SQLException {
        try (var superuser = TestDatabase.superuser("waakzaam");
                var more = superuser.createStatement()) {
            more.execute("""
                    insert into purchases.photo (good_id, shop_id, added_at, width, height, sealed_key, closed)
                    values ('%1$s', '%2$s', now(), 1, 1, '', '');
                    insert into purchases.hold_change (good_id, shop_id, at, by, ground)
                    values ('%1$s', '%2$s', now(), 'account:1', 'zaak 1');
                    insert into purchases.sale (good_id, shop_id, sold_at, by, price_cents)
                    values ('%1$s', '%2$s', now(), 'account:1', 1)
                    """.formatted(good.id(), shop.id()));
        }
    }
}
