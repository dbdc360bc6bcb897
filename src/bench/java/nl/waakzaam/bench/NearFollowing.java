// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.waakzaam.lookup.IndexUnderTest;

/** How long newly registered numbers take to become findable in memory. */
final class NearFollowing {
    private final IndexUnderTest index;
    private final Scale scale;
    private final Figures figures;

    NearFollowing(IndexUnderTest index, Scale scale, Figures figures) {
        this.index = index;
        this.scale = scale;
        this.figures = figures;
    }

    void run() {
        follow("near_follow_1_ms", 1, "adding one number to the index, milliseconds");
        follow("near_follow_1000_ms", 1_000, "adding a thousand at once");
        follow("near_follow_100000_ms", scale.sample(100_000), "adding a hundred thousand at once (with the merge)");
    }

    private void follow(String name, int count, String meaning) {
        List<String> added = IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, "NEW%09d", i * 7_919L % 1_000_000_000L))
                .toList();
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 7; i++) {
            var watch = new Stopwatch();
            var grown = index.with(added);
            best = Math.min(best, watch.seconds() * 1e3);
            if (grown.size() != index.size() + count) {
                throw new IllegalStateException("the index holds not all that was added");
            }
        }
        figures.report(name, best, meaning + ", best of seven");
    }
}
