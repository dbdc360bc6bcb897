// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was registered since a moment that the reader keeps, for those who wait for a number. Nothing committed is passed
 * over, in whatever order it was, and some of it may be told twice.
 */
@Repository
public class StolenNews {
    private static final int FETCH_SIZE = 10_000;
    private static final String EVERYTHING = "select " + PostgresStolenLookup.COLUMNS + " from lookup.stolen_key";
    private static final String SINCE = EVERYTHING + """
             where change >= pg_snapshot_xmin(:since::pg_snapshot)
               and change < pg_snapshot_xmax(pg_current_snapshot())
               and not pg_visible_in_snapshot(change, :since::pg_snapshot)
            """;

    private final JdbcClient database;

    StolenNews(JdbcClient database) {
        this.database = database;
    }

    /** Now, as a reader keeps it: all that is committed before it is told by the one reading, all else by the next. */
    public String now() {
        return database.sql("select pg_current_snapshot()::text")
                .query(String.class)
                .single();
    }

    /**
     * Hands over the numbers that were registered or changed since.
     *
     * @param since what {@link #now} or this method said before; in a database that was put back from a copy, of which
     *     the count of transactions began anew, everything is handed over
     * @return the moment from which to read on
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public String read(String since, Consumer<StolenKey> reader) {
        var now = now();
        if (!since.equals(now)) {
            var news = isOfThisDatabase(since) ? database.sql(SINCE).param("since", since) : database.sql(EVERYTHING);
            try (var keys = news.withFetchSize(FETCH_SIZE).query(PostgresStolenLookup::key).stream()) {
                keys.forEach(reader);
            }
        }
        return now;
    }

    private boolean isOfThisDatabase(String since) {
        return Objects.requireNonNull(
                database.sql("select pg_snapshot_xmax(:since::pg_snapshot) <= pg_snapshot_xmax(pg_current_snapshot())")
                        .param("since", since)
                        .query(Boolean.class)
                        .single());
    }
}
