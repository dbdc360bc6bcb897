// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.List;
import nl.waakzaam.lookup.IndexUnderTest;

/** The near search beside Lucene, PostgreSQL's trigrams and symspell-lib: same numbers, same queries, one thread. */
final class NearPeers {
    private static final int TRIGRAM_QUERIES = 150;
    private static final int SYMSPELL_TWO_EDITS = 200_000;

    private final IndexUnderTest index;
    private final List<String> forms;
    private final List<String> queries;
    private final Scale scale;
    private final Figures figures;

    NearPeers(IndexUnderTest index, List<String> forms, List<String> queries, Scale scale, Figures figures) {
        this.index = index;
        this.forms = forms;
        this.queries = queries;
        this.scale = scale;
        this.figures = figures;
    }

    /** The product's own time for one edit. */
    Timing run() throws Exception {
        var one = timed("near1", "one edit", index::near, queries, 1);
        var two = timed("near2", "two edits", index::near, queries, 2);
        lucene(one, two);
        symSpell(one);
        symSpellTwoEdits();
        trigrams();
        return one;
    }

    private void lucene(Timing one, Timing two) throws Exception {
        var lucene = new LucenePeer(forms);
        var peerOne = timed("lucene1", "Lucene, one edit", lucene, queries, 1);
        figures.atLeast("near1_vs_lucene", peerOne.mean() / one.mean(), 20, "Lucene's mean ÷ ours, one edit");
        var peerTwo = timed("lucene2", "Lucene, two edits", lucene, queries, 2);
        figures.atLeast("near2_vs_lucene", peerTwo.mean() / two.mean(), 20, "Lucene's mean ÷ ours, two edits");
    }

    private void symSpell(Timing one) throws Exception {
        long before = NearBench.usedHeap();
        var building = new Stopwatch();
        var symSpell = new SymSpellPeer(forms, 1);
        figures.report("symspell1_build_seconds", building.seconds(), "symspell-lib for one edit, building");
        figures.report(
                "symspell1_bytes_per_number", (NearBench.usedHeap() - before) / (double) forms.size(), "its heap");
        var peer = timed("symspell1", "symspell-lib, one edit", symSpell, queries, 1);
        figures.report("near1_vs_symspell", peer.mean() / one.mean(), "symspell-lib's mean ÷ ours, one edit");
    }

    /** At full size it takes ten gigabytes; a sample of the numbers, the same for both. */
    private void symSpellTwoEdits() throws Exception {
        int count = Math.min(forms.size(), scale.sample(SYMSPELL_TWO_EDITS));
        var some = java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> forms.get((int) ((long) i * forms.size() / count)))
                .toList();
        var own = IndexUnderTest.of(some);
        var at = ", two edits, at %d numbers".formatted(count);
        var ours = timed("near2_sample", "ours" + at, own::near, queries, 2);
        var peer = timed("symspell2_sample", "symspell-lib" + at, new SymSpellPeer(some, 2), queries, 2);
        figures.report("near2_sample_vs_symspell", peer.mean() / ours.mean(), "symspell-lib's mean ÷ ours" + at);
    }

    private void trigrams() throws Exception {
        var some = queries.subList(0, Math.min(queries.size(), scale.sample(TRIGRAM_QUERIES)));
        try (var trigrams = new TrigramPeer(forms)) {
            var peer = timed("trgm2", "pg_trgm 0.2 with Levenshtein < 3", trigrams, some, 2);
            figures.atLeast(
                    "near_vs_trgm",
                    peer.mean() / Timing.of(index::near, some, 1).mean(),
                    1_000,
                    "its mean ÷ that of our search as a check asks for it (one edit), same %d queries"
                            .formatted(some.size()));
            figures.report(
                    "near2_vs_trgm",
                    peer.mean() / Timing.of(index::near, some, 2).mean(),
                    "its mean ÷ ours for two edits, same queries");
        }
    }

    private Timing timed(String name, String what, NearSearch search, List<String> asked, int edits) {
        var timing = Timing.of(search, asked, edits);
        figures.report(name + "_mean_us", timing.mean(), what + ", mean, microseconds");
        figures.report(name + "_p99_us", timing.p99(), "the same, 99th percentile");
        return timing;
    }
}
