// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

/** What a share may well be, such as the part of crimes that is solved: the score interval (Wilson 1927; without correction). */
public final class Wilson {
    private Wilson() {}

    /**
     * The 95% interval.
     *
     * @throws IllegalArgumentException as {@link #interval(long, long, double)}
     */
    public static Interval interval(long successes, long trials) {
        return interval(successes, trials, Interval.USUAL_LEVEL);
    }

    /**
     * The interval of another level.
     *
     * @return a share between 0 and 1
     * @throws IllegalArgumentException when there are no trials, or more successes than trials: a published percentage
     *     without its numbers has no interval
     */
    public static Interval interval(long successes, long trials, double level) {
        check(successes, trials);
        var z = Quantiles.normal(1 - Interval.tail(level));
        var share = (double) successes / trials;
        var scale = 1 + z * z / trials;
        var middle = (share + z * z / (2.0 * trials)) / scale;
        var half = z / scale * Math.sqrt(share * (1 - share) / trials + z * z / (4.0 * trials * trials));
        return new Interval(
                successes == 0 ? 0 : Math.max(0, middle - half), successes == trials ? 1 : Math.min(1, middle + half));
    }

    private static void check(long successes, long trials) {
        Counts.check(successes);
        Counts.check(trials);
        if (trials == 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "a share needs the number of cases and how many of them: %d of %d is none"
                            .formatted(successes, trials));
        }
    }
}
