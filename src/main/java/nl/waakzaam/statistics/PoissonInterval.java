// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

/**
 * How much a count of events may differ by chance alone: the exact interval of the mean of a Poisson distribution (Garwood
 * 1936; R's {@code poisson.test}).
 */
public final class PoissonInterval {
    private PoissonInterval() {}

    /**
     * The 95% interval.
     *
     * @throws IllegalArgumentException when the count is negative
     */
    public static Interval of(long count) {
        return of(count, Interval.USUAL_LEVEL);
    }

    /**
     * The interval that holds the mean at this level.
     *
     * @param level such as 0.95
     * @throws IllegalArgumentException when the count is negative or the level is not between 0 and 1
     */
    public static Interval of(long count, double level) {
        Counts.check(count);
        var tail = Interval.tail(level);
        var low = count == 0 ? 0 : Quantiles.gamma(tail, (double) count);
        return new Interval(low, Quantiles.gamma(1 - tail, count + 1.0));
    }

    /**
     * Byar's approximation of the 95% interval (Breslow and Day 1987), as public health publishes it; three decimals from the
     * exact one above 40 events.
     *
     * @throws IllegalArgumentException when the count is negative
     */
    public static Interval byar(long count) {
        Counts.check(count);
        var z = Quantiles.normal(1 - Interval.tail(Interval.USUAL_LEVEL));
        var low = count == 0 ? 0 : cubed((double) count, -z);
        return new Interval(low, cubed(count + 1.0, z));
    }

    private static double cubed(double count, double z) {
        return count * Math.pow(1 - 1 / (9 * count) + z / (3 * Math.sqrt(count)), 3);
    }
}
