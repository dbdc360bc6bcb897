// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes the whole chain anew from the rows and holds it against the heads, in one snapshot and streaming: works while
 * the server runs, whatever the size of the log.
 */
@Component
class LogVerification {
    private static final int HEADS_AT_ONCE = 1_000;
    private static final int FETCH_SIZE = 5_000;

    private final JdbcTemplate database;
    private final TransactionTemplate oneSnapshot;
    private final Heads heads;
    private final HeadKeys keys;
    private final Clock clock;

    LogVerification(
            JdbcTemplate database, PlatformTransactionManager transactions, Heads heads, HeadKeys keys, Clock clock) {
        this.database = database;
        this.heads = heads;
        this.keys = keys;
        this.clock = clock;
        this.oneSnapshot = new TransactionTemplate(transactions);
        oneSnapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneSnapshot.setReadOnly(true);
    }

    /**
     * The heads file is taken first: what it has, the database must have.
     *
     * @param term the shortest that the content of rows was ever kept
     */
    LogReport verify(Path headsFile, Period term) {
        var report = new LogReport();
        try (var lines = HeadLines.of(headsFile)) {
            var check = new HeadCheck(keys, lines, clock.instant(), report);
            oneSnapshot.executeWithoutResult(
                    status -> verify(check, Erasures.told(database, term, clock.instant()), report));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return report;
    }

    private void verify(HeadCheck check, Erasures erasures, LogReport report) {
        var links = number("select coalesce(max(sequence), 0) from accountability.chain_link");
        var linksMissing = heads.last().map(LogVerification::last).orElse(0L) > links;
        long number = 0;
        long sequence = 0;
        for (var lines = heads.after(0, HEADS_AT_ONCE); !lines.isEmpty(); lines = heads.after(number, HEADS_AT_ONCE)) {
            var batches = new ArrayDeque<BatchCheck>();
            var from = sequence;
            for (var line : lines) {
                var head = check.next(line);
                head.ifPresent(one -> batches.add(new BatchCheck(one, linksMissing, erasures, report)));
                sequence = Math.max(sequence, head.map(Head::last).orElse(sequence));
            }
            readRows(batches, from, sequence);
            number = lastNumber(number);
        }
        check.end();
        erasures.end(report);
        new Uncovered(database, clock.instant()).after(sequence, report);
    }

    /** Leads each link to the batch that covers it. */
    private void readRows(Queue<BatchCheck> batches, long after, long upTo) {
        var sql = "select k.sequence, k.row_id, k.leaf, " + LogRow.COLUMNS + """
                 from accountability.chain_link k
                left join accountability.processing_log l on l.id = k.row_id
                where k.sequence > ? and k.sequence <= ?
                order by k.sequence
                """;
        database.query(
                connection -> {
                    var statement = connection.prepareStatement(sql);
                    statement.setFetchSize(FETCH_SIZE);
                    statement.setLong(1, after);
                    statement.setLong(2, upTo);
                    return statement;
                },
                (RowCallbackHandler) row -> {
                    var sequence = row.getLong("sequence");
                    while (!batches.isEmpty() && !batches.element().covers(sequence)) {
                        batches.remove().end();
                    }
                    if (!batches.isEmpty()) {
                        batches.element().next(sequence, row.getLong("row_id"), row.getBytes("leaf"), rowIfThere(row));
                    }
                });
        batches.forEach(BatchCheck::end);
    }

    private static @Nullable LogRow rowIfThere(ResultSet row) throws SQLException {
        return row.getObject("id") == null ? null : LogRow.read(row);
    }

    /** The number of the last head that was read just now. */
    private long lastNumber(long before) {
        return number("""
                select max(number) from
                    (select number from accountability.chain_head where number > ? order by number limit ?) taken
                """, before, HEADS_AT_ONCE);
    }

    private long number(String sql, Object... values) {
        return Objects.requireNonNull(database.queryForObject(sql, Long.class, values));
    }

    private static long last(String line) {
        try {
            return Head.read(line).last();
        } catch (Head.Unreadable broken) {
            return 0;
        }
    }
}
