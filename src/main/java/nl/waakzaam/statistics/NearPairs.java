// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.waakzaam.statistics.Knox.Incident;

/** All pairs of crimes that are within one of the bands of distance; the crimes are in order of their x. */
final class NearPairs {
    private static final int MOST = 10_000_000;
    private static final int AT_FIRST = 4096;

    private final int[] days;
    private final KnoxBands bands;
    private final byte[] bandsOfDays;
    private int[] ones = new int[AT_FIRST];
    private int[] others = new int[AT_FIRST];
    private byte[] distances = new byte[AT_FIRST];
    private int size;

    private NearPairs(int[] days, KnoxBands bands) {
        this.days = days;
        this.bands = bands;
        this.bandsOfDays = bands.bandsOfDays();
    }

    static NearPairs of(List<Incident> incidents, KnoxBands bands) {
        var sorted = incidents.stream()
                .sorted(Comparator.comparingDouble(Incident::x))
                .toArray(Incident[]::new);
        var pairs = new NearPairs(Arrays.stream(sorted).mapToInt(Incident::day).toArray(), bands);
        for (int one = 0; one < sorted.length; one++) {
            Knox.stopWhenInterrupted();
            pairs.addNear(sorted, one);
        }
        return pairs;
    }

    private void addNear(Incident[] sorted, int one) {
        var here = sorted[one];
        for (int other = one + 1; other < sorted.length && sorted[other].x() - here.x() < bands.farthest(); other++) {
            if (Math.abs(sorted[other].y() - here.y()) < bands.farthest()) {
                add(one, other, bands.bandOf(Math.hypot(sorted[other].x() - here.x(), sorted[other].y() - here.y())));
            }
        }
    }

    private void add(int one, int other, int distance) {
        if (distance < 0) {
            return;
        }
        if (size == MOST) {
            throw new IllegalArgumentException(
                    "more than %d pairs are in the bands of distance: choose nearer bands or a shorter list"
                            .formatted(MOST));
        }
        if (size == ones.length) {
            ones = Arrays.copyOf(ones, 2 * size);
            others = Arrays.copyOf(others, 2 * size);
            distances = Arrays.copyOf(distances, 2 * size);
        }
        ones[size] = one;
        others[size] = other;
        distances[size++] = (byte) distance;
    }

    /** How many crimes there are. */
    int size() {
        return days.length;
    }

    /** The day of each crime. */
    int[] days() {
        return days.clone();
    }

    /** How many pairs are in each band of distance, whatever their time. */
    long[] byDistance() {
        var counts = new long[bands.distances()];
        for (int pair = 0; pair < size; pair++) {
            counts[distances[pair]]++;
        }
        return counts;
    }

    /** How many pairs are in each band of distance and time, when the crimes were on these days. */
    long[] counts(int[] dealt) {
        var counts = new long[bands.distances() * bands.times()];
        for (int pair = 0; pair < size; pair++) {
            var apart = Math.abs((long) dealt[ones[pair]] - dealt[others[pair]]);
            var time = apart < bandsOfDays.length ? bandsOfDays[(int) apart] : -1;
            if (time >= 0) {
                counts[distances[pair] * bands.times() + time]++;
            }
        }
        return counts;
    }
}
