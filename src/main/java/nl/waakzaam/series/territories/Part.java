// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.territories;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A declared line: a municipality lay in a whole for some time; or, where the whole is a municipality too, a share of its
 * inhabitants went to that one.
 *
 * @param until the first day that it no longer holds
 */
record Part(
        String whole,
        String part,
        double share,
        LocalDate since,
        @Nullable LocalDate until) {
    /** Whether this tells where a municipality went, not in what it lay. */
    boolean isSplit() {
        return whole.startsWith("GM");
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }

    /** Whether this tells the same thing as another, of which only one can be true: the kind of whole of a municipality. */
    boolean replaces(Part other) {
        return part.equals(other.part) && whole.substring(0, 2).equals(other.whole.substring(0, 2));
    }
}
