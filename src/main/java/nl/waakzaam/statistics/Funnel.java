// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Which areas differ from the usual by more than chance explains, given their size: limits around what is expected that narrow
 * as areas grow (Spiegelhalter 2005). The warning limits hold 95% and the control limits 99.8% of what chance gives.
 */
public final class Funnel {
    private static final double WARNING = 0.025;
    private static final double CONTROL = 0.001;
    private static final double WINSORISED = 0.1;
    private static final int FEWEST_AREAS = 10;

    private Funnel() {}

    /** What is seen in an area, and what was expected of it. */
    public record Area(long observed, double expected) {
        public Area {
            Counts.check(observed);
            Counts.positive(expected, "what is expected of an area");
        }
    }

    /** What chance gives around one expected value, in events. */
    public record Limits(Interval warning, Interval control) {
        public Place placeOf(double observed) {
            if (!control.holds(observed)) {
                return observed < control.low() ? Place.FAR_BELOW : Place.FAR_ABOVE;
            }
            if (!warning.holds(observed)) {
                return observed < warning.low() ? Place.BELOW : Place.ABOVE;
            }
            return Place.WITHIN;
        }
    }

    /** Where an area lies: far is beyond the control limits. */
    public enum Place {
        FAR_BELOW,
        BELOW,
        WITHIN,
        ABOVE,
        FAR_ABOVE
    }

    /**
     * Exact limits of a count (R: {@code qpois} at the expected value).
     *
     * @param expected reference rate times the size of the area
     * @throws IllegalArgumentException when nothing is expected
     */
    public static Limits limits(double expected) {
        Counts.positive(expected, "what is expected of an area");
        return new Limits(counts(WARNING, expected), counts(CONTROL, expected));
    }

    /**
     * Exact limits of how many of so many cases, such as solved ones (R: {@code qbinom}).
     *
     * @param share the reference, between 0 and 1
     * @throws IllegalArgumentException when there are no cases or the share is not between 0 and 1
     */
    public static Limits limitsOfShare(double share, long cases) {
        Counts.check(cases);
        if (cases == 0 || !(share > 0 && share < 1)) {
            throw new IllegalArgumentException("limits of a share need cases, and a reference between 0 and 1");
        }
        return new Limits(shares(WARNING, cases, share), shares(CONTROL, cases, share));
    }

    /**
     * Wider limits, for when areas differ more than chance explains for reasons that are not known: normal around the square
     * root of what is expected.
     *
     * @param overdispersion as {@link #overdispersion} gives; 1 is chance alone
     * @throws IllegalArgumentException when nothing is expected or the factor is below 1
     */
    public static Limits limits(double expected, double overdispersion) {
        Counts.positive(expected, "what is expected of an area");
        if (!(overdispersion >= 1)) {
            throw new IllegalArgumentException(
                    "limits are never narrower than chance: a factor from 1, not " + overdispersion);
        }
        return new Limits(wide(WARNING, expected, overdispersion), wide(CONTROL, expected, overdispersion));
    }

    /**
     * By what factor the variance between areas is more than chance explains: the mean square of their distances in standard
     * deviations, of which the outer tenths are brought in. It is 1 unless it is more than two standard deviations above that.
     *
     * @throws IllegalArgumentException when there are fewer than ten areas
     */
    public static double overdispersion(List<Area> areas) {
        if (areas.size() < FEWEST_AREAS) {
            throw new IllegalArgumentException(
                    "how much areas differ is seen from at least %d, not %d".formatted(FEWEST_AREAS, areas.size()));
        }
        var distances = areas.stream().mapToDouble(Funnel::distance).sorted().toArray();
        var low = quantile(distances, WINSORISED);
        var high = quantile(distances, 1 - WINSORISED);
        var factor = Arrays.stream(distances)
                .map(distance -> Math.clamp(distance, low, high))
                .map(distance -> distance * distance)
                .average()
                .orElseThrow();
        return factor > 1 + 2 * Math.sqrt(2.0 / areas.size()) ? factor : 1;
    }

    private static double distance(Area area) {
        return 2 * (Math.sqrt((double) area.observed()) - Math.sqrt(area.expected()));
    }

    /** Between two values in proportion, as R's usual quantile. */
    private static double quantile(double[] sorted, double share) {
        var place = share * (sorted.length - 1);
        var below = (int) Math.floor(place);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static Interval counts(double tail, double expected) {
        return new Interval(Quantiles.poisson(tail, expected), Quantiles.poisson(1 - tail, expected));
    }

    private static Interval shares(double tail, long cases, double share) {
        return new Interval(Quantiles.binomial(tail, cases, share), Quantiles.binomial(1 - tail, cases, share));
    }

    private static Interval wide(double tail, double expected, double overdispersion) {
        var half = Quantiles.normal(1 - tail) * Math.sqrt(overdispersion) / 2;
        var low = Math.max(0, Math.sqrt(expected) - half);
        return new Interval(low * low, Math.pow(Math.sqrt(expected) + half, 2));
    }
}
