// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import nl.waakzaam.identifiers.IdentifierKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * All that is kept of an anonymous check: the minute, the kind of number and the outcome, as counts. Nothing that was
 * typed and nothing of who asked. Counts are written each second; a crash loses at most one second of them.
 */
@Component
class CheckTally {
    private final JdbcClient database;
    private final Clock clock;
    private final ConcurrentHashMap<Row, AtomicLong> counts = new ConcurrentHashMap<>();

    CheckTally(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void count(CheckQuestion question, CheckAnswer answer) {
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        for (var typed : question.identifiers()) {
            counts.computeIfAbsent(new Row(minute, typed.kind(), answer.outcome()), row -> new AtomicLong())
                    .incrementAndGet();
        }
    }

    /** Writes what was counted since the last time. */
    @Scheduled(fixedDelay = 1000)
    @PreDestroy
    void write() {
        for (var row : List.copyOf(counts.keySet())) {
            var counted = counts.get(row);
            var count = counted == null ? 0 : counted.getAndSet(0);
            if (count > 0) {
                writeOrKeep(row, count);
            }
        }
        forgetPastMinutes();
    }

    /** What the database did not take is counted again, to be written when it is back. */
    private void writeOrKeep(Row row, long count) {
        try {
            write(row, count);
        } catch (RuntimeException away) {
            counts.computeIfAbsent(row, again -> new AtomicLong()).addAndGet(count);
            throw away;
        }
    }

    private void write(Row row, long count) {
        database.sql("""
                        insert into stolengoods.check_tally (minute, kind, outcome, checks)
                        values (:minute, :kind, :outcome, :checks)
                        on conflict (minute, kind, outcome) do update set checks = check_tally.checks + excluded.checks
                        """)
                .param("minute", row.minute().atOffset(ZoneOffset.UTC))
                .param("kind", row.kind().dutchName())
                .param("outcome", row.outcome().dutchName())
                .param("checks", count)
                .update();
    }

    private void forgetPastMinutes() {
        var recent = clock.instant().minus(2, ChronoUnit.MINUTES);
        var past = new ArrayList<Row>();
        counts.forEach((row, count) -> {
            if (row.minute().isBefore(recent) && count.get() == 0) {
                past.add(row);
            }
        });
        past.forEach(counts::remove);
    }

    private record Row(Instant minute, IdentifierKind kind, CheckAnswer.Outcome outcome) {}
}
