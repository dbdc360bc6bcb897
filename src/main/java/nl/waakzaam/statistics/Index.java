// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A series as a percentage of its base, so that series of unlike size can be compared: the base is 100. */
public final class Index {
    private Index() {}

    /**
     * Each value as a percentage of one base, such as the mean of some years.
     *
     * @throws IllegalArgumentException when the base is not above zero: choose another year, or more years
     */
    public static List<Double> of(List<Double> values, double base) {
        Counts.positive(base, "the base of an index");
        return values.stream().map(value -> 100 * value / base).toList();
    }

    /**
     * Each value as a percentage of that of one period.
     *
     * @param base the period that becomes 100
     * @throws IllegalArgumentException when the series has no value there, or none above zero
     */
    public static <P extends Comparable<P>> SortedMap<P, Double> of(Map<P, Double> values, P base) {
        var hundred = values.get(base);
        if (hundred == null) {
            throw new IllegalArgumentException("the series has no value of its base " + base + ": choose another");
        }
        Counts.positive(hundred, "the base of an index");
        var index = new TreeMap<P, Double>();
        values.forEach((period, value) -> index.put(period, 100 * value / hundred));
        return index;
    }
}
