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
                    with added as (
                        insert into purchases.photo (good_id, shop_id, added_at, width, height, sealed_key, closed)
                        values ('%1$s', '%2$s', now(), 1, 1, '', '') returning id)
                    insert into purchases.likeness (photo_id, good_id, shop_id, bits)
                    select id, '%1$s', '%2$s', 0 from added;
                    insert into purchases.hold_change (good_id, shop_id, at, by, ground)
                    values ('%1$s', '%2$s', now(), 'account:1', 'zaak 1');
                    insert into purchases.reminder values ('%2$s', now());
                    insert into purchases.sale (good_id, shop_id, sold_at, by, price_cents)
                    values ('%1$s', '%2$s', now(), 'account:1', 1);
                    insert into purchases.receipt (purchase_id, shop_id, code_hash) values ('%3$s', '%2$s', '%2$s');
                    insert into purchases.embargo (purchase_id, shop_id, at, by, last_day, reason)
                    values ('%3$s', '%2$s', now(), 'account:1', now(), 'zaak 1');
                    insert into purchases.quarantine
                        (id, shop_id, account, device, cause, arrived_at, arrived_by, last_month, sealed_key, closed)
                    values ('%1$s', '%2$s', 'account:1', '%1$s', 'PIN', now(), 'account:1', '2099-01-01', '', '');
                    insert into purchases.draft (account, shop_id, saved_at, record, last_month, sealed_key, closed)
                    values ('%1$s', '%2$s', now(), '%1$s', '2099-01-01', '', '');
                    with asked as (
                        insert into purchases.seller_request (purchase_id, shop_id, kind, language, received_at, due_on)
                        values ('%3$s', '%2$s', 'OBJECTION', 'nl', now(), now()) returning id)
                    insert into purchases.seller_request_note (request_id, kind, purchase_id, shop_id, at, by, record,
                        sealed_key, fields, closed)
                    select id, 'ASKED', '%3$s', '%2$s', now(), 'x', '%3$s', '', '{}', '{}' from asked
                    """.formatted(good.id(), shop.id(), good.purchase()));
        }
    }
}
