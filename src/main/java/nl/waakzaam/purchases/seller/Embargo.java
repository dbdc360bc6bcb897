// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.waakzaam.site.DutchTime;

/**
 * Until when a seller does not see that police looked.
 *
 * @param usual how long, where police decided nothing
 * @param decisions of police, the last first
 */
public record Embargo(Period usual, List<Decision> decisions) {
    /**
     * What police decided about the looks there were, and those that come before its end.
     *
     * @param lastDay the last day on which they are hidden
     */
    public record Decision(Instant at, LocalDate lastDay, String reason) {}

    public Embargo {
        decisions = List.copyOf(decisions);
    }

    boolean hides(Instant look, Instant now) {
        return !DutchTime.dayOf(now).isAfter(lastDayOf(look));
    }

    /** The last decision rules what was before it, and can only prolong what comes after. */
    LocalDate lastDayOf(Instant look) {
        var own = DutchTime.dayOf(look).plus(usual);
        if (decisions.isEmpty()) {
            return own;
        }
        var last = decisions.getFirst();
        return look.isAfter(last.at()) && own.isAfter(last.lastDay()) ? own : last.lastDay();
    }
}
