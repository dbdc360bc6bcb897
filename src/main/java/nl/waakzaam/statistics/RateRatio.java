// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

/**
 * How often something happens now, as a multiple of before, with the exact interval and test given the total of both (R's
 * {@code poisson.test} with two counts).
 *
 * @param ratio now over before; infinite when it never happened before
 * @param interval of the ratio, 95% unless asked otherwise
 * @param p how likely so great a difference is when nothing changed, two-sided
 */
public record RateRatio(double ratio, Interval interval, double p) {
    /**
     * With the 95% interval.
     *
     * @throws IllegalArgumentException as {@link #of(long, double, long, double, double)}
     */
    public static RateRatio of(long now, double exposureNow, long before, double exposureBefore) {
        return of(now, exposureNow, before, exposureBefore, Interval.USUAL_LEVEL);
    }

    /**
     * With an interval of another level.
     *
     * @param exposureNow what the events came from, in the unit of the other exposure: years, inhabitants, dwellings
     * @throws IllegalArgumentException when a count is negative, both are zero or an exposure is not above zero
     */
    public static RateRatio of(long now, double exposureNow, long before, double exposureBefore, double level) {
        Counts.check(now);
        Counts.check(before);
        Counts.positive(exposureNow, "the exposure now");
        Counts.positive(exposureBefore, "the exposure before");
        if (now + before == 0) {
            throw new IllegalArgumentException("nothing happened now nor before: there is no ratio; say so instead");
        }
        var share = ClopperPearson.of(now, now + before, level);
        var exposures = exposureBefore / exposureNow;
        var interval = new Interval(odds(share.low()) * exposures, odds(share.high()) * exposures);
        var p = BinomialTest.twoSided(now, now + before, exposureNow / (exposureNow + exposureBefore));
        return new RateRatio(now / exposureNow / (before / exposureBefore), interval, p);
    }

    private static double odds(double share) {
        return share == 1 ? Double.POSITIVE_INFINITY : share / (1 - share);
    }
}
