// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether a series changed when a measure began: a quasi-Poisson model with a trend, a season of waves, and a step from the
 * month of the measure on (Bernal and others 2017; R's {@code glm} with {@code family = quasipoisson}). It shows a change, and
 * never by itself that the measure made it.
 *
 * @param level the step at the measure
 * @param slope how the trend changed, per year; when that was asked for
 * @param dispersion how much wider months are spread than chance would (1)
 * @param fitted what the model makes of each month
 * @param warnings what makes the outcome less sure
 */
public record InterruptedSeries(
        Effect level, Optional<Effect> slope, double dispersion, List<Double> fitted, List<Warning> warnings) {
    private static final int MONTHS = 12;
    private static final int LEVEL = 1;

    /**
     * By how much counts changed.
     *
     * @param logRatio natural logarithm of what counts are multiplied by
     * @param standardError of that
     * @param percent the change
     * @param interval its 95% interval
     * @param p how likely so great a change is without any, two-sided
     */
    public record Effect(double logRatio, double standardError, double percent, Interval interval, double p) {
        static Effect of(LogLinearFit fit, int column, double perYear) {
            var dispersion = fit.dispersion();
            var error = fit.standardError(column, dispersion) * perYear;
            var margin = error * Quantiles.student(0.975, fit.degreesOfFreedom());
            return of(fit.coefficient(column) * perYear, error, margin, fit.p(column, dispersion));
        }

        static Effect of(double logRatio, double error, double margin, double p) {
            var interval = new Interval(Math.exp(logRatio - margin), Math.exp(logRatio + margin)).ratioInPercent();
            return new Effect(logRatio, error, 100 * Math.expm1(logRatio), interval, p);
        }
    }

    /** What makes an outcome less sure. */
    public enum Warning {
        /** Fewer than 24 months. */
        FEW_MONTHS_BEFORE,
        /** Fewer than 12 months. */
        FEW_MONTHS_AFTER,
        /** Fewer than five events in a month, before or after. */
        SMALL_COUNTS,
        /** One month says something of the next, so that the interval is too narrow. */
        AUTOCORRELATION,
        /** Something else changed everywhere within three months of the measure. */
        NEAR_A_BREAK,
        /** Something else changed everywhere at another time in the series. */
        BREAK_IN_SERIES,
        /** No area without the measure was looked at. */
        NO_CONTROL_SERIES
    }

    /**
     * Whether the series of one area changed.
     *
     * @param counts one for each month from the first on
     * @throws IllegalArgumentException when a count is negative, the measure does not begin within the series, there are no
     *     more months than what is estimated, or months and exposures differ in number
     */
    public static InterruptedSeries of(long[] counts, Measure measure) {
        var model = model(counts, measure);
        var fit = model.fit();
        var slope = measure.slopeChange() ? Optional.of(Effect.of(fit, LEVEL + 2, MONTHS)) : Optional.<Effect>empty();
        return new InterruptedSeries(
                Effect.of(fit, LEVEL, 1),
                slope,
                fit.dispersion(),
                Arrays.stream(fit.means()).boxed().toList(),
                SeriesWarnings.of(counts, measure, fit));
    }

    /**
     * The step beside that of an area without the measure: what is left of it (difference in differences, normal).
     *
     * @param control the same model of that area
     */
    public Effect against(InterruptedSeries control) {
        var difference = level.logRatio() - control.level.logRatio();
        var error = Math.hypot(level.standardError(), control.level.standardError());
        return Effect.of(
                difference,
                error,
                error * Quantiles.normal(0.975),
                2 * Quantiles.belowNormal(-Math.abs(difference / error)));
    }

    private static LogLinearModel model(long[] counts, Measure measure) {
        var rows = new double[counts.length][];
        for (int month = 0; month < rows.length; month++) {
            rows[month] = row(month, measure);
        }
        var seen = Counts.checked(counts, row(0, measure).length + 1);
        if (measure.before() < 1 || measure.before() >= counts.length) {
            throw new IllegalArgumentException(
                    "the measure must begin within the months that are counted: choose a longer series");
        }
        return LogLinearModel.of(rows, seen).offsetBy(offset(counts.length, measure));
    }

    /** One, whether the measure works, the month, how long the measure has worked when that may matter, and the waves. */
    private static double[] row(int month, Measure measure) {
        var row = new ArrayList<>(List.of(1.0, month >= measure.before() ? 1.0 : 0.0, month + 1.0));
        if (measure.slopeChange()) {
            row.add((double) Math.max(0, month - measure.before()));
        }
        for (int wave = 1; wave <= measure.harmonics(); wave++) {
            var angle = 2 * Math.PI * wave * (month + 1) / MONTHS;
            row.add(Math.sin(angle));
            row.add(Math.cos(angle));
        }
        return row.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] offset(int months, Measure measure) {
        var exposures = measure.exposures();
        if (exposures.filter(each -> each.size() != months).isPresent()) {
            throw new IllegalArgumentException(
                    "each of the %d months needs what its count comes from".formatted(months));
        }
        return exposures
                .map(each -> each.stream().mapToDouble(Math::log).toArray())
                .orElseGet(() -> new double[months]);
    }
}
