// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.waakzaam.platform.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rule for records that simply go: rows of one table, by age, with what hangs on them by {@code on delete cascade}.
 * A module offers it for its own table.
 */
public final class AgedRows implements RetentionRule {
    private final JdbcClient database;
    private final RetentionTerm term;
    private final Rows rows;

    public AgedRows(JdbcClient database, RetentionTerm term, Rows rows) {
        this.database = database;
        this.term = term;
        this.rows = rows;
    }

    /**
     * Which rows, in SQL.
     *
     * @param table with its schema
     * @param since the moment a row's term starts, a {@code timestamptz}
     * @param type what a row is, for its tombstone
     * @param name the text its tombstone keeps: an id that says nothing, or a day
     */
    public record Rows(String table, String since, String type, String name) {
        /** The day of a moment, for rows whose key would say whom they are about. */
        public static String dayOf(String since) {
            return "(" + since + " at time zone 'Europe/Amsterdam')::date::text";
        }
    }

    @Override
    public RetentionTerm term() {
        return term;
    }

    @Override
    public Due due(Instant keptFrom) {
        return database.sql("""
                        select count(*) as records, min(%1$s) as oldest from %2$s where %1$s < :keptFrom
                        """.formatted(rows.since(), rows.table()))
                .param("keptFrom", keptFrom.atOffset(ZoneOffset.UTC))
                .query((row, number) -> due(row))
                .single();
    }

    @Override
    public Applied apply(Instant keptFrom, Instant now, int atMost) {
        var tombstones = database.sql("""
                        with gone as (
                            delete from %2$s where ctid = any(array(
                                select ctid from %2$s where %1$s < :keptFrom
                                 order by %1$s limit :atMost for update skip locked))
                            returning %3$s as name)
                        select name, count(*) as records from gone group by name order by name
                        """.formatted(rows.since(), rows.table(), rows.name()))
                .param("keptFrom", keptFrom.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query((row, number) -> new Tombstone(rows.type(), row.getString("name"), row.getLong("records")))
                .list();
        return Applied.of(tombstones);
    }

    /** Reads a row of {@code records} and {@code oldest}. */
    public static Due due(ResultSet row) throws SQLException {
        return new Due(row.getLong("records"), RowMoments.find(row, "oldest"));
    }
}
