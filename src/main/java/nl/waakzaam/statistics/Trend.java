// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * By how many percent per year a series rises or falls, as a straight line through its logarithm.
 *
 * @param slope of the natural logarithm, per year
 * @param standardError of the slope
 * @param percent per year
 * @param interval the 95% interval of the percentage
 * @param p how likely so steep a line is when nothing changes, two-sided
 * @param dispersion how much wider the years are spread around the line than chance would (1)
 * @param theta the spread of a negative binomial trend
 */
public record Trend(
        double slope,
        double standardError,
        double percent,
        Interval interval,
        double p,
        double dispersion,
        OptionalDouble theta) {
    private static final int FEWEST_YEARS = 4;
    private static final int MOST_ROUNDS = 50;
    private static final double CLOSE_ENOUGH = 1e-10;

    /**
     * Quasi-Poisson, the usual choice for yearly figures.
     *
     * @throws IllegalArgumentException as {@link #poisson}
     */
    public static Trend of(SortedMap<Integer, Long> counts) {
        return quasiPoisson(
                counts.keySet().stream().mapToDouble(Integer::doubleValue).toArray(),
                counts.values().stream().mapToLong(Long::longValue).toArray());
    }

    /**
     * With the spread of chance alone (R's {@code glm}, {@code family = poisson}): honest only when the dispersion is about 1.
     *
     * @param years when each count was made; a part of a year is a fraction
     * @throws IllegalArgumentException when there are fewer than four counts, no events at all, a count is negative, or all
     *     are of the same moment
     */
    public static Trend poisson(double[] years, long[] counts) {
        var fit = line(years, counts).fit();
        return normal(fit, fit.dispersion(), OptionalDouble.empty());
    }

    /**
     * With the spread that the counts themselves show ({@code family = quasipoisson}), and Student's distribution.
     *
     * @throws IllegalArgumentException as {@link #poisson}
     */
    public static Trend quasiPoisson(double[] years, long[] counts) {
        var fit = line(years, counts).fit();
        var error = fit.standardError(1, fit.dispersion());
        var margin = error * Quantiles.student(0.975, fit.degreesOfFreedom());
        return of(fit, error, margin, fit.p(1, fit.dispersion()), fit.dispersion(), OptionalDouble.empty());
    }

    /**
     * With the spread of a negative binomial distribution (MASS' {@code glm.nb}).
     *
     * @throws IllegalArgumentException as {@link #poisson}, and when the counts are spread no more than chance: use that
     */
    public static Trend negativeBinomial(double[] years, long[] counts) {
        var model = line(years, counts);
        var seen = Counts.checked(counts, FEWEST_YEARS);
        var theta = theta(seen, model.fit());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var fit = model.spreadAs(new LogLinearModel.Spread.NegativeBinomial(theta))
                    .fit();
            var next = theta(seen, fit);
            if (Math.abs(next - theta) < CLOSE_ENOUGH * theta) {
                return normal(fit, fit.dispersion(), OptionalDouble.of(next));
            }
            theta = next;
        }
        throw new IllegalArgumentException("no negative binomial trend is found for these counts: use quasi-Poisson");
    }

    private static double theta(double[] counts, LogLinearFit fit) {
        var theta = Theta.of(counts, fit.means());
        if (Double.isInfinite(theta)) {
            throw new IllegalArgumentException("the counts are spread no more than chance alone does: use Poisson");
        }
        return theta;
    }

    private static Trend normal(LogLinearFit fit, double dispersion, OptionalDouble theta) {
        var error = fit.standardError(1, 1);
        var p = 2 * Quantiles.belowNormal(-Math.abs(fit.coefficient(1) / error));
        return of(fit, error, error * Quantiles.normal(0.975), p, dispersion, theta);
    }

    private static Trend of(
            LogLinearFit fit, double error, double margin, double p, double dispersion, OptionalDouble theta) {
        var slope = fit.coefficient(1);
        var interval = new Interval(Math.exp(slope - margin), Math.exp(slope + margin)).ratioInPercent();
        return new Trend(slope, error, 100 * Math.expm1(slope), interval, p, dispersion, theta);
    }

    private static LogLinearModel line(double[] years, long[] counts) {
        var seen = Counts.checked(counts, FEWEST_YEARS);
        if (years.length != counts.length) {
            throw new IllegalArgumentException(
                    "each count needs its year: %d years for %d counts".formatted(years.length, counts.length));
        }
        if (Arrays.stream(counts).sum() == 0) {
            throw new IllegalArgumentException(
                    "nothing happened in all those years: there is no trend; say so instead");
        }
        var rows = new double[years.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {1, years[i] - years[0]};
        }
        return LogLinearModel.of(rows, seen);
    }
}
