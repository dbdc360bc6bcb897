// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import nl.waakzaam.lookup.IndexUnderTest;

/** Finds the index all that brute force finds, and nothing else, for each way of misreading. */
final class NearRecall {
    private static final int QUERIES_PER_WAY = 40;

    private final GeneratedRegister register;
    private final NearSearch truth;
    private final IndexUnderTest index;
    private final Scale scale;
    private final Figures figures;
    private double worst = 1;
    private long extras;

    NearRecall(GeneratedRegister register, List<String> forms, IndexUnderTest index, Scale scale, Figures figures) {
        this.register = register;
        this.truth = new BruteForce(forms);
        this.index = index;
        this.scale = scale;
        this.figures = figures;
    }

    void run() {
        var random = new SplittableRandom(2);
        for (var way : Misreading.values()) {
            of(way, random);
        }
        figures.atLeast("near_recall", worst, 1, "the least of the recalls above");
        figures.atMost("near_extras", extras, 0, "forms named that brute force does not find");
    }

    private void of(Misreading way, SplittableRandom random) {
        var expected = new long[3];
        var found = new long[3];
        for (int i = 0; i < scale.sample(QUERIES_PER_WAY); i++) {
            var query = FoldedForms.misread(register, way, random);
            var true2 = truth.near(query, 2);
            for (int edits = 1; edits <= 2; edits++) {
                int most = edits;
                var right = new HashSet<>(true2.stream()
                        .filter(form -> BruteForce.distance(query, form, most) <= most)
                        .toList());
                var named = index.all(query, edits);
                expected[edits] += right.size();
                found[edits] += named.stream().filter(right::contains).count();
                extras += named.stream().filter(form -> !right.contains(form)).count();
            }
        }
        for (int edits = 1; edits <= 2; edits++) {
            double recall = expected[edits] == 0 ? 1 : found[edits] / (double) expected[edits];
            worst = Math.min(worst, recall);
            figures.atLeast(
                    "near%d_recall_%s".formatted(edits, way.figureName()),
                    recall,
                    1,
                    "%d edit%s, of %d by brute force".formatted(edits, edits == 1 ? "" : "s", expected[edits]));
        }
    }
}
