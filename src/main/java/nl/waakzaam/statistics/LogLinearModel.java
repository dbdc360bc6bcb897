// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.Arrays;

/**
 * Counts that are explained by a log-linear model: what was seen, what explains it (one row for each count), the weight of
 * each count, and what is known beforehand of the logarithm of its mean (an offset, such as that of inhabitants).
 */
final class LogLinearModel {
    /** How the spread of counts follows their mean. */
    sealed interface Spread {
        /** As chance alone spreads them. */
        record Poisson() implements Spread {}

        /** Wider: mean + mean² ÷ theta. */
        record NegativeBinomial(double theta) implements Spread {}
    }

    private final double[][] rows;
    private final double[] counts;
    private final double[] weights;
    private final double[] offset;
    private final Spread spread;

    private LogLinearModel(double[][] rows, double[] counts, double[] weights, double[] offset, Spread spread) {
        this.rows = rows;
        this.counts = counts;
        this.weights = weights;
        this.offset = offset;
        this.spread = spread;
    }

    static LogLinearModel of(double[][] rows, double[] counts) {
        var ones = new double[counts.length];
        Arrays.fill(ones, 1);
        return new LogLinearModel(rows, counts, ones, new double[counts.length], new Spread.Poisson());
    }

    LogLinearModel weighted(double[] others) {
        return new LogLinearModel(rows, counts, others, offset, spread);
    }

    LogLinearModel offsetBy(double[] known) {
        return new LogLinearModel(rows, counts, weights, known, spread);
    }

    LogLinearModel spreadAs(Spread other) {
        return new LogLinearModel(rows, counts, weights, offset, other);
    }

    int size() {
        return counts.length;
    }

    double[][] rows() {
        return rows;
    }

    double count(int i) {
        return counts[i];
    }

    double weight(int i) {
        return weights[i];
    }

    double offset(int i) {
        return offset[i];
    }

    /** Where the search for the means starts: at the counts themselves, moved off zero as R does. */
    double start(int i) {
        return switch (spread) {
            case Spread.Poisson _ -> counts[i] + 0.1;
            case Spread.NegativeBinomial _ -> counts[i] + (counts[i] == 0 ? 1.0 / 6 : 0);
        };
    }

    double variance(double mean) {
        return switch (spread) {
            case Spread.Poisson _ -> mean;
            case Spread.NegativeBinomial(double theta) -> mean + mean * mean / theta;
        };
    }

    /** How far these means are from what was seen. */
    double deviance(double[] means) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += weights[i] * deviance(counts[i], means[i]);
        }
        return sum;
    }

    private double deviance(double count, double mean) {
        var likeness = count * Math.log(Math.max(1, count) / mean);
        return switch (spread) {
            case Spread.Poisson _ -> 2 * ((count == 0 ? 0 : count * Math.log(count / mean)) - (count - mean));
            case Spread.NegativeBinomial(double theta) ->
                2 * (likeness - (count + theta) * Math.log((count + theta) / (mean + theta)));
        };
    }

    LogLinearFit fit() {
        return new LeastSquaresRounds(this).fit();
    }
}
