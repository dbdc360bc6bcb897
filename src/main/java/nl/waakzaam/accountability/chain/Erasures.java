// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.waakzaam.site.DutchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Holds the rows that were emptied against the erasures that the log accounts for: each must be older than the limit of an
 * erasure, and no erasure can stand for more rows than it says.
 */
final class Erasures {
    private final Period term;
    private final NavigableMap<Instant, Long> accounted = new TreeMap<>();
    private final NavigableMap<Instant, Long> emptied = new TreeMap<>();

    private Erasures(Period term) {
        this.term = term;
    }

    /**
     * The erasures that the log tells of.
     *
     * @param term no honest one went up to a limit less than this ago
     */
    static Erasures told(JdbcTemplate database, Period term, Instant now) {
        var erasures = new Erasures(term);
        database.query("""
                select l.object_id::bigint as erased, substr(l.access_reason, 5) as up_to,
                    (select h.signed from accountability.chain_head h
                     where h.last_sequence >= k.sequence order by h.last_sequence limit 1) as head
                from accountability.processing_log l left join accountability.chain_link k on k.row_id = l.id
                where l.object_type = 'processing-log-erasure' and l.object_id ~ '^[0-9]{1,12}$'
                """, (RowCallbackHandler) row -> erasures.account(
                time(row.getString("head"), now),
                limit(String.valueOf(row.getString("up_to"))),
                row.getLong("erased")));
        return erasures;
    }

    /**
     * An erasure as its row tells it. One of rows whose term was not over stands for nothing.
     *
     * @param chained when the row that tells it came into the chain, by the signed head
     * @param limit rows from before this moment were emptied
     */
    private void account(Instant chained, Instant limit, long rows) {
        var latest = chained.atZone(DutchTime.ZONE).minus(term).toInstant();
        if (!limit.isAfter(latest)) {
            accounted.merge(limit, rows, Long::sum);
        }
    }

    /** What has no head yet was written just now; a head that cannot be read is a fault of its own. */
    private static Instant time(@Nullable String head, Instant now) {
        try {
            return head == null ? now : Head.read(head).time();
        } catch (Head.Unreadable broken) {
            return now;
        }
    }

    /** A limit that cannot be read lies too late for every term. */
    private static Instant limit(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            return Instant.MAX;
        }
    }

    /** Counts an emptied row; whether there was an erasure of rows that old. */
    boolean covers(Instant at) {
        var limit = accounted.higherKey(at);
        if (limit != null) {
            emptied.merge(limit, 1L, Long::sum);
        }
        return limit != null;
    }

    /** After the last row. The younger an emptied row, the fewer erasures can have emptied it. */
    void end(LogReport report) {
        long rows = 0;
        long told = 0;
        for (var erasure : accounted.descendingMap().entrySet()) {
            rows += emptied.getOrDefault(erasure.getKey(), 0L);
            told += erasure.getValue();
            if (rows > told) {
                report.add(Fault.Kind.ERASED_UNSEEN, "%d rows emptied, %d accounted for", rows, told);
                return;
            }
        }
    }
}
