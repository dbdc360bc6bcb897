// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.accountability.LogQuery;
import nl.waakzaam.accountability.LogReading;
import nl.waakzaam.accountability.LoggedAct;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.ProcessingLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches the processing log; each search, and each page of it, stands in that log itself. */
@Service
public class LogSearch {
    static final int SIZE = 25;
    static final int MOST = 10_000;
    private static final int MOST_EXPORTED = 100_000;

    private final LogReading reading;
    private final ProcessingLog log;

    LogSearch(LogReading reading, ProcessingLog log) {
        this.reading = reading;
        this.log = log;
    }

    /** One page of what was found, newest first; {@code total} counts no further than {@link #MOST}. */
    record Found(List<LoggedAct> acts, long total, int page) {
        long pages() {
            return Math.max(1, (total + SIZE - 1) / SIZE);
        }
    }

    @Transactional
    public Found search(LogQuery query, int page, String actor, String reason) {
        write(Action.CONSULT, actor, what(query), null, reason, null);
        var total = reading.count(query, MOST);
        var shown = (int) Math.clamp(page, 1, Math.max(1, (total + SIZE - 1) / SIZE));
        return new Found(reading.list(query, (shown - 1) * SIZE, SIZE), total, shown);
    }

    /** All acts that concern one record or person, for the person concerned. */
    @Transactional
    public List<LoggedAct> disclose(LogQuery query, String actor, String reason) {
        write(Action.DISCLOSE, actor, what(query), query.dataSubject(), reason, "betrokkene");
        return reading.list(query, 0, MOST_EXPORTED);
    }

    /** The acts behind a finding. */
    @Transactional
    public List<LoggedAct> look(List<Long> rows, String finding, String actor, String reason) {
        write(Action.CONSULT, actor, finding, null, reason, null);
        return rows.isEmpty() ? List.of() : reading.list(rows);
    }

    /** Somebody explained a finding. Runs in the caller's transaction. */
    public void explained(String finding, String actor) {
        write(Action.CHANGE, actor, finding, null, "patroon verklaard", null);
    }

    private void write(
            Action action,
            String actor,
            String object,
            @Nullable String subject,
            String reason,
            @Nullable String recipient) {
        log.record(new Processing(
                "oversight.log",
                action,
                actor,
                "web",
                "processing-log",
                object,
                Processing.Outcome.DONE,
                subject,
                "toezicht",
                "art. 32a en 36 Wpg",
                reason,
                recipient));
    }

    /** What was searched for, as the log keeps it. */
    private static String what(LogQuery query) {
        var asked = Stream.of(query.objectType(), query.objectId(), query.actor(), query.dataSubject())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return asked.isEmpty() ? "period" : asked;
    }
}
