// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.waakzaam.hits.MatchingUnderTest;

/** The matching with an independent source of misreadings, never used for tuning: numbers that a machine read. */
final class HitsFromPhotos {
    private static final long SEED = 19_710_401L;
    private static final int NUMBERS = 3_000;
    private static final int LEAST_PURCHASES = 20_000;
    private static final List<String> WEARS = List.of("of new ones", "of scratched ones", "of worn ones");

    private final Scale scale;
    private final Figures figures;
    private final Market market;

    HitsFromPhotos(Scale scale, Figures figures) {
        this.scale = scale;
        this.figures = figures;
        this.market = new Market(SEED, scale.goods(), LEAST_PURCHASES);
    }

    void run() throws Exception {
        var purchases = photographed();
        try (var database = new BenchDatabase();
                var product = HitsBench.idle(database)) {
            var seeding = new MarketSeeding(market, database);
            seeding.reportAll(product);
            seeding.buyAll(purchases);
            database.execute("insert into lookup.unmatched (side, good) "
                    + "select distinct 'bought', good::text from lookup.bought_key where good >= '%s'"
                            .formatted(MarketSeeding.idOf(market.purchases())));
            new MatchingUnderTest(product).compareAll(2);
            report(purchases, database);
        }
    }

    /** Stolen goods and honest ones in turn, each with the number that was read. */
    private List<Market.Purchase> photographed() throws Exception {
        var things = IntStream.range(0, scale.sample(NUMBERS))
                .mapToObj(i -> i % 2 == 0
                        ? market.probe(i, MisreadNumber.Way.LOOK_ALIKE)
                        : market.purchase(market.purchases() - 1 - i))
                .toList();
        var read = new PhotographedNumbers()
                .read(things.stream().map(one -> one.thing().good().number()).toList());
        return IntStream.range(0, things.size())
                .mapToObj(i -> new Market.Purchase(
                        things.get(i).stolen(),
                        things.get(i).thing(),
                        new MisreadNumber(plain(read.get(i)), Optional.empty()),
                        things.get(i).daysAgo()))
                .toList();
    }

    /** What a typist would copy of it. */
    private static String plain(String read) {
        return read.replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
    }

    private void report(List<Market.Purchase> purchases, BenchDatabase database) throws SQLException {
        int alerts = 0;
        int right = 0;
        var found = new HashSet<Integer>();
        try (var connection = database.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select p.bought_good, g.source_id, p.verdict from hits.pair p
                        join stolengoods.good g on g.id = p.stolen_good where p.verdict <> 'DIFFERENT'
                        """)) {
            while (rows.next()) {
                int place = MarketSeeding.purchaseOf(rows.getObject(1, UUID.class)) - market.purchases();
                boolean same = rows.getString(3).equals("SAME");
                boolean isRight = purchases.get(place).stolen() == rows.getInt(2);
                alerts += same ? 1 : 0;
                right += same && isRight ? 1 : 0;
                if (isRight) {
                    found.add(place);
                }
            }
        }
        tell(purchases, alerts, right, found.size());
    }

    private void tell(List<Market.Purchase> purchases, int alerts, int right, int found) {
        long stolen = purchases.stream().filter(one -> one.stolen() >= 0).count();
        tellHowWellRead(purchases);
        figures.atLeast(
                "ocr_precision", right / (double) alerts, 0.98, "share right of %d told at once".formatted(alerts));
        figures.report("ocr_recall", found / (double) stolen, "share found of %d stolen goods".formatted(stolen));
    }

    private void tellHowWellRead(List<Market.Purchase> purchases) {
        figures.report("ocr_read_well", readWell(purchases, i -> true), "share of numbers read without a mistake");
        for (var face : Face.values()) {
            figures.report(
                    "ocr_read_well_" + face.name().toLowerCase(Locale.ROOT),
                    readWell(purchases, i -> PhotographedNumbers.face(i) == face),
                    "of those in " + face.family());
        }
        for (int wear = 0; wear < PhotographedNumbers.WEARS; wear++) {
            int worn = wear;
            figures.report(
                    "ocr_read_well_wear_" + wear,
                    readWell(purchases, i -> PhotographedNumbers.wear(i) == worn),
                    WEARS.get(wear));
        }
    }

    private static double readWell(List<Market.Purchase> purchases, IntPredicate which) {
        return IntStream.range(0, purchases.size())
                .filter(which)
                .mapToObj(purchases::get)
                .mapToInt(one -> one.number().typed().equals(one.thing().good().number()) ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }
}
