// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts committed rows of the processing log into the chain, batch after batch, one process at a time over all nodes. Acts
 * wait for nothing here. A row is new when it has no link; to find those fast, only rows are asked for whose transaction
 * had not ended at the start of the previous full pass of this process. The first pass of a process looks at all.
 */
@Component
class Chainer {
    private static final int BATCH = 10_000;
    private static final long LOCK = 0x77616b6c6f67L;
    private static final String EVERYTHING = "0";

    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final Heads heads;
    private final HeadKeys keys;
    private final Clock clock;
    private String since = EVERYTHING;

    Chainer(JdbcTemplate database, PlatformTransactionManager transactions, Heads heads, HeadKeys keys, Clock clock) {
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
        this.heads = heads;
        this.keys = keys;
        this.clock = clock;
    }

    /** Chains all that waits; gives how many rows, which is none while another process does it. */
    synchronized long chain() {
        var oldestRunning = text("select pg_snapshot_xmin(pg_current_snapshot())::text");
        if (isFromAnotherServer(since)) {
            since = EVERYTHING;
        }
        long total = 0;
        long after = 0;
        for (var outcome = batch(after); ; outcome = batch(after)) {
            total += outcome.rows();
            after = outcome.lastId();
            if (outcome.rows() < BATCH) {
                since = outcome.locked() ? oldestRunning : since;
                return total;
            }
        }
    }

    /** The first row after those in the chain, or 0: it waits for its turn, or for whoever has the turn. */
    long firstWaiting() {
        return Objects.requireNonNull(database.queryForObject("""
                select coalesce(min(id), 0) from accountability.processing_log
                where id > (select coalesce(max(row_id), 0) from accountability.chain_link)
                """, Long.class));
    }

    /** @param locked whether it was this process's turn */
    private record Outcome(boolean locked, int rows, long lastId) {}

    private Outcome batch(long after) {
        return Objects.requireNonNull(transactions.execute(status -> {
            if (!Objects.requireNonNull(
                    database.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK))) {
                return new Outcome(false, 0, after);
            }
            var rows = unchained(after);
            if (!rows.isEmpty()) {
                add(rows);
            }
            return new Outcome(
                    true, rows.size(), rows.isEmpty() ? after : rows.getLast().id());
        }));
    }

    private List<LogRow> unchained(long after) {
        return database.query("select " + LogRow.COLUMNS + """
                         from accountability.processing_log l
                        where l.change >= ?::xid8 and l.id > ?
                          and not exists (select from accountability.chain_link k where k.row_id = l.id)
                        order by l.id limit ?
                        """, (row, number) -> LogRow.read(row), since, after, BATCH);
    }

    private void add(List<LogRow> rows) {
        var line = heads.last();
        var before = line.map(Chainer::own);
        var first = before.map(Head::last).orElse(0L) + 1;
        var leaves = rows.stream().map(LogRow::leaf).toArray(byte[][]::new);
        database.update(
                """
                insert into accountability.chain_link (sequence, row_id, leaf)
                select * from unnest(?::bigint[], ?::bigint[], ?::bytea[])
                """,
                LongStream.range(first, first + rows.size()).toArray(),
                rows.stream().mapToLong(LogRow::id).toArray(),
                leaves);
        var hash = new Sha256();
        for (var leaf : leaves) {
            hash.bytes(leaf);
        }
        var head = new Head(
                before.map(Head::number).orElse(0L) + 1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                first + rows.size() - 1,
                rows.size(),
                HexFormat.of().formatHex(hash.value()),
                line.map(Sha256::ofLine).orElse(Head.NOTHING));
        heads.add(head, head.signedBy(keys));
    }

    private static Head own(String line) {
        try {
            return Head.read(line);
        } catch (Head.Unreadable tampered) {
            throw new IllegalStateException("the last head in the database is no head", tampered);
        }
    }

    /** After a restore into another server its transactions count from the start again. */
    private boolean isFromAnotherServer(String transaction) {
        return !Objects.requireNonNull(database.queryForObject(
                "select ?::xid8 <= pg_snapshot_xmax(pg_current_snapshot())", Boolean.class, transaction));
    }

    private String text(String sql) {
        return Objects.requireNonNull(database.queryForObject(sql, String.class));
    }
}
