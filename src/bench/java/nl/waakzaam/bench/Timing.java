// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How long one search takes, on one warm thread.
 *
 * @param mean in microseconds
 * @param p99 in microseconds
 * @param found how many forms were found in all, so that no search is left out as useless
 */
record Timing(double mean, double p99, long found) {
    private static final long WARM_UP_NANOS = 5_000_000_000L;
    private static final long MEASURED_NANOS = 2_000_000_000L;

    /** After some seconds of the same queries: all of them, again and again for a while; the middle one of those times. */
    static Timing of(NearSearch search, List<String> queries, int edits) {
        long warm = System.nanoTime() + WARM_UP_NANOS;
        for (int i = 0; System.nanoTime() < warm; i++) {
            search.near(queries.get(i % queries.size()), edits);
        }
        var passes = new ArrayList<Timing>();
        long end = System.nanoTime() + MEASURED_NANOS;
        do {
            passes.add(pass(search, queries, edits));
        } while (System.nanoTime() < end);
        passes.sort(Comparator.comparingDouble(Timing::mean));
        return passes.get(passes.size() / 2);
    }

    private static Timing pass(NearSearch search, List<String> queries, int edits) {
        var nanos = new long[queries.size()];
        long found = 0;
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            found += search.near(queries.get(i), edits).size();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return new Timing(
                Arrays.stream(nanos).average().orElseThrow() / 1e3, nanos[(int) (nanos.length * 0.99)] / 1e3, found);
    }
}
