// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Raises an alarm when more was seen than the same season of earlier years allows: a quasi-Poisson model of history in which
 * earlier outbreaks weigh less. Months or weeks that are not known are left out of history and never judged.
 */
abstract sealed class Farrington permits FarringtonFlexible, FarringtonClassic {
    private static final int FEWEST_YEARS_FOR_TREND = 3;
    private final List<OptionalLong> counts;
    private final FarringtonOptions options;

    Farrington(List<OptionalLong> counts, FarringtonOptions options) {
        counts.forEach(count -> count.ifPresent(Counts::check));
        this.counts = List.copyOf(counts);
        this.options = options;
    }

    FarringtonOptions options() {
        return options;
    }

    /** The part of the year of each earlier value, from 1; 0 when it is not compared. */
    abstract int[] parts(int index);

    /** The dispersion that says how sure the coefficients are. */
    abstract double dispersionOfCoefficients(Baseline baseline);

    abstract double limit(Prediction prediction);

    final Outlook at(int index) {
        if (index < options.history() || index >= counts.size()) {
            throw new IllegalArgumentException(
                    "an alarm needs %d earlier values, and one to judge: %d of %d has not; take fewer years"
                            .formatted(options.history(), index, counts.size()));
        }
        var observed = counts.get(index);
        var prediction = predict(index);
        return observed.isEmpty() || prediction.isEmpty()
                ? new Outlook(index, OptionalDouble.empty(), OptionalDouble.empty(), false, false, 1)
                : prediction
                        .getFirst()
                        .outlook(index, (double) observed.getAsLong(), limit(prediction.getFirst()), enough(index));
    }

    private boolean enough(int index) {
        return counts.subList(Math.max(0, index - options.leastWithin() + 1), index + 1).stream()
                        .mapToLong(count -> count.orElse(0))
                        .sum()
                >= options.leastCases();
    }

    /** One, or none when no model is found. */
    private List<Prediction> predict(int index) {
        var parts = parts(index);
        var compared = SeasonBlocks.compared(parts).stream()
                .filter(i -> counts.get(i).isPresent())
                .toList();
        if (options.trend()) {
            var withTrend = fit(parts, compared, true);
            if (withTrend.fit().converged() && trusts(withTrend, index, compared)) {
                return List.of(prediction(withTrend, index, true));
            }
        }
        var level = fit(parts, compared, false);
        return level.fit().converged() ? List.of(prediction(level, index, false)) : List.of();
    }

    private boolean trusts(Baseline baseline, int index, List<Integer> compared) {
        var most =
                compared.stream().mapToLong(i -> counts.get(i).orElse(0)).max().orElse(0);
        return options.years() >= FEWEST_YEARS_FOR_TREND
                && baseline.fit().p(1, dispersionOfCoefficients(baseline)) < options.trendBelow()
                && Math.exp(baseline.fit().logMeanAt(row(index, options.periods(), true))) <= most;
    }

    private Prediction prediction(Baseline baseline, int index, boolean trend) {
        var row = row(index, options.periods(), trend);
        var mean = Math.exp(baseline.fit().logMeanAt(row));
        var error = mean * baseline.fit().standardErrorAt(row, dispersionOfCoefficients(baseline));
        return new Prediction(mean, error, baseline.dispersion(), trend);
    }

    private Baseline fit(int[] parts, List<Integer> compared, boolean trend) {
        var rows = compared.stream().map(i -> row(i, parts[i], trend)).toArray(double[][]::new);
        var seen = compared.stream().mapToDouble(i -> counts.get(i).orElse(0)).toArray();
        return Baseline.of(LogLinearModel.of(rows, seen), options.weightsThreshold());
    }

    /** One, the time when there is a trend, and whether it is each part of the year but the first. */
    private double[] row(int index, int part, boolean trend) {
        var row = new ArrayList<Double>(List.of(1.0));
        if (trend) {
            row.add(index + 1.0);
        }
        IntStream.rangeClosed(2, options.periods()).forEach(each -> row.add(each == part ? 1.0 : 0.0));
        return row.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
