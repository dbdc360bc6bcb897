// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

/**
 * Whether crimes that are near in place are near in time more often than chance gives, as when burglars return to the same
 * street (Knox 1964; near repeats: Johnson and others 2007). Pairs of crimes are counted in bands of distance and time; then
 * all days are dealt anew among the places, again and again.
 *
 * @param cells each band of distance with each band of time, distances first
 * @param runs how often the days were dealt anew
 */
public record Knox(List<Cell> cells, int runs) {
    /** As near-repeat studies do: the least p is one in a thousand. */
    public static final int USUAL_RUNS = 999;

    /**
     * One crime. It has no name and no address.
     *
     * @param x metres eastward, such as of the Dutch grid
     * @param y metres northward
     * @param day number of the day
     */
    public record Incident(double x, double y, int day) {
        public Incident {
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("a crime needs a place in metres");
            }
        }
    }

    /**
     * Pairs of crimes in one band of distance and one of time; each band holds its lower end and not its upper end.
     *
     * @param expected by chance: the mean over all ways to deal the days
     * @param ratio observed over expected; 1 when neither is above zero
     * @param p how often chance gives as many pairs or more
     */
    public record Cell(
            double fromMetres,
            double toMetres,
            int fromDays,
            int toDays,
            long observed,
            double expected,
            double ratio,
            double p) {}

    /**
     * Tests whether crimes that are near in place are near in time more often than chance gives.
     *
     * @param runs how often to deal the days anew: {@value #USUAL_RUNS} is usual
     * @param seed the same seed gives the same p-values
     * @throws IllegalArgumentException when there are fewer than two crimes, no runs, or more pairs in the bands than can be
     *     kept: choose nearer bands
     * @throws CancellationException when the thread is interrupted
     */
    public static Knox test(List<Incident> incidents, KnoxBands bands, int runs, long seed) {
        if (incidents.size() < 2 || runs < 1) {
            throw new IllegalArgumentException("pairs need at least two crimes, and chance at least one run");
        }
        var pairs = NearPairs.of(incidents, bands);
        var observed = pairs.counts(pairs.days());
        var expected = expected(pairs, bands);
        var reached = reached(pairs, observed, runs, new SplittableRandom(seed));
        var cells = new ArrayList<Cell>();
        for (int cell = 0; cell < observed.length; cell++) {
            cells.add(cell(bands, cell, observed[cell], expected[cell], (reached[cell] + 1.0) / (runs + 1)));
        }
        return new Knox(List.copyOf(cells), runs);
    }

    private static Cell cell(KnoxBands bands, int cell, long observed, double expected, double p) {
        var metres = cell / bands.times();
        var days = cell % bands.times();
        return new Cell(
                bands.metres().get(metres),
                bands.metres().get(metres + 1),
                bands.days().get(days),
                bands.days().get(days + 1),
                observed,
                expected,
                expected == 0 ? 1 : observed / expected,
                p);
    }

    /** In how many runs each cell has at least as many pairs. */
    private static int[] reached(NearPairs pairs, long[] observed, int runs, SplittableRandom random) {
        var reached = new int[observed.length];
        var days = pairs.days();
        for (int run = 0; run < runs; run++) {
            stopWhenInterrupted();
            shuffle(days, random);
            var counts = pairs.counts(days);
            for (int cell = 0; cell < counts.length; cell++) {
                reached[cell] += counts[cell] >= observed[cell] ? 1 : 0;
            }
        }
        return reached;
    }

    static void stopWhenInterrupted() {
        if (Thread.interrupted()) {
            throw new CancellationException("the near-repeat test was stopped");
        }
    }

    private static void shuffle(int[] days, SplittableRandom random) {
        for (int i = days.length - 1; i > 0; i--) {
            var other = random.nextInt(i + 1);
            var day = days[i];
            days[i] = days[other];
            days[other] = day;
        }
    }

    /** Pairs near in place, times the share of all pairs that is near in time. */
    private static double[] expected(NearPairs pairs, KnoxBands bands) {
        var near = pairs.byDistance();
        var times = bands.pairsByTime(pairs.days());
        var all = pairs.size() * (pairs.size() - 1.0) / 2;
        var expected = new double[near.length * times.length];
        for (int cell = 0; cell < expected.length; cell++) {
            expected[cell] = near[cell / times.length] * (times[cell % times.length] / all);
        }
        return expected;
    }
}
