// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How figures on a map are put into classes.
 *
 * @param axis what is measured
 * @param made how the bounds were chosen
 * @param bounds between classes, rising: a figure on a bound is in the upper class
 */
public record Classes(Axis axis, Made made, List<Double> bounds) {
    /** How bounds were chosen. */
    public enum Made {
        /** As many municipalities in each. */
        QUANTILES,
        /** Each as wide as the others. */
        EQUAL,
        /** By who made the map. */
        OWN
    }

    /** Refuses bounds that do not rise, and more classes than can be told apart, with {@link IllegalArgumentException}. */
    public Classes {
        bounds = List.copyOf(bounds);
        if (bounds.size() > 6) {
            throw new IllegalArgumentException("at most seven classes can be told apart");
        }
        for (int place = 1; place < bounds.size(); place++) {
            if (bounds.get(place) <= bounds.get(place - 1)) {
                throw new IllegalArgumentException("bounds of classes rise");
            }
        }
    }

    public static Classes own(Axis axis, List<Double> bounds) {
        return new Classes(axis, Made.OWN, bounds);
    }

    /** As many in each as can be: equal values share a class, so that there may be fewer. */
    public static Classes quantiles(Axis axis, DoubleStream values, int classes) {
        var sorted = values.sorted().toArray();
        var bounds = new ArrayList<Double>();
        for (int one = 1; one < classes && sorted.length > 0; one++) {
            var bound = sorted[(int) ((long) one * sorted.length / classes)];
            if (bound > (bounds.isEmpty() ? sorted[0] : bounds.getLast())) {
                bounds.add(bound);
            }
        }
        return new Classes(axis, Made.QUANTILES, bounds);
    }

    /** Each as wide as the others, from the lowest figure to the highest. */
    public static Classes equal(Axis axis, DoubleStream values, int classes) {
        var range = values.summaryStatistics();
        var width = (range.getMax() - range.getMin()) / classes;
        var bounds = width > 0
                ? IntStream.range(1, classes)
                        .mapToObj(one -> range.getMin() + one * width)
                        .toList()
                : List.<Double>of();
        return new Classes(axis, Made.EQUAL, bounds);
    }

    public int count() {
        return bounds.size() + 1;
    }

    /** The place of a figure's class, from 0. */
    public int of(double value) {
        return (int) bounds.stream().filter(bound -> value >= bound).count();
    }
}
