// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.HashSet;
import java.util.List;
import nl.waakzaam.lookup.IndexUnderTest;

/** Candidates among the stolen goods: what peers find of all that is near, how fast and with how much memory. */
final class HitsPeers {
    private static final int QUERIES = 1_000;
    private static final int SYMSPELL_TWO_EDITS = 200_000;
    private static final long SEED = 9;

    private final Scale scale;
    private final Figures figures;

    HitsPeers(Scale scale, Figures figures) {
        this.scale = scale;
        this.figures = figures;
    }

    void run() throws Exception {
        var register = new GeneratedRegister(scale.goods());
        var forms = FoldedForms.distinct(register);
        var queries = FoldedForms.queries(register, scale.sample(QUERIES), SEED);
        long before = NearBench.usedHeap();
        var own = IndexUnderTest.of(forms);
        memory("candidates_own", before, forms);
        measure("candidates_own", own::all, own, queries, List.of(1, 2));
        lucene(own, forms, queries);
        symSpell(own, forms, queries, 1, "");
        var some = forms.subList(0, Math.min(forms.size(), scale.sample(SYMSPELL_TWO_EDITS)));
        symSpell(IndexUnderTest.of(some), some, queries, 2, "_sample");
        try (var trigrams = new TrigramPeer(forms)) {
            figures.report(
                    "candidates_trgm_bytes_per_number",
                    trigrams.bytes() / (double) forms.size(),
                    "on disk, table and index, of %d numbers".formatted(forms.size()));
            measure("candidates_trgm", trigrams, own, queries, List.of(1, 2));
        }
    }

    private void lucene(IndexUnderTest own, List<String> forms, List<String> queries) throws Exception {
        long before = NearBench.usedHeap();
        var lucene = new LucenePeer(forms);
        memory("candidates_lucene", before, forms);
        measure("candidates_lucene", lucene, own, queries, List.of(1, 2));
    }

    private void symSpell(IndexUnderTest own, List<String> forms, List<String> queries, int edits, String sample)
            throws Exception {
        long before = NearBench.usedHeap();
        var symSpell = new SymSpellPeer(forms, edits);
        var name = "candidates_symspell" + edits + sample;
        memory(name, before, forms);
        measure(name, symSpell, own, queries, List.of(edits));
    }

    private void memory(String name, long before, List<String> forms) {
        figures.report(
                name + "_bytes_per_number",
                (NearBench.usedHeap() - before) / (double) forms.size(),
                "heap, of %d numbers".formatted(forms.size()));
    }

    private void measure(
            String name, NearSearch search, IndexUnderTest own, List<String> queries, List<Integer> edits) {
        for (int most : edits) {
            long found = 0;
            long near = 0;
            for (var query : queries) {
                var all = own.all(query, most);
                near += all.size();
                found += new HashSet<>(search.near(query, most))
                        .stream().filter(all::contains).count();
            }
            var what = "%d edits, %d queries".formatted(most, queries.size());
            figures.report(name + "_recall_" + most, found / (double) near, "share of all that is near, " + what);
            figures.report(
                    name + "_mean_us_" + most, Timing.of(search, queries, most).mean(), "mean, microseconds");
        }
    }
}
