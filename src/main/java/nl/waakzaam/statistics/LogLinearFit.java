// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.RealMatrix;

/** A log-linear model that was fitted: its coefficients, how sure they are, and what it says of each count. */
final class LogLinearFit {
    private final LogLinearModel model;
    private final double[] coefficients;
    private final RealMatrix inverse;
    private final RealMatrix unscaled;
    private final double[] means;
    private final double[] weights;
    private final boolean converged;

    /** @param inverse the pseudo-inverse of the weighted rows in the last round */
    LogLinearFit(
            LogLinearModel model,
            double[] coefficients,
            RealMatrix inverse,
            double[] means,
            double[] weights,
            boolean converged) {
        this.model = model;
        this.coefficients = coefficients;
        this.inverse = inverse;
        this.unscaled = inverse.multiplyTransposed(inverse);
        this.means = means;
        this.weights = weights;
        this.converged = converged;
    }

    static double product(double[] row, double[] coefficients) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * coefficients[j];
        }
        return sum;
    }

    boolean converged() {
        return converged;
    }

    double coefficient(int j) {
        return coefficients[j];
    }

    double mean(int i) {
        return means[i];
    }

    double[] means() {
        return means.clone();
    }

    /** Counts that weigh something, less what was estimated. */
    int degreesOfFreedom() {
        int counted = 0;
        for (int i = 0; i < model.size(); i++) {
            counted += model.weight(i) > 0 ? 1 : 0;
        }
        return counted - coefficients.length;
    }

    /** How much wider counts are spread than chance alone would (1): Pearson's statistic per degree of freedom. */
    double dispersion() {
        return dispersion(weights);
    }

    /** The same with other weights for the relative differences. */
    double dispersion(double[] others) {
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            var relative = (model.count(i) - means[i]) / means[i];
            sum += others[i] * relative * relative;
        }
        return sum / degreesOfFreedom();
    }

    double standardError(int j, double dispersion) {
        return Math.sqrt(dispersion * unscaled.getEntry(j, j));
    }

    /** Of the logarithm of the mean that this row predicts. */
    double standardErrorAt(double[] row, double dispersion) {
        return Math.sqrt(dispersion * product(row, unscaled.operate(row)));
    }

    double logMeanAt(double[] row) {
        return product(row, coefficients);
    }

    /** How likely so great a coefficient is when there is none, two-sided, with Student's distribution. */
    double p(int j, double dispersion) {
        var t = Math.abs(coefficients[j] / standardError(j, dispersion));
        return 2 * new TDistribution(degreesOfFreedom()).cumulativeProbability(-t);
    }

    /** How much count i pulls the model to itself, from 0 to 1. */
    double leverage(int i) {
        double sum = 0;
        for (int j = 0; j < coefficients.length; j++) {
            sum += model.rows()[i][j] * inverse.getEntry(j, i);
        }
        return sum * Math.sqrt(weights[i]);
    }

    /** By how many standard deviations count i differs from its mean. */
    double pearsonResidual(int i) {
        return (model.count(i) - means[i]) / Math.sqrt(model.variance(means[i]));
    }
}
