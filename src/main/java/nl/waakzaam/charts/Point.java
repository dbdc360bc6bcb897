// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One figure. Missing is a gap with a reason, never nothing.
 *
 * @param low and high where it lies with 95% certainty, both or neither
 * @param missing why there is no value, in the language of the reader; only when there is none
 */
public record Point(
        OptionalDouble value, OptionalDouble low, OptionalDouble high, Status status, Optional<String> missing) {
    /** Refuses a gap without a reason, and half an interval, with {@link IllegalArgumentException}. */
    public Point {
        if (value.isPresent() == missing.isPresent()) {
            throw new IllegalArgumentException("a figure has a value, or a reason why it has none");
        }
        if (low.isPresent() != high.isPresent()) {
            throw new IllegalArgumentException("an interval has two ends");
        }
    }

    public static Point of(double value) {
        return new Point(
                OptionalDouble.of(value),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Status.FINAL,
                Optional.empty());
    }

    public static Point between(double value, double low, double high) {
        return new Point(
                OptionalDouble.of(value),
                OptionalDouble.of(low),
                OptionalDouble.of(high),
                Status.FINAL,
                Optional.empty());
    }

    public static Point missing(String reason) {
        return new Point(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Status.FINAL,
                Optional.of(reason));
    }

    /** The same, but it can still change. */
    public Point provisional() {
        return new Point(value, low, high, Status.PROVISIONAL, missing);
    }

    public boolean isProvisional() {
        return status == Status.PROVISIONAL;
    }
}
