// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.Arrays;

/**
 * Whether a series tends up or down, whatever the shape: Kendall's rank correlation with time (Mann 1945, Kendall 1975; R's
 * {@code cor.test(method = "kendall")}), exact up to 49 unlike values, by the normal approximation otherwise.
 *
 * @param rising the number of pairs of moments of which the later one is greater
 * @param tau from −1 (always falling) to 1 (always rising)
 * @param p how likely so strong a tendency is by chance, two-sided
 */
public record MannKendall(long rising, double tau, double p) {
    private static final int FEWEST = 4;
    private static final int MOST_FOR_EXACT = 49;

    /**
     * The tendency of values in order of time.
     *
     * @throws IllegalArgumentException when there are fewer than four values, or all are the same
     */
    public static MannKendall of(double[] values) {
        if (values.length < FEWEST || Arrays.stream(values).distinct().count() < 2) {
            throw new IllegalArgumentException("a tendency needs at least four values that are not all the same");
        }
        var rising = pairs(values, 1);
        var falling = pairs(values, -1);
        var all = values.length * (values.length - 1L) / 2;
        var tau = (rising - falling) / Math.sqrt((double) all * (rising + falling));
        var exact = rising + falling == all && values.length <= MOST_FOR_EXACT;
        return new MannKendall(
                rising, tau, exact ? exact(rising, values.length) : approximate(rising - falling, values));
    }

    private static long pairs(double[] values, int direction) {
        long found = 0;
        for (int later = 1; later < values.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                found += Double.compare(values[later], values[earlier]) == direction ? 1 : 0;
            }
        }
        return found;
    }

    private static double exact(long rising, int size) {
        var orders = orders(size);
        var least = Math.min(rising, orders.length - 1 - rising);
        double share = 0;
        for (int i = 0; i <= least; i++) {
            share += orders[i];
        }
        return Math.min(1, 2 * share);
    }

    /** The share of all orders of so many values that have each number of rising pairs. */
    private static double[] orders(int size) {
        double[] shares = {1};
        for (int values = 2; values <= size; values++) {
            var next = new double[shares.length + values - 1];
            for (int i = 0; i < next.length; i++) {
                for (int more = Math.max(0, i - shares.length + 1); more < values && more <= i; more++) {
                    next[i] += shares[i - more] / values;
                }
            }
            shares = next;
        }
        return shares;
    }

    private static double approximate(long difference, double[] values) {
        var variance = terms(values.length);
        var sorted = Arrays.stream(values).sorted().toArray();
        int from = 0;
        for (int to = 1; to <= sorted.length; to++) {
            if (to == sorted.length || sorted[to] != sorted[from]) {
                variance -= terms(to - from);
                from = to;
            }
        }
        return 2 * Quantiles.belowNormal(-Math.abs(difference) / Math.sqrt(variance));
    }

    private static double terms(double size) {
        return size * (size - 1) * (2 * size + 5) / 18;
    }
}
