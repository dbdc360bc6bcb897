// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import nl.waakzaam.dealers.ShopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Gives the numbers of a register. Who took one holds the shop's row until its transaction ends: others wait, and what is
 * rolled back, or broken off by a crash, took no number.
 */
@Repository
class EntryNumbers {
    private final JdbcClient database;

    EntryNumbers(JdbcClient database) {
        this.database = database;
    }

    /** The first of so many numbers that follow each other, from now on the caller's. */
    EntryNumber take(ShopId shop, int year, int many) {
        var last = database.sql("""
                        insert into purchases.counter as c (shop_id, year, last) values (:shop, :year, :many)
                        on conflict (shop_id, year) do update set last = c.last + :many
                        returning last
                        """)
                .param("shop", shop.value())
                .param("year", year)
                .param("many", many)
                .query(Integer.class)
                .single();
        return new EntryNumber(year, last - many + 1);
    }
}
