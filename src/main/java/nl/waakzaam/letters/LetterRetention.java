// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionRule.Tombstone;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Letters go as long after they were made as what they are about goes after its decision: when the month has passed in
 * which their term ended. The key of the month goes first, so that no copy can be read.
 */
@Component
class LetterRetention implements RetentionRule {
    static final RetentionTerm LETTERS =
            new RetentionTerm("letters", Effect.DESTROYED, Period.ofYears(5), "art. 5 lid 1 onder e AVG");

    private final JdbcClient database;
    private final RetentionTerms terms;
    private final Sealing sealing;

    LetterRetention(JdbcClient database, RetentionTerms terms, Sealing sealing) {
        this.database = database;
        this.terms = terms;
        this.sealing = sealing;
    }

    @Override
    public RetentionTerm term() {
        return LETTERS;
    }

    @Override
    public Due due(Instant keptFrom) {
        return database.sql("""
                        select count(*) as records, min(made_at) as oldest from letters.letter where last_month < :month
                        """)
                .param("month", month().atDay(1))
                .query((row, number) -> AgedRows.due(row))
                .single();
    }

    @Override
    public Applied apply(Instant keptFrom, Instant now, int atMost) {
        sealing.destroyBefore(month());
        return Applied.of(database.sql("""
                        delete from letters.letter where id = any(array(
                            select id from letters.letter where last_month < :month order by last_month, id limit :atMost))
                        returning id
                        """)
                .param("month", month().atDay(1))
                .param("atMost", atMost)
                .query((row, number) -> new Tombstone("letter", row.getString("id"), 1))
                .list());
    }

    private YearMonth month() {
        return YearMonth.from(terms.today());
    }
}
