// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import org.hipparchus.special.Gamma;

/**
 * How widely counts are spread around their means in a negative binomial distribution, by greatest likelihood (Venables and
 * Ripley 2002; MASS' {@code theta.ml}): the greater theta, the less they are spread.
 */
final class Theta {
    private static final int MOST_ROUNDS = 50;
    private static final double CLOSE_ENOUGH = 1e-9;

    /** Above it there is nothing beyond what chance alone spreads. */
    private static final double NO_SPREAD = 1e7;

    private final double[] counts;
    private final double[] means;

    private Theta(double[] counts, double[] means) {
        this.counts = counts;
        this.means = means;
    }

    /** The theta of counts around their means; infinite when they are not spread more than chance does. */
    static double of(double[] counts, double[] means) {
        return new Theta(counts, means).theta();
    }

    private double theta() {
        var theta = start();
        for (int round = 0; round < MOST_ROUNDS && theta < NO_SPREAD; round++) {
            var step = slope(theta) / information(theta);
            theta = Math.max(theta + step, theta / 10);
            if (Math.abs(step) < CLOSE_ENOUGH * theta) {
                return theta;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private double start() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += Math.pow(counts[i] / means[i] - 1, 2);
        }
        return counts.length / sum;
    }

    private double slope(double theta) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += Gamma.digamma(theta + counts[i])
                    - Gamma.digamma(theta)
                    + Math.log(theta / (means[i] + theta))
                    + 1
                    - (counts[i] + theta) / (means[i] + theta);
        }
        return sum;
    }

    private double information(double theta) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += Gamma.trigamma(theta)
                    - Gamma.trigamma(theta + counts[i])
                    - 1 / theta
                    + 2 / (means[i] + theta)
                    - (counts[i] + theta) / Math.pow(means[i] + theta, 2);
        }
        return sum;
    }
}
