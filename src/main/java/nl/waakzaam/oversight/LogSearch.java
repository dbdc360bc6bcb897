// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.LogQuery;
import nl.waakzaam.accountability.LogReading;
import nl.waakzaam.accountability.LoggedAct;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.ProcessingLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Searches the processing log; each search, and each page of it, stands in that log itself. */
@Service
public class LogSearch {
    static final int SIZE = 25;
    static final int MOST = 10_000;

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
        write(Action.CONSULT, actor, about(query), reason, null);
        var total = reading.count(query, MOST);
        var shown = (int) Math.clamp(page, 1, Math.max(1, (total + SIZE - 1) / SIZE));
        return new Found(reading.list(query, (shown - 1) * SIZE, SIZE), total, shown);
    }

    /**
     * Somebody takes along all acts that concern one record or person. Committed before the first of them leaves: whoever
     * breaks the download off has read what came before.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void disclosed(LogQuery query, String actor, String reason) {
        write(Action.DISCLOSE, actor, about(query), reason, "betrokkene");
    }

    /** All acts that fit, newest first, as they come from the database; never all at once in memory. */
    @Transactional(readOnly = true)
    public void forEach(LogQuery query, Consumer<LoggedAct> each) {
        reading.forEach(query, each);
    }

    /** The acts behind a finding. */
    @Transactional
    public List<LoggedAct> look(List<Long> rows, String finding, String actor, String reason) {
        write(Action.CONSULT, actor, about(finding), reason, null);
        return rows.isEmpty() ? List.of() : reading.list(rows);
    }

    /** Somebody explained a finding. Runs in the caller's transaction. */
    public void explained(String finding, String actor) {
        write(Action.CHANGE, actor, about(finding), "patroon verklaard", null);
    }

    private void write(Action action, String actor, About about, String reason, @Nullable String recipient) {
        log.record(new Processing(
                "oversight.log",
                action,
                actor,
                "web",
                about,
                Processing.Outcome.DONE,
                "toezicht",
                "art. 32a en 36 Wpg",
                reason,
                recipient));
    }

    private static About about(String finding) {
        return About.of(ObjectKind.PROCESSING_LOG, finding);
    }

    /** What was searched for, as the log keeps it: a person by the pseudonym only. */
    private static About about(LogQuery query) {
        var kind = query.kind();
        var asked = Stream.of(kind == null ? null : kind.inLog(), query.objectId(), query.actor())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new About(ObjectKind.PROCESSING_LOG, asked.isEmpty() ? "period" : asked, query.person());
    }
}
