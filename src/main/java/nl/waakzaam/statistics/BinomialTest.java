// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * How likely a share is that lies as far from the expected one, on either side: the exact test, two-sided as R's
 * {@code binom.test} does it (all outcomes that are not more likely than what was seen). Tails are added term by term, so
 * that the smallest are right too.
 */
final class BinomialTest {
    /** Outcomes that are as likely, but for rounding, count as such: R's own margin. */
    private static final double AS_LIKELY = Math.log1p(1e-7);

    private static final double NEGLIGIBLE = 1e-17;
    private final int trials;
    private final double chance;
    private final BinomialDistribution outcomes;

    private BinomialTest(int trials, double chance) {
        this.trials = trials;
        this.chance = chance;
        this.outcomes = new BinomialDistribution(trials, chance);
    }

    static double twoSided(long successes, long trials, double chance) {
        return new BinomialTest(Math.toIntExact(trials), chance).p(Math.toIntExact(successes));
    }

    private double p(int seen) {
        var mean = trials * chance;
        if (seen == mean) {
            return 1;
        }
        var limit = outcomes.logProbability(seen) + AS_LIKELY;
        return Math.min(
                1,
                seen < mean
                        ? below(seen) + above(firstUnlikely((int) Math.ceil(mean), limit))
                        : above(seen) + below(lastUnlikely((int) Math.floor(mean), limit)));
    }

    /** Above the mean chances fall. */
    private int firstUnlikely(int from, double limit) {
        int low = from;
        int high = trials + 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (outcomes.logProbability(middle) <= limit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Below the mean chances rise; −1 when none is unlikely. */
    private int lastUnlikely(int to, double limit) {
        int low = -1;
        int high = to;
        while (low < high) {
            var middle = (low + high + 1) >> 1;
            if (outcomes.logProbability(middle) <= limit) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private double below(int last) {
        if (last < 0) {
            return 0;
        }
        var term = outcomes.probability(last);
        var sum = term;
        for (int i = last; i > 0 && term > sum * NEGLIGIBLE; i--) {
            term *= i * (1 - chance) / ((trials - i + 1.0) * chance);
            sum += term;
        }
        return sum;
    }

    private double above(int first) {
        if (first > trials) {
            return 0;
        }
        var term = outcomes.probability(first);
        var sum = term;
        for (int i = first; i < trials && term > sum * NEGLIGIBLE; i++) {
            term *= (trials - i) * chance / ((i + 1.0) * (1 - chance));
            sum += term;
        }
        return sum;
    }
}
