// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What came into one side of the index and went out of it since a snapshot of the database. Each row bears the
 * transaction that wrote it; a row is new exactly when the earlier snapshot could not see that transaction. So a
 * transaction that commits late is neither lost nor does it hold up the others, whichever process it runs in.
 */
class FormsFeed {
    private static final int FETCH_SIZE = 10_000;
    private static final String NEW = """
            change >= pg_snapshot_xmin(?::pg_snapshot) and change < pg_snapshot_xmax(pg_current_snapshot())
                and not pg_visible_in_snapshot(change, ?::pg_snapshot)
            """;

    private final Side side;
    private final JdbcTemplate database;
    private final TransactionTemplate oneSnapshot;

    FormsFeed(Side side, JdbcTemplate database, PlatformTransactionManager transactions) {
        this.side = side;
        this.database = database;
        this.oneSnapshot = new TransactionTemplate(transactions);
        oneSnapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneSnapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        oneSnapshot.setReadOnly(true);
    }

    /**
     * Hands over all folded forms.
     *
     * @return the snapshot up to which the reader now knows everything
     */
    String readAll(Consumer<String> reader) {
        return Objects.requireNonNull(oneSnapshot.execute(status -> {
            var now = snapshot();
            copyAll(reader);
            return now;
        }));
    }

    /**
     * Hands over the folded forms that came since a snapshot, and those that went and are no longer there.
     *
     * @return the snapshot up to which the reader now knows everything
     */
    String readSince(String since, Consumer<String> came, Consumer<String> went) {
        return Objects.requireNonNull(oneSnapshot.execute(status -> {
            var now = snapshot();
            if (!since.equals(now)) {
                read("select folded from " + side.keys() + " where " + NEW, since, came);
                read(
                        "select distinct folded from " + side.withdrawn() + " w where " + NEW
                                + " and not exists (select from " + side.keys() + " k where k.folded = w.folded)",
                        since,
                        went);
            }
            return now;
        }));
    }

    /** Forgets what went before a moment. */
    void forget(Instant before) {
        database.update("delete from " + side.withdrawn() + " where at < ?", before.atOffset(ZoneOffset.UTC));
    }

    private String snapshot() {
        return Objects.requireNonNull(database.queryForObject("select pg_current_snapshot()::text", String.class));
    }

    private void read(String sql, String since, Consumer<String> reader) {
        database.query(
                connection -> {
                    var statement = connection.prepareStatement(sql);
                    statement.setFetchSize(FETCH_SIZE);
                    statement.setString(1, since);
                    statement.setString(2, since);
                    return statement;
                },
                (RowCallbackHandler) row -> reader.accept(row.getString(1)));
    }

    private void copyAll(Consumer<String> reader) {
        database.execute((ConnectionCallback<Long>) connection -> {
            try (var lines = new Lines(reader)) {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select folded from " + side.keys() + ") to stdout", lines);
            } catch (IOException failure) {
                throw new SQLException(failure);
            }
        });
    }

    /** Cuts a stream of characters into lines; folded forms hold nothing that {@code copy} would escape. */
    private static final class Lines extends Writer {
        private final Consumer<String> reader;
        private final StringBuilder line = new StringBuilder();

        Lines(Consumer<String> reader) {
            this.reader = reader;
        }

        @Override
        public void write(char[] text, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                if (text[i] == '\n') {
                    reader.accept(line.toString());
                    line.setLength(0);
                } else {
                    line.append(text[i]);
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
