// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.OptionalDouble;

/**
 * What history predicts for one moment, and the limit of what it allows.
 *
 * @param mean what is expected
 * @param error standard error of the mean
 * @param dispersion of history, at least 1
 */
record Prediction(double mean, double error, double dispersion, boolean trend) {
    private static final double POWER = 2.0 / 3;

    /**
     * The two-thirds power is spread normally around that of the mean.
     *
     * @param probability of being below the limit
     */
    double normalLimit(double probability) {
        var tau = dispersion + error * error / mean;
        var deviation = Math.sqrt(4.0 / 9 * Math.cbrt(mean) * tau);
        return Math.pow(Math.pow(mean, POWER) + Quantiles.normal(probability) * deviation, 1 / POWER);
    }

    double countLimit(double probability) {
        return dispersion > 1
                ? Quantiles.negativeBinomial(probability, mean / (dispersion - 1), 1 / dispersion)
                : Quantiles.poisson(probability, mean);
    }

    Outlook outlook(int index, double observed, double limit, boolean enough) {
        var alarm = enough && observed > limit;
        return new Outlook(
                index,
                OptionalDouble.of(mean),
                enough ? OptionalDouble.of(limit) : OptionalDouble.empty(),
                alarm,
                trend,
                dispersion);
    }
}
