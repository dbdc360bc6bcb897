// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much more or less there is than before.
 *
 * @param percent 100·(after ÷ before − 1); none when there was nothing before
 * @param small whether before is below twenty, so that a percentage says little
 * @param interval for counts: the exact 95% interval of the change in percent, without an upper end when there was nothing
 *     before
 */
public record Change(double before, double after, OptionalDouble percent, boolean small, Optional<Interval> interval) {
    /** Below so many a percentage says little. */
    public static final int FEW = 20;

    /**
     * Of two measured values.
     *
     * @throws IllegalArgumentException when one is negative or no number
     */
    public static Change of(double before, double after) {
        return new Change(
                notNegative(before), notNegative(after), percent(before, after), before < FEW, Optional.empty());
    }

    /**
     * Of two counts of equally long periods.
     *
     * @throws IllegalArgumentException when one is negative
     */
    public static Change ofCounts(long before, long after) {
        return ofCounts(before, 1, after, 1);
    }

    /**
     * Of two counts that come from unlike much: of three years and one, or of other numbers of inhabitants. Before and
     * after are those per unit.
     *
     * @throws IllegalArgumentException when a count is negative or an exposure is not above zero
     */
    public static Change ofCounts(long before, double exposureBefore, long after, double exposureAfter) {
        Counts.check(before);
        Counts.check(after);
        var then = before / Counts.positive(exposureBefore, "the exposure before");
        var now = after / Counts.positive(exposureAfter, "the exposure after");
        var interval = before + after == 0
                ? new Interval(-100, Double.POSITIVE_INFINITY)
                : RateRatio.of(after, exposureAfter, before, exposureBefore)
                        .interval()
                        .ratioInPercent();
        return new Change(then, now, percent(then, now), before < FEW, Optional.of(interval));
    }

    /** Whether counts differ no more than chance alone explains: the interval holds zero. Never said of measured values. */
    public boolean couldBeChance() {
        return interval.filter(range -> range.holds(0)).isPresent();
    }

    private static OptionalDouble percent(double before, double after) {
        return before == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * (after / before - 1));
    }

    private static double notNegative(double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("a change is between values that are not negative; not " + value);
        }
        return value;
    }
}
