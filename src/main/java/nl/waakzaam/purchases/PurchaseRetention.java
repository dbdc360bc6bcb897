// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.lookup.BoughtKeys;
import nl.waakzaam.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Purchases go when the month has passed in which their term ended, with goods, photos, sales and what they were found by.
 * The key of the month goes first: if the rest fails, nobody can read it any more all the same.
 */
@Component
class PurchaseRetention implements RetentionRule {
    static final RetentionTerm PURCHASES =
            new RetentionTerm("purchases", Effect.DESTROYED, Period.ofYears(4), "art. 5 lid 1 onder e AVG");

    private static final String DUE = " from purchases.purchase where last_month < :month";

    private final JdbcClient database;
    private final RetentionTerms terms;
    private final Sealing sealing;
    private final Wall wall;
    private final BoughtKeys keys;

    PurchaseRetention(JdbcClient database, RetentionTerms terms, Sealing sealing, Wall wall, BoughtKeys keys) {
        this.database = database;
        this.terms = terms;
        this.sealing = sealing;
        this.wall = wall;
        this.keys = keys;
    }

    @Override
    public RetentionTerm term() {
        return PURCHASES;
    }

    @Override
    public Due due(Instant keptFrom) {
        return wall.asRetention(() -> database.sql("select count(*) as records, min(bought_at) as oldest" + DUE)
                .param("month", month().atDay(1))
                .query((row, number) -> AgedRows.due(row))
                .single());
    }

    @Override
    public Applied apply(Instant keptFrom, Instant now, int atMost) {
        sealing.destroyBefore(month());
        return Applied.of(wall.asRetention(() -> destroyed(atMost)).stream()
                .map(id -> new Tombstone("purchase", id.toString(), 1))
                .toList());
    }

    /** With what the index of numbers holds of them. */
    private List<UUID> destroyed(int atMost) {
        var ids = database.sql("""
                        delete from purchases.purchase where id = any(array(
                            select id from purchases.purchase where last_month < :month
                             order by last_month, id limit :atMost))
                        returning id
                        """)
                .param("month", month().atDay(1))
                .param("atMost", atMost)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        keys.forget(ids);
        return ids;
    }

    private YearMonth month() {
        return YearMonth.from(terms.today());
    }
}
