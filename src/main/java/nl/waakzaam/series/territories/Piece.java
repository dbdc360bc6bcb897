// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.territories;

import java.time.LocalDate;
import nl.waakzaam.series.Period;

/**
 * A municipality that an area was, or a share of it, for some time.
 *
 * @param until the first day that it no longer was
 */
record Piece(String code, double share, LocalDate from, LocalDate until) {
    /** Whether the figure of a period must be there: the piece was there all through it. */
    boolean isThereAllThrough(Period period) {
        return !period.firstDay().isBefore(from) && period.lastDay().isBefore(until);
    }

    /** Whether a figure of a period can be there. */
    boolean isThereIn(Period period) {
        return period.firstDay().isBefore(until) && !period.lastDay().isBefore(from);
    }
}
