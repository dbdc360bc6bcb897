// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the areas that are most like a given one by what is known of them, such as inhabitants, density and level of crime:
 * the nearest in standard deviations of each feature. Features that range over sizes are best given as logarithms.
 */
public final class Matching {
    private Matching() {}

    /**
     * An area that is like the given one.
     *
     * @param area its name or code
     * @param distance root of the mean square of the differences, in standard deviations
     */
    public record Match<A>(A area, double distance) {}

    /**
     * The nearest first; a feature that all areas share says nothing and is left out.
     *
     * @param features of each area, in the same order
     * @param most how many are asked for
     * @throws IllegalArgumentException when the area is not among them, a feature is missing, or all areas are the same
     */
    public static <A extends Comparable<A>> List<Match<A>> nearest(Map<A, List<Double>> features, A area, int most) {
        var own = features.get(area);
        if (own == null) {
            throw new IllegalArgumentException("nothing is known of " + area + ": choose an area with its features");
        }
        check(features, own.size());
        var spreads = spreads(features, own.size());
        return features.entrySet().stream()
                .filter(other -> !other.getKey().equals(area))
                .map(other -> new Match<>(other.getKey(), distance(own, other.getValue(), spreads)))
                .sorted(Comparator.comparingDouble((Match<A> match) -> match.distance())
                        .thenComparing(Match::area))
                .limit(most)
                .toList();
    }

    private static <A> void check(Map<A, List<Double>> features, int size) {
        features.forEach((area, values) -> {
            if (values.size() != size || !values.stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "each area needs the same %d features: leave out %s or complete it".formatted(size, area));
            }
        });
    }

    private static <A> double[] spreads(Map<A, List<Double>> features, int size) {
        var spreads = IntStream.range(0, size)
                .mapToDouble(feature -> spread(features.values().stream()
                        .mapToDouble(values -> values.get(feature))
                        .toArray()))
                .toArray();
        if (Arrays.stream(spreads).allMatch(spread -> spread == 0)) {
            throw new IllegalArgumentException("all areas are the same by these features: choose others");
        }
        return spreads;
    }

    private static double spread(double[] values) {
        var mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / values.length);
    }

    private static double distance(List<Double> own, List<Double> other, double[] spreads) {
        return Math.sqrt(IntStream.range(0, spreads.length)
                .filter(feature -> spreads[feature] > 0)
                .mapToDouble(feature -> (own.get(feature) - other.get(feature)) / spreads[feature])
                .map(difference -> difference * difference)
                .average()
                .orElse(0));
    }
}
