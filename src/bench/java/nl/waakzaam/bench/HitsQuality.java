// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** How well the matcher told purchases of stolen goods from others, by what it wrote, against what the market knows. */
final class HitsQuality {
    private static final int SHORTEST = 7;
    private static final int LONG = 9;

    /** Of each way of misreading. */
    static final int PROBES = 400;

    private final Market market;
    private final List<Market.Purchase> probes;
    private long alerts;
    private long rightAlerts;
    private long exact;
    private long exactAlerted;
    private final BitSet alerted = new BitSet();
    private final BitSet found = new BitSet();
    private final BitSet reviewed = new BitSet();

    HitsQuality(Market market) {
        this.market = market;
        this.probes = probes(market);
    }

    List<Market.Purchase> probes() {
        return probes;
    }

    private static List<Market.Purchase> probes(Market market) {
        var ways = MisreadNumber.Way.all();
        return IntStream.range(0, PROBES * ways.size())
                .mapToObj(i -> market.probe(i, ways.get(i % ways.size())))
                .toList();
    }

    /** Reads the pairs that are shown to somebody. */
    void read(BenchDatabase database) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(10_000);
            var rows = statement.executeQuery("""
                    select p.bought_good, g.source_id, p.verdict from hits.pair p
                    join stolengoods.good g on g.id = p.stolen_good where p.verdict <> 'DIFFERENT'
                    """);
            while (rows.next()) {
                var good = MarketSeeding.purchaseOf(rows.getObject(1, UUID.class));
                count(
                        good,
                        Integer.parseInt(rows.getString(2)),
                        rows.getString(3).equals("SAME"));
            }
        }
    }

    private void count(int purchase, int stolen, boolean alert) {
        boolean right = purchase(purchase).stolen() == stolen;
        if (right) {
            found.set(purchase);
        }
        if (purchase < market.purchases()) {
            alerts += alert ? 1 : 0;
            rightAlerts += alert && right ? 1 : 0;
        }
        if (!alert) {
            reviewed.set(purchase);
        } else if (right) {
            alerted.set(purchase);
        }
    }

    private Market.Purchase purchase(int index) {
        return index < market.purchases() ? market.purchase(index) : probes.get(index - market.purchases());
    }

    /** The sums of several markets: what was counted of each way of misreading, and of all. */
    static final class Sums {
        private long alerts;
        private long rightAlerts;
        private long exact;
        private long exactAlerted;
        private long honest;
        private long honestReviewed;
        private final Map<String, int[]> byWay = new HashMap<>();

        void add(HitsQuality one) {
            one.countExact();
            alerts += one.alerts;
            rightAlerts += one.rightAlerts;
            exact += one.exact;
            exactAlerted += one.exactAlerted;
            honest += one.market.honestPurchases();
            honestReviewed += one.honestReviewed();
            one.countWays(byWay);
        }

        void report(Figures figures) {
            figures.atLeast(
                    "auto_precision",
                    rightAlerts / (double) alerts,
                    0.99,
                    "share of the hits that police are told of at once that are right, of %d".formatted(alerts));
            figures.atLeast(
                    "auto_recall",
                    exactAlerted / (double) exact,
                    0.99,
                    "share told at once of purchases of stolen goods whose number of 7 or more was read well");
            figures.atMost(
                    "review_rate",
                    honestReviewed / (double) honest,
                    0.005,
                    "share of honest purchases that wait for a person");
            new TreeMap<>(byWay).forEach((way, counts) -> reportWay(way, counts, figures));
        }

        private void reportWay(String way, int[] counts, Figures figures) {
            var name = "found_recall_" + way;
            double share = counts[0] / (double) counts[1];
            var meaning =
                    "share found, at once or by a person, of stolen goods whose number of 9 or more was misread so";
            if (way.equals("look_alike")) {
                figures.atLeast(name, share, 0.99, meaning);
            } else {
                figures.report(name, share, meaning);
            }
        }
    }

    private void countExact() {
        for (int i = 0; i < market.purchases(); i++) {
            var purchase = market.purchase(i);
            if (purchase.stolen() >= 0
                    && purchase.number().way().isEmpty()
                    && purchase.number().typed().length() >= SHORTEST) {
                exact++;
                exactAlerted += alerted.get(i) ? 1 : 0;
            }
        }
    }

    private long honestReviewed() {
        return reviewed.stream()
                .filter(i -> i < market.purchases() && market.purchase(i).stolen() < 0)
                .count();
    }

    private void countWays(Map<String, int[]> byWay) {
        for (int i = 0; i < probes.size(); i++) {
            var probe = probes.get(i);
            if (probe.thing().good().number().length() >= LONG) {
                var counts =
                        byWay.computeIfAbsent(probe.number().way().orElseThrow().name(), any -> new int[2]);
                counts[0] += found.get(market.purchases() + i) ? 1 : 0;
                counts[1]++;
            }
        }
    }
}
