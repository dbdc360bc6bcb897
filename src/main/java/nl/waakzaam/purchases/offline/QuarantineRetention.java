// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.purchases.Wall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was put aside goes when the month has passed in which its term ended; that month's key goes with the purchases. */
@Component
class QuarantineRetention implements RetentionRule {
    static final RetentionTerm QUARANTINE =
            new RetentionTerm("purchases-quarantine", Effect.DESTROYED, Period.ofMonths(6), "art. 5 lid 1 onder e AVG");

    private static final String DUE = " from purchases.quarantine where last_month < :month";

    private final JdbcClient database;
    private final RetentionTerms terms;
    private final Wall wall;

    QuarantineRetention(JdbcClient database, RetentionTerms terms, Wall wall) {
        this.database = database;
        this.terms = terms;
        this.wall = wall;
    }

    @Override
    public RetentionTerm term() {
        return QUARANTINE;
    }

    @Override
    public Due due(Instant keptFrom) {
        return wall.asRetention(() -> database.sql("select count(*) as records, min(arrived_at) as oldest" + DUE)
                .param("month", month().atDay(1))
                .query((row, number) -> AgedRows.due(row))
                .single());
    }

    @Override
    public Applied apply(Instant keptFrom, Instant now, int atMost) {
        return Applied.of(wall.asRetention(() -> database.sql("""
                        delete from purchases.quarantine where id = any(array(
                            select id from purchases.quarantine where last_month < :month
                             order by last_month, id limit :atMost))
                        returning id
                        """)
                .param("month", month().atDay(1))
                .param("atMost", atMost)
                .query((row, number) -> new Tombstone("quarantine", row.getString("id"), 1))
                .list()));
    }

    private YearMonth month() {
        return YearMonth.from(terms.today());
    }
}
