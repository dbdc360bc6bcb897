// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.Waakzaam;
import nl.waakzaam.hits.MatchingUnderTest;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Matching of purchases and stolen goods: how well, on a sample of the purchases of three markets that nothing was tuned
 * on; how fast, with all purchases of one. {@code -Dbench.part=quality}, {@code photos}, {@code
 * peers} or {@code size} measures one part.
 */
final class HitsBench {
    private static final int SAMPLE = 200_000;

    /** Looked at when all is done; tuning uses others, by {@code -Dbench.seeds=1,2,11}. */
    private static final String UNSEEN = "1729,6022140,20260817";

    private final Scale scale;
    private final Figures figures;

    HitsBench(Scale scale, Figures figures) {
        this.scale = scale;
        this.figures = figures;
    }

    void run() throws Exception {
        var part = System.getProperty("bench.part", "");
        if (part.isEmpty() || part.equals("photos")) {
            PhotographedNumbers.demandTools();
        }
        if (part.isEmpty() || part.equals("quality")) {
            quality();
        }
        if (part.isEmpty() || part.equals("photos")) {
            new HitsFromPhotos(scale, figures).run();
        }
        if (part.isEmpty() || part.equals("peers")) {
            new HitsPeers(scale, figures).run();
        }
        if (part.isEmpty() || part.equals("size")) {
            new HitsAtSize(scale, figures).run();
        }
    }

    private void quality() throws Exception {
        var sums = new HitsQuality.Sums();
        for (var seed : System.getProperty("bench.seeds", UNSEEN).split(",")) {
            sums.add(quality(Long.parseLong(seed)));
        }
        sums.report(figures);
    }

    /** All stolen goods, so that chance has its full play; of the purchases so many that shares are sure. */
    private HitsQuality quality(long seed) throws Exception {
        var market = new Market(seed, scale.goods(), Integer.getInteger("bench.purchases", SAMPLE));
        var quality = new HitsQuality(market);
        try (var database = new BenchDatabase();
                var product = idle(database)) {
            var seeding = new MarketSeeding(market, database);
            seeding.reportAll(product);
            seeding.buyAll(quality.probes());
            database.execute("insert into lookup.unmatched (side, good) "
                    + "select distinct 'bought', good::text from lookup.bought_key");
            new MatchingUnderTest(product).compareAll(2);
            quality.read(database);
        }
        return quality;
    }

    /** The product without its web server and without anything that runs by itself. */
    static ConfigurableApplicationContext idle(BenchDatabase database) {
        return start(
                database,
                List.of("--server.port=-1", "--waakzaam.serves=false", "--spring.main.lazy-initialization=true"));
    }

    static ConfigurableApplicationContext start(BenchDatabase database, List<String> settings) {
        var arguments = new ArrayList<>(List.of(database.properties()));
        arguments.addAll(settings);
        return new SpringApplicationBuilder(Waakzaam.class).run(arguments.toArray(String[]::new));
    }
}
