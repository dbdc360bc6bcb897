// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.Arrays;

/**
 * Gives each of a number of things a place of its own so that all together cost least (Kuhn and Munkres, with shortest
 * augmenting paths).
 */
final class Assignment {
    private final double[][] costs;
    private final int places;
    private final double[] ofThing;
    private final double[] ofPlace;
    private final int[] holder;

    private Assignment(double[][] costs) {
        this.costs = costs;
        this.places = costs[0].length;
        this.ofThing = new double[costs.length + 1];
        this.ofPlace = new double[places + 1];
        this.holder = new int[places + 1];
    }

    /**
     * The place of each thing.
     *
     * @param costs of each thing at each place; there are at least as many places as things
     */
    static int[] of(double[][] costs) {
        if (costs.length == 0) {
            return new int[0];
        }
        var all = new Assignment(costs);
        for (int thing = 1; thing <= costs.length; thing++) {
            all.give(thing);
        }
        return all.places();
    }

    private int[] places() {
        var given = new int[costs.length];
        for (int place = 1; place <= places; place++) {
            if (holder[place] > 0) {
                given[holder[place] - 1] = place - 1;
            }
        }
        return given;
    }

    /** Others may move for it, along the cheapest way to a place that is free. */
    private void give(int thing) {
        var way = new int[places + 1];
        var least = new double[places + 1];
        var seen = new boolean[places + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        holder[0] = thing;
        var place = 0;
        while (holder[place] != 0) {
            seen[place] = true;
            place = next(place, way, least, seen);
        }
        while (place != 0) {
            holder[place] = holder[way[place]];
            place = way[place];
        }
    }

    private int next(int from, int[] way, double[] least, boolean[] seen) {
        var thing = holder[from];
        var best = 0;
        var step = Double.POSITIVE_INFINITY;
        for (int place = 1; place <= places; place++) {
            if (!seen[place]) {
                var cost = costs[thing - 1][place - 1] - ofThing[thing] - ofPlace[place];
                if (cost < least[place]) {
                    least[place] = cost;
                    way[place] = from;
                }
                if (least[place] < step) {
                    step = least[place];
                    best = place;
                }
            }
        }
        lower(step, least, seen);
        return best;
    }

    private void lower(double step, double[] least, boolean[] seen) {
        for (int place = 0; place <= places; place++) {
            if (seen[place]) {
                ofThing[holder[place]] += step;
                ofPlace[place] -= step;
            } else {
                least[place] -= step;
            }
        }
    }
}
