// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.function.LongPredicate;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.hipparchus.special.Beta;

/** The value below which a distribution lies with a given probability. Discrete ones give the least count that reaches it. */
final class Quantiles {
    private static final double ACCURACY = 1e-13;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private Quantiles() {}

    static double normal(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }

    /** How likely a value below is. */
    static double belowNormal(double value) {
        return NORMAL.cumulativeProbability(value);
    }

    static double student(double probability, int degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom).inverseCumulativeProbability(probability);
    }

    /** Of the gamma distribution with scale 1. */
    static double gamma(double probability, double shape) {
        return new GammaDistribution(shape, 1, ACCURACY).inverseCumulativeProbability(probability);
    }

    static double beta(double probability, double alpha, double beta) {
        return new BetaDistribution(alpha, beta, ACCURACY).inverseCumulativeProbability(probability);
    }

    static long poisson(double probability, double mean) {
        if (mean == 0) {
            return 0;
        }
        var distribution = new PoissonDistribution(mean);
        return least(mean, count -> distribution.cumulativeProbability(Math.toIntExact(count)) >= probability);
    }

    /** Of the number of failures before so many successes, of which each has this chance. */
    static long negativeBinomial(double probability, double successes, double chance) {
        var mean = successes * (1 - chance) / chance;
        return least(mean, count -> Beta.regularizedBeta(chance, successes, count + 1.0) >= probability);
    }

    static long binomial(double probability, long trials, double chance) {
        return least(
                trials * chance,
                count -> count >= trials
                        || Beta.regularizedBeta(1 - chance, (double) trials - count, count + 1.0) >= probability);
    }

    /** The least count that reaches, when every greater one does; the search starts from what is usual. */
    private static long least(double usual, LongPredicate reaches) {
        long high = (long) Math.ceil(usual) + 1;
        while (!reaches.test(high)) {
            high *= 2;
        }
        long low = 0;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (reaches.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
