// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One figure: a value, or why there is none. What is missing is never nought.
 *
 * @param missing why there is no value; empty where there is one
 */
public record Figure(Period period, OptionalDouble value, Optional<Missing> missing, Status status) {
    /** Why there is no value; the order is that of the table. */
    public enum Missing {
        NOT_PUBLISHED,
        SUPPRESSED,
        NOT_COLLECTED,
        IMPOSSIBLE
    }

    /** Whether the source may still change it (voorlopig) or not (definitief). */
    public enum Status {
        FINAL,
        PROVISIONAL
    }

    /** Refuses a value with a reason why there is none, and neither. */
    public Figure {
        if (value.isPresent() == missing.isPresent()) {
            throw new IllegalArgumentException("a figure has a value or a reason why there is none");
        }
    }

    public static Figure of(Period period, double value, Status status) {
        return new Figure(period, OptionalDouble.of(value), Optional.empty(), status);
    }

    public static Figure missing(Period period, Missing reason, Status status) {
        return new Figure(period, OptionalDouble.empty(), Optional.of(reason), status);
    }
}
