// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
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

    /** As it was ruled at this moment. */
    Embargo at(Instant moment) {
        return new Embargo(
                usual,
                decisions.stream().filter(one -> !one.at().isAfter(moment)).toList());
    }

    /** As it was ruled before any decision, and after each. */
    List<Embargo> rulings() {
        return IntStream.rangeClosed(0, decisions.size())
                .mapToObj(later -> new Embargo(usual, decisions.subList(later, decisions.size())))
                .toList();
    }

    /** The first moment at which it no longer hides a look. */
    Instant endOf(Instant look) {
        return lastDayOf(look).plusDays(1).atStartOfDay(DutchTime.ZONE).toInstant();
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
