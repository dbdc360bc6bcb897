// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import nl.waakzaam.purchases.Wall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What nobody went on with goes after a day; before that night nobody reaches it any more. */
@Component
class DraftRetention implements RetentionRule {
    static final RetentionTerm DRAFTS =
            new RetentionTerm("purchases-draft", Effect.DESTROYED, Period.ofDays(1), "art. 5 lid 1 onder e AVG");

    private final JdbcClient database;
    private final Wall wall;

    DraftRetention(JdbcClient database, Wall wall) {
        this.database = database;
        this.wall = wall;
    }

    @Override
    public RetentionTerm term() {
        return DRAFTS;
    }

    @Override
    public Due due(Instant keptFrom) {
        return wall.asRetention(() -> database.sql("""
                        select count(*) as records, min(saved_at) as oldest from purchases.draft where saved_at < ?
                        """)
                .param(keptFrom.atOffset(ZoneOffset.UTC))
                .query((row, number) -> AgedRows.due(row))
                .single());
    }

    @Override
    public Applied apply(Instant keptFrom, Instant now, int atMost) {
        return Applied.of(wall.asRetention(() -> database.sql("""
                        delete from purchases.draft where account = any(array(
                            select account from purchases.draft where saved_at < :keptFrom
                             order by saved_at limit :atMost))
                        returning record
                        """)
                .param("keptFrom", keptFrom.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query((row, number) -> new Tombstone("draft", row.getString("record"), 1))
                .list()));
    }
}
