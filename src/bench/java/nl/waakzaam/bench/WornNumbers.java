// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.waakzaam.lookup.IndexUnderTest;

/** The search for worn numbers beside {@code like} on PostgreSQL's trigram index: same numbers, same patterns. */
final class WornNumbers {
    private static final int QUERIES = 1_000;
    private static final int TRIGRAM_QUERIES = 100;
    private static final int PART = 5;
    private static final long SEED = 3;

    private final IndexUnderTest index;
    private final List<String> forms;
    private final Scale scale;
    private final Figures figures;

    WornNumbers(IndexUnderTest index, List<String> forms, Scale scale, Figures figures) {
        this.index = index;
        this.forms = forms;
        this.scale = scale;
        this.figures = figures;
    }

    void run() throws Exception {
        long before = NearBench.usedHeap();
        var building = new Stopwatch();
        index.prepareWorn();
        figures.report("worn_build_seconds", building.seconds(), "making the sets for worn numbers");
        figures.report(
                "worn_bytes_per_number",
                (NearBench.usedHeap() - before) / (double) forms.size(),
                "heap those sets hold, divided by the numbers");
        try (var trigrams = new TrigramPeer(forms)) {
            compare("worn_whole", "two characters unreadable", withGaps(), trigrams);
            compare("worn_part", "five characters anywhere", parts(), trigrams);
        }
    }

    private void compare(String name, String what, List<String> patterns, TrigramPeer trigrams) {
        var own = Timing.of((pattern, edits) -> index.worn(pattern), patterns, 0);
        figures.report(name + "_mean_us", own.mean(), what + ", the first fifty that fit, mean, microseconds");
        figures.report(name + "_p99_us", own.p99(), "the same, 99th percentile");
        var some = patterns.subList(0, Math.min(patterns.size(), scale.sample(TRIGRAM_QUERIES)));
        var ours = Timing.of((pattern, edits) -> index.worn(pattern), some, 0);
        var peer = Timing.of((pattern, edits) -> trigrams.like(pattern), some, 0);
        if (ours.found() != peer.found()) {
            throw new IllegalStateException("%s: %d found, by like %d".formatted(name, ours.found(), peer.found()));
        }
        figures.report(
                name + "_vs_trgm",
                peer.mean() / ours.mean(),
                "mean of like on a trigram index ÷ ours, same %d patterns".formatted(some.size()));
    }

    private List<String> withGaps() {
        var random = new SplittableRandom(SEED);
        var patterns = new ArrayList<String>();
        while (patterns.size() < scale.sample(QUERIES)) {
            var worn = new StringBuilder(forms.get(random.nextInt(forms.size())));
            if (worn.length() >= PART + 2) {
                int first = random.nextInt(worn.length());
                worn.setCharAt(first, '?');
                worn.setCharAt((first + 1 + random.nextInt(worn.length() - 1)) % worn.length(), '?');
                patterns.add(worn.toString());
            }
        }
        return patterns;
    }

    private List<String> parts() {
        var random = new SplittableRandom(SEED);
        var patterns = new ArrayList<String>();
        while (patterns.size() < scale.sample(QUERIES)) {
            var form = forms.get(random.nextInt(forms.size()));
            if (form.length() >= PART) {
                int start = random.nextInt(form.length() - PART + 1);
                patterns.add(form.substring(start, start + PART));
            }
        }
        return patterns;
    }
}
