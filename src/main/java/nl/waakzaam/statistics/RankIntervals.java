// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Which places of a ranking an area may have, given that its count is partly chance (Goldstein and Spiegelhalter 1996): rates
 * are drawn again and again from what each count allows, and ranked. A place alone is never given.
 */
public final class RankIntervals {
    private static final int DRAWS = 4000;
    private static final long MOST_AREAS = 0xffff;
    private static final long SEED = 20_211_215;

    /** Jeffreys' prior: half an event more. */
    private static final double PRIOR = 0.5;

    private RankIntervals() {}

    /**
     * What was counted in an area.
     *
     * @param denominator what the events came from, such as inhabitants
     */
    public record Area(long count, double denominator) {
        public Area {
            Counts.check(count);
            Counts.positive(denominator, "the denominator of a rate");
        }

        double rate() {
            return count / denominator;
        }
    }

    /**
     * Place 1 is the highest rate.
     *
     * @param place of the rate itself; equal rates share the best
     * @param best the best place of 95% of the draws
     * @param worst the worst of them
     */
    public record Ranked(int place, int best, int worst) {}

    /**
     * In the order of the areas; the same areas give the same places.
     *
     * @throws IllegalArgumentException without areas, or above 65,535
     */
    public static List<Ranked> of(List<Area> areas) {
        if (areas.isEmpty() || areas.size() > MOST_AREAS) {
            throw new IllegalArgumentException("a ranking needs areas, at most " + MOST_AREAS);
        }
        var places = drawn(areas);
        return IntStream.range(0, areas.size())
                .mapToObj(i -> ranked(areas, i, places[i]))
                .toList();
    }

    private static Ranked ranked(List<Area> areas, int i, int[] places) {
        Arrays.sort(places);
        var tail = Interval.tail(Interval.USUAL_LEVEL);
        var higher = areas.stream()
                .filter(other -> other.rate() > areas.get(i).rate())
                .count();
        return new Ranked(
                (int) higher + 1, places[(int) (DRAWS * tail)], places[(int) Math.ceil(DRAWS * (1 - tail)) - 1]);
    }

    /** For each area the places of all draws. */
    private static int[][] drawn(List<Area> areas) {
        var random = new SplittableRandom(SEED);
        var places = new int[areas.size()][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            var rates = new long[areas.size()];
            for (int area = 0; area < rates.length; area++) {
                rates[area] = sortable(areas.get(area), random) | area;
            }
            Arrays.sort(rates);
            for (int i = 0; i < rates.length; i++) {
                places[(int) (rates[i] & MOST_AREAS)][draw] = rates.length - i;
            }
        }
        return places;
    }

    /** A rate that was drawn, as a number that sorts alike and leaves room for that of the area. */
    private static long sortable(Area area, SplittableRandom random) {
        return Double.doubleToLongBits(gamma(area.count() + PRIOR, random) / area.denominator()) & ~MOST_AREAS;
    }

    /** From the gamma distribution with scale 1 (Marsaglia and Tsang 2000). */
    static double gamma(double shape, SplittableRandom random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        var d = shape - 1.0 / 3;
        while (true) {
            var x = random.nextGaussian();
            var v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
