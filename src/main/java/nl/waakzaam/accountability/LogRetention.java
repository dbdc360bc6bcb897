// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.time.Instant;
import java.util.List;
import nl.waakzaam.site.DutchTime;
import org.springframework.stereotype.Component;

/**
 * What the processing log says of people goes after five years, so that somebody can always learn to whom his data went in
 * the four years before he asks (art. 25 lid 1 Wpg). The emptied rows stay in the chain. A term below a year is refused by
 * the database.
 */
@Component
class LogRetention implements RetentionRule {
    private final LogErasure erasure;

    LogRetention(LogErasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public RetentionTerm term() {
        return LogErasure.TERM;
    }

    @Override
    public Due due(Instant keptFrom) {
        return erasure.olderThan(keptFrom);
    }

    @Override
    public Applied apply(Instant keptFrom, Instant now, int atMost) {
        var emptied = erasure.eraseOlderThan(keptFrom, LogErasure.TERM.law(), atMost);
        var day = DutchTime.dayOf(keptFrom).minusDays(1);
        return emptied == 0
                ? Applied.of(List.of())
                : Applied.of(List.of(new Tombstone("log-content", day.toString(), emptied)));
    }
}
