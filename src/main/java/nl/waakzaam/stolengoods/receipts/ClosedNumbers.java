// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.GoodsClosed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Remembers the numbers of goods that are no longer sought, for as long as the register itself does, and tells when a
 * good with such a number was taken off. Written in the transaction that closes the good.
 */
@Repository
class ClosedNumbers {
    private final JdbcClient database;

    ClosedNumbers(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void keep(GoodsClosed closed) {
        var goods = closed.goodIds().toArray(Long[]::new);
        database.sql("delete from stolengoods.closed_number where good_id = any(:goods)")
                .param("goods", goods)
                .update();
        database.sql("""
                        insert into stolengoods.closed_number (normal, good_id)
                        select distinct normal, good_id from stolengoods.identifier
                        where good_id = any(:goods) and normal is not null
                        """).param("goods", goods).update();
    }

    /**
     * When a good with one of these numbers was last taken off the register, or such a number off a good, if that was
     * after the given moment. What was taken off before is as what was never registered; so is a good of another category
     * than the one stated, which a check would not have called registered.
     */
    Optional<Instant> lastTakenOff(Collection<String> normals, @Nullable Category category, Instant after) {
        return database.sql("""
                        select max(at) from (
                            select at, good_id from (
                                select h.at, h.good_id, h.state,
                                    lag(h.state) over (partition by h.good_id order by h.number) as before
                                from stolengoods.history h
                                where h.good_id in (
                                    select good_id from stolengoods.closed_number where normal = any(:normals))) step
                            where before in ('REGISTERED', 'SUPPLEMENTED')
                                and state not in ('REGISTERED', 'SUPPLEMENTED')
                            union all
                            select at, good_id from stolengoods.struck_number where normal = any(:normals)) taken
                        join stolengoods.good g on g.id = taken.good_id
                        where at > :after and (cast(:category as text) is null or g.category in (:category, 'overig'))
                        """)
                .param("normals", normals.toArray(String[]::new))
                .param("category", category == null || category == Category.OTHER ? null : category.code())
                .param("after", after.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }
}
