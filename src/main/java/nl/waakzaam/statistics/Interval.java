// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

/**
 * What a figure may well be: from low to high, both included. Either may be infinite. Low above high is refused, and what is
 * no number.
 */
public record Interval(double low, double high) {
    /** The level that statistics offices publish at. */
    public static final double USUAL_LEVEL = 0.95;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "an interval goes from low to high, not from %s to %s".formatted(low, high));
        }
    }

    public boolean holds(double value) {
        return low <= value && value <= high;
    }

    /** Both ends times a factor that is not negative. */
    public Interval times(double factor) {
        return new Interval(low * factor, high * factor);
    }

    /** What a ratio says in percent of change: 0.65 becomes −35. */
    Interval ratioInPercent() {
        return new Interval(100 * (low - 1), 100 * (high - 1));
    }

    static double tail(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level lies between 0 and 1, such as 0.95; not " + level);
        }
        return (1 - level) / 2;
    }
}
