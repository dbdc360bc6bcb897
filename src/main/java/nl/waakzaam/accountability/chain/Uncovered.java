// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What no head covers: links after the last head, and rows without a link, which may wait for a moment. */
record Uncovered(JdbcTemplate database, Instant now) {
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    void after(long sequence, LogReport report) {
        database.query(
                "select 1 from accountability.chain_link where sequence > ? limit 1",
                (RowCallbackHandler)
                        row -> report.add(Fault.Kind.UNSIGNED, "place %d in the chain and after", sequence + 1),
                sequence);
        database.query(
                """
                select count(*) as rows, min(l.id) filter (where l.at < ?) as overdue
                from accountability.processing_log l
                where not exists (select from accountability.chain_link k where k.row_id = l.id)
                """,
                (RowCallbackHandler) row -> tellOfRows(row.getLong("rows"), row.getLong("overdue"), report),
                now.minus(A_MOMENT).atOffset(ZoneOffset.UTC));
    }

    private static void tellOfRows(long waiting, long overdue, LogReport report) {
        report.waiting(waiting);
        if (overdue > 0) {
            report.add(Fault.Kind.UNCHAINED, "row %d", overdue);
        }
    }
}
