// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.List;
import java.util.stream.IntStream;
import nl.waakzaam.hits.MatchingUnderTest;
import nl.waakzaam.lookup.BoughtLookup;
import nl.waakzaam.lookup.StolenLookup;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.StolenGoods;
import org.springframework.context.ApplicationContext;

/** All stolen goods and all purchases of a country in one database: how long it takes to lay them side by side. */
final class HitsAtSize {
    private static final int PURCHASES = 10_000_000;
    private static final int BATCH = 5_000;
    private static final int NODES = 2;
    private static final long SEED = 20_210_907L;

    private final Market market;
    private final Scale scale;
    private final Figures figures;

    HitsAtSize(Scale scale, Figures figures) {
        this.scale = scale;
        this.figures = figures;
        this.market = new Market(SEED, scale.goods(), Integer.getInteger("bench.purchases", PURCHASES));
    }

    void run() throws Exception {
        try (var database = new BenchDatabase()) {
            try (var product = HitsBench.idle(database)) {
                seed(product, database);
                index(product);
                batch(product);
            }
            new TheftToHit(market, scale, figures).run(database);
            try (var product = HitsBench.idle(database)) {
                wholeRegister(product, database);
            }
            figures.atMost(
                    "hits_gigabytes", database.bytes() / 1e9, 40, "on disk at the end, with what is written ahead");
        }
    }

    private void seed(ApplicationContext product, BenchDatabase database) throws Exception {
        var seeding = new MarketSeeding(market, database);
        var watch = new Stopwatch();
        seeding.reportAll(product);
        seeding.buyAll(List.of());
        figures.report("hits_purchases", market.purchases(), "purchases in the register");
        figures.report("hits_seeding_seconds", watch.seconds(), "filling both registers, in seconds");
    }

    private void index(ApplicationContext product) {
        long before = NearBench.usedHeap();
        var watch = new Stopwatch();
        product.getBean(StolenLookup.class).catchUp();
        product.getBean(BoughtLookup.class).catchUp();
        figures.report("hits_index_seconds", watch.seconds(), "reading both indexes from the database");
        figures.report("hits_index_megabytes", (NearBench.usedHeap() - before) / 1e6, "heap both indexes hold");
    }

    /** New reports of what honest people are thought to have bought. */
    private void batch(ApplicationContext product) throws Exception {
        int size = Math.min(BATCH, market.purchases() / 10);
        var reports = IntStream.range(0, size).mapToObj(this::reportOfBought).toList();
        var watch = new Stopwatch();
        product.getBean(StolenGoods.class).store(reports, MarketSeeding.change(), false);
        new MatchingUnderTest(product).compareAll(1);
        figures.atMost(
                "batch_5000_seconds",
                watch.seconds(),
                10,
                "%d new goods stored and compared with all purchases, one thread".formatted(size));
    }

    private GoodVersion reportOfBought(int purchase) {
        return new ReportOfBought(market).of(purchase);
    }

    private void wholeRegister(ApplicationContext product, BenchDatabase database) throws Exception {
        database.execute("insert into lookup.unmatched (side, good) "
                + "select 'stolen', id::text from stolengoods.good order by id");
        var watch = new Stopwatch();
        new MatchingUnderTest(product).compareAll(NODES);
        figures.atMost(
                "whole_register_minutes",
                watch.seconds() / 60,
                30,
                "all goods compared with all purchases, two threads as two nodes");
    }
}
