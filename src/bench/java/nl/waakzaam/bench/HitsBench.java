// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.Waakzaam;
import nl.waakzaam.hits.MatchingUnderTest;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Matching of purchases and stolen goods: how well, at a tenth of the size, of three markets that nothing was tuned on. */
final class HitsBench {
    private static final int GOODS = 160_000;
    private static final int PURCHASES = 1_000_000;
    private static final int THREADS = 2;

    /** Looked at when all is done; tuning uses others, by {@code -Dbench.seeds=1,2}. */
    private static final String UNSEEN = "20210907,19690101,20260701";

    private final Figures figures;

    HitsBench(Figures figures) {
        this.figures = figures;
    }

    void run() throws Exception {
        var sums = new HitsQuality.Sums();
        for (var seed : System.getProperty("bench.seeds", UNSEEN).split(",")) {
            sums.add(quality(Long.parseLong(seed)));
        }
        sums.report("", figures);
    }

    private HitsQuality quality(long seed) throws Exception {
        var market = new Market(
                seed, Integer.getInteger("bench.goods", GOODS), Integer.getInteger("bench.purchases", PURCHASES));
        var quality = new HitsQuality(market);
        try (var database = new BenchDatabase();
                var product = idle(database)) {
            var seeding = new MarketSeeding(market, database);
            var watch = new Stopwatch();
            seeding.reportAll(product);
            seeding.buyAll(quality.probes());
            System.err.printf("seeded in %.1f s%n", watch.seconds());
            database.execute("insert into lookup.unmatched (side, good) "
                    + "select 'stolen', id::text from stolengoods.good order by id");
            watch = new Stopwatch();
            new MatchingUnderTest(product).compareAll(THREADS);
            System.err.printf("compared in %.1f s%n", watch.seconds());
            quality.read(database);
        }
        return quality;
    }

    /** The product without its web server and without anything that runs by itself. */
    static ConfigurableApplicationContext idle(BenchDatabase database) {
        var arguments = new ArrayList<>(List.of(database.properties()));
        arguments.addAll(
                List.of("--server.port=-1", "--waakzaam.serves=false", "--spring.main.lazy-initialization=true"));
        return new SpringApplicationBuilder(Waakzaam.class).run(arguments.toArray(String[]::new));
    }
}
