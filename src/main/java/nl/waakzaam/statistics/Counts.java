// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

/** Counts as the methods take them: whole numbers, not negative. */
final class Counts {
    /** What can still be counted without loss in each formula. */
    static final long MOST = 1_000_000_000;

    private Counts() {}

    static void check(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("a count is not negative: give the number of events, not " + count);
        }
        if (count > MOST) {
            throw new IllegalArgumentException("a count is at most %d; not %d".formatted(MOST, count));
        }
    }

    static double[] checked(long[] counts, int least) {
        if (counts.length < least) {
            throw new IllegalArgumentException(
                    "at least %d counts are needed, not %d: take a longer period".formatted(least, counts.length));
        }
        var checked = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            check(counts[i]);
            checked[i] = counts[i];
        }
        return checked;
    }

    static double positive(double value, String what) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("%s must be above zero; not %s".formatted(what, value));
        }
        return value;
    }
}
