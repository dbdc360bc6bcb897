// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import nl.waakzaam.series.Retrievals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which tables did not come in when they were last asked. */
@Component
class PostgresFailures implements Retrievals {
    private final JdbcClient database;
    private final Clock clock;

    PostgresFailures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Does it, and keeps whether it failed; it fails as it did. That another is busy is no failure.
     *
     * @param expected whether this installation fetches the table by itself; of any other only one that is there is kept, so
     *     that who mistypes a number makes no table
     */
    Outcome watch(String table, boolean expected, Supplier<Outcome> work) {
        try {
            var outcome = work.get();
            forget(table);
            return outcome;
        } catch (NotTaken refused) {
            refused.reason().ifPresent(reason -> keep(table, expected, reason, refused));
            throw refused;
        } catch (RuntimeException unexpected) {
            keep(table, expected, Reason.UNEXPECTED, unexpected);
            throw unexpected;
        }
    }

    /** A database that is gone too does not hide what went wrong first. */
    private void keep(String table, boolean expected, Reason reason, RuntimeException failure) {
        try {
            database.sql("""
                            insert into series.failure ("table", at, reason)
                            select :table, :now, :reason
                            where :expected or exists (select from series.dataset where key = :table)
                            on conflict ("table") do update set at = excluded.at, reason = excluded.reason
                            """)
                    .param("table", table)
                    .param("expected", expected)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("reason", reason.name())
                    .update();
        } catch (RuntimeException notKept) {
            failure.addSuppressed(notKept);
        }
    }

    private void forget(String table) {
        database.sql("delete from series.failure where \"table\" = :table")
                .param("table", table)
                .update();
    }

    @Override
    public List<Failed> failed() {
        return database.sql("select \"table\", at, reason from series.failure order by \"table\"")
                .query((row, number) -> new Failed(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        Reason.valueOf(row.getString(3))))
                .list();
    }
}
