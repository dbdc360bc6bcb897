// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * The bands of distance and time in which pairs of crimes are counted, by their ends: 0, 100 and 200 metres are two bands, from
 * 0 up to but not including 100, and from 100 up to but not including 200.
 *
 * @param metres the ends of the bands of distance, rising from zero or more
 * @param days the ends of the bands of time, in whole days
 */
public record KnoxBands(List<Double> metres, List<Integer> days) {
    private static final int MOST_DAYS = 3660;
    private static final int MOST_BANDS = 50;

    public KnoxBands {
        check(metres.stream().mapToDouble(Double::doubleValue).toArray());
        check(days.stream().mapToDouble(Integer::doubleValue).toArray());
        if (days.getLast() > MOST_DAYS) {
            throw new IllegalArgumentException("bands of time reach to %d days at most".formatted(MOST_DAYS));
        }
        metres = List.copyOf(metres);
        days = List.copyOf(days);
    }

    private static void check(double[] ends) {
        var rising = ends.length >= 2 && ends.length <= MOST_BANDS && ends[0] >= 0;
        for (int i = 1; i < ends.length; i++) {
            rising &= ends[i] > ends[i - 1] && Double.isFinite(ends[i]);
        }
        if (!rising) {
            throw new IllegalArgumentException("bands have two to %d ends that rise from zero or more; not %s"
                    .formatted(MOST_BANDS, Arrays.toString(ends)));
        }
    }

    int distances() {
        return metres.size() - 1;
    }

    int times() {
        return days.size() - 1;
    }

    double farthest() {
        return metres.getLast();
    }

    /** The band of a distance, or −1 when it is in none. */
    int bandOf(double distance) {
        int band = -1;
        while (band < distances() && metres.get(band + 1) <= distance) {
            band++;
        }
        return band < distances() ? band : -1;
    }

    /** The band of each number of days up to the last end, or −1. */
    byte[] bandsOfDays() {
        var bands = new byte[days.getLast()];
        Arrays.fill(bands, (byte) -1);
        for (int band = 0; band < times(); band++) {
            Arrays.fill(bands, days.get(band), days.get(band + 1), (byte) band);
        }
        return bands;
    }

    /** How many pairs of all these days lie in each band of time. */
    double[] pairsByTime(int[] all) {
        var sorted = all.clone();
        Arrays.sort(sorted);
        var pairs = new double[times()];
        for (int band = 0; band < pairs.length; band++) {
            pairs[band] = nearer(sorted, days.get(band + 1)) - nearer(sorted, days.get(band));
        }
        return pairs;
    }

    /** How many pairs differ less than so many days. */
    private static double nearer(int[] sorted, int than) {
        double pairs = 0;
        int from = 0;
        for (int to = 0; to < sorted.length; to++) {
            while (sorted[to] - (long) sorted[from] >= than && from < to) {
                from++;
            }
            pairs += than == 0 ? 0 : to - from;
        }
        return pairs;
    }
}
