// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.waakzaam.statistics.InterruptedSeries.Warning;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/** What makes the outcome of an interrupted series less sure. */
final class SeriesWarnings {
    private static final int FEWEST_BEFORE = 24;
    private static final int FEWEST_AFTER = 12;
    private static final double SMALL = 5;
    private static final int NEAR = 3;
    private static final int LAGS = 12;
    private static final double CHANCE = 0.05;

    private final long[] counts;
    private final Measure measure;
    private final List<Warning> found = new ArrayList<>();

    private SeriesWarnings(long[] counts, Measure measure) {
        this.counts = counts;
        this.measure = measure;
    }

    static List<Warning> of(long[] counts, Measure measure, LogLinearFit fit) {
        var warnings = new SeriesWarnings(counts, measure);
        warnings.length();
        warnings.breaks();
        warnings.add(Warning.AUTOCORRELATION, autocorrelation(residuals(fit, counts.length)) < CHANCE);
        warnings.add(Warning.NO_CONTROL_SERIES, true);
        return List.copyOf(warnings.found);
    }

    private void add(Warning warning, boolean holds) {
        if (holds) {
            found.add(warning);
        }
    }

    private void length() {
        var before = measure.before();
        add(Warning.FEW_MONTHS_BEFORE, before < FEWEST_BEFORE);
        add(Warning.FEW_MONTHS_AFTER, counts.length - before < FEWEST_AFTER);
        add(Warning.SMALL_COUNTS, mean(0, before) < SMALL || mean(before, counts.length) < SMALL);
    }

    private double mean(int from, int to) {
        return Arrays.stream(counts, from, to).average().orElse(0);
    }

    private void breaks() {
        var last = measure.first().plusMonths(counts.length - 1L);
        var near = measure.breaks().stream()
                .filter(month -> Math.abs(month.until(measure.start(), ChronoUnit.MONTHS)) <= NEAR)
                .toList();
        add(Warning.NEAR_A_BREAK, !near.isEmpty());
        add(
                Warning.BREAK_IN_SERIES,
                measure.breaks().stream()
                        .filter(month -> !near.contains(month))
                        .anyMatch(month -> month.isAfter(measure.first()) && !month.isAfter(last)));
    }

    private static double[] residuals(LogLinearFit fit, int size) {
        var residuals = new double[size];
        for (int i = 0; i < size; i++) {
            residuals[i] = fit.pearsonResidual(i);
        }
        return residuals;
    }

    /** How likely residuals hang together so much by chance (Ljung and Box 1978; R's {@code Box.test}). */
    static double autocorrelation(double[] residuals) {
        var size = residuals.length;
        var lags = Math.min(LAGS, size / 5);
        var mean = Arrays.stream(residuals).average().orElse(0);
        double sum = 0;
        for (int lag = 1; lag <= lags; lag++) {
            var correlation = product(residuals, mean, lag) / product(residuals, mean, 0);
            sum += correlation * correlation / (size - lag);
        }
        return lags == 0 ? 1 : 1 - new ChiSquaredDistribution(lags).cumulativeProbability(size * (size + 2.0) * sum);
    }

    private static double product(double[] values, double mean, int lag) {
        double sum = 0;
        for (int i = lag; i < values.length; i++) {
            sum += (values[i] - mean) * (values[i - lag] - mean);
        }
        return sum;
    }
}
