// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

/** The exact interval of a share (Clopper and Pearson 1934; R's {@code binom.test}). */
final class ClopperPearson {
    private ClopperPearson() {}

    static Interval of(long successes, long trials, double level) {
        var tail = Interval.tail(level);
        var failures = trials - successes;
        var low = successes == 0 ? 0 : Quantiles.beta(tail, (double) successes, failures + 1.0);
        var high = failures == 0 ? 1 : Quantiles.beta(1 - tail, successes + 1.0, (double) failures);
        return new Interval(low, high);
    }
}
