// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.time.Duration;
import java.time.Instant;
import nl.waakzaam.geo.SearchArea;
import org.jspecify.annotations.Nullable;

/**
 * What a detective would like to ask, before it is clear whether that is within the limits.
 *
 * @param because why more than usual is needed; null when that was not said
 */
record Wish(
        String caseNumber,
        Offence offence,
        String purpose,
        SearchArea area,
        Instant starts,
        Instant ends,
        @Nullable String because) {
    Duration period() {
        return Duration.between(starts, ends);
    }

    /** As the processing log gives the reason. */
    String reason() {
        return caseNumber + "; " + offence.code() + "; " + purpose;
    }

    /** Whether it was asked before with the same words: a page that is loaded again is no new search. */
    boolean isAsked(CaseSearch before) {
        return before.offence() == offence
                && before.purpose().equals(purpose)
                && before.starts().equals(starts)
                && before.ends().equals(ends)
                && before.area().corners().equals(area.corners());
    }
}
