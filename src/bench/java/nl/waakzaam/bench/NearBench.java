// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.List;
import nl.waakzaam.lookup.IndexUnderTest;

/** Near search: as fast as is said, complete, and small, beside the peers on the same numbers and queries. */
final class NearBench {
    private static final int QUERIES = 3_000;
    private static final long QUERY_SEED = 1;

    private final Scale scale;
    private final Figures figures;

    NearBench(Scale scale, Figures figures) {
        this.scale = scale;
        this.figures = figures;
    }

    void run() throws Exception {
        var register = new GeneratedRegister(scale.goods());
        var forms = FoldedForms.distinct(register);
        figures.report("near_numbers", forms.size(), "distinct folded forms in the index");
        long before = usedHeap();
        var building = new Stopwatch();
        var index = IndexUnderTest.of(forms);
        figures.report("near_build_seconds", building.seconds(), "building the index of all numbers, one thread");
        figures.atMost(
                "near_bytes_per_number",
                (usedHeap() - before) / (double) forms.size(),
                60,
                "heap the index holds, divided by its numbers");
        new NearFollowing(index, scale, figures).run();
        new NearRecall(register, forms, index, scale, figures).run();
        new ShownInnocents(register, index, scale, figures).run();
        var queries = FoldedForms.queries(register, scale.sample(QUERIES), QUERY_SEED);
        var own = new NearPeers(index, forms, queries, scale, figures).run();
        new WornNumbers(index, forms, scale, figures).run();
        growth(own);
    }

    private void growth(Timing atNationalSize) {
        var tenfold = new GeneratedRegister(10 * scale.goods());
        var forms = FoldedForms.distinct(tenfold);
        var building = new Stopwatch();
        var index = IndexUnderTest.of(forms);
        figures.report("near_16m_build_seconds", building.seconds(), "the same at ten times the size");
        List<String> queries = FoldedForms.queries(tenfold, 5 * scale.sample(QUERIES), QUERY_SEED);
        var timing = Timing.of(index::near, queries, 1);
        figures.report("near1_16m_mean_us", timing.mean(), "one edit at ten times the size, mean, microseconds");
        figures.report("near1_16m_p99_us", timing.p99(), "the same, 99th percentile");
        figures.atMost(
                "near_16m_growth",
                timing.mean() / atNationalSize.mean(),
                3.5,
                "one edit, mean at ten times the size ÷ mean");
    }

    static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
