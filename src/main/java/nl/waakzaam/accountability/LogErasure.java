// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Empties rows of the processing log whose term is over: object, data subject, reason and recipient go, and the chain
 * stays verifiable. That somebody did something of this sort at that time stays, and each emptying adds a row of its own.
 * Touches only rows that are in the chain, so what was written in the last seconds waits for the next time.
 */
@Component
public class LogErasure {
    /** How long the log says whom its rows are about. */
    public static final RetentionTerm TERM = new RetentionTerm(
            "processing-log", RetentionTerm.Effect.DESTROYED, Period.ofYears(5), "art. 25 lid 1 en art. 32a Wpg");

    private final JdbcClient database;

    LogErasure(JdbcClient database) {
        this.database = database;
    }

    /** The rows that {@link #eraseOlderThan} would empty. */
    public RetentionRule.Due olderThan(Instant before) {
        return database.sql("""
                        select count(*) as records, min(l.at) as oldest from accountability.processing_log l
                        where l.salt is not null and l.at < :before and l.object_type <> 'processing-log-erasure'
                          and exists (select from accountability.chain_link k where k.row_id = l.id)
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, number) -> AgedRows.due(row))
                .single();
    }

    /**
     * Empties rows from before a moment; gives how many. Whoever empties all asks until there are none.
     *
     * @param ground the article that sets the term
     * @param atMost how many rows in this transaction
     * @throws org.springframework.dao.DataAccessException when the moment lies less than a year back: the database refuses
     */
    public long eraseOlderThan(Instant before, String ground, int atMost) {
        return database.sql("select accountability.erase_content(:before, :ground, :many)")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("ground", ground)
                .param("many", atMost)
                .query(Long.class)
                .single();
    }
}
