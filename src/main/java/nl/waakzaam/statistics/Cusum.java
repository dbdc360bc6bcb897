// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds up by how much values stay above what is usual, so that a small but lasting rise is seen: the cumulative sum of counts
 * made normal as Rossi and others (1999) do ({@code algo.cusum} with {@code trans = "rossi"} of R's package surveillance).
 *
 * @param usual the mean of all values before the first that is judged
 * @param steps one for each value that is judged
 */
public record Cusum(double usual, List<Step> steps) {
    /** An average run of about 500 values without a false alarm, and of 7 until a rise by two standard deviations is seen. */
    private static final double REFERENCE = 1.04;

    private static final double DECISION = 2.26;

    /**
     * What was added up until one value.
     *
     * @param index which value of the series
     * @param sum how much has been added up; never negative
     * @param alarm whether that reaches the decision limit
     */
    public record Step(int index, double sum, boolean alarm) {}

    /**
     * With k = 1.04 and h = 2.26, as surveillance does.
     *
     * @throws IllegalArgumentException as the other
     */
    public static Cusum of(long[] counts, int from) {
        return of(counts, from, REFERENCE, DECISION);
    }

    /**
     * With other limits.
     *
     * @param from the first value that is judged; those before say what is usual
     * @param reference how many standard deviations a value may be above the usual without adding (k)
     * @param decision from which sum there is an alarm (h)
     * @throws IllegalArgumentException when a count is negative, nothing comes before the first judged, or nothing happened
     *     then
     */
    public static Cusum of(long[] counts, int from, double reference, double decision) {
        var values = Counts.checked(counts, 2);
        if (from < 1 || from >= counts.length) {
            throw new IllegalArgumentException(
                    "what is usual comes from the values before the first judged: choose one from 1 to "
                            + (counts.length - 1));
        }
        Counts.positive(decision, "the decision limit");
        var usual = usual(values, from);
        var steps = new ArrayList<Step>();
        double sum = 0;
        for (int i = from; i < values.length; i++) {
            sum = Math.max(0, sum + rossi(values[i], usual) - reference);
            steps.add(new Step(i, sum, sum >= decision));
        }
        return new Cusum(usual, List.copyOf(steps));
    }

    private static double usual(double[] values, int from) {
        double sum = 0;
        for (int i = 0; i < from; i++) {
            sum += values[i];
        }
        return Counts.positive(sum / from, "the mean of the values before the first judged");
    }

    private static double rossi(double value, double mean) {
        return (value - 3 * mean + 2 * Math.sqrt(value * mean)) / (2 * Math.sqrt(mean));
    }
}
