// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets owners who do not answer the yearly question, with their cameras: what nobody confirms helps no case. */
@Component
class StaleOwners implements RetentionRule {
    private static final RetentionTerm TERM = new RetentionTerm(
            "camera-owners-stale", Effect.DESTROYED, Period.ofYears(1), "art. 5 lid 1 onder d en e AVG");

    private final JdbcClient database;
    private final PostgresOwners owners;

    StaleOwners(JdbcClient database, PostgresOwners owners) {
        this.database = database;
        this.owners = owners;
    }

    @Override
    public RetentionTerm term() {
        return TERM;
    }

    @Override
    public Due due(Instant keptFrom) {
        return database.sql("""
                        select count(*) as records, min(stale_since) as oldest from cameras.owner
                        where stale_since < :keptFrom
                        """)
                .param("keptFrom", keptFrom.atOffset(ZoneOffset.UTC))
                .query((row, number) -> AgedRows.due(row))
                .single();
    }

    @Override
    public Applied apply(Instant keptFrom, Instant now, int atMost) {
        var gone = database.sql("""
                        select id from cameras.owner where stale_since < :keptFrom
                        order by stale_since limit :atMost for update skip locked
                        """)
                .param("keptFrom", keptFrom.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        gone.forEach(id -> owners.remove(new OwnerId(id), now));
        return Applied.of(gone.stream()
                .map(id -> new Tombstone("camera-owner", id.toString(), 1))
                .toList());
    }
}
