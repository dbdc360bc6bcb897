// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.waakzaam.stolengoods.StolenGoods;
import org.springframework.context.ApplicationContext;

/**
 * How long after the report of a theft police have the hit, of a good that was bought before: the running product, with
 * fifty purchases a second over HTTP and five reports a second through the register itself.
 */
final class TheftToHit {
    private static final int PURCHASES_PER_SECOND = 50;
    private static final int REPORTS_PER_SECOND = 5;
    private static final int CONNECTIONS = 4;
    private static final int SECONDS = 60;
    private static final int LONGEST_WAIT = 30;

    /** Behind those of the batch. */
    private static final int FIRST = 10_000;

    private final Market market;
    private final Figures figures;
    private final int seconds;
    private final Map<Long, Long> waiting = new ConcurrentHashMap<>();
    private final List<Long> times = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    TheftToHit(Market market, Scale scale, Figures figures) {
        this.market = market;
        this.figures = figures;
        this.seconds = Math.max(10, scale.sample(SECONDS));
    }

    void run(BenchDatabase database) throws Exception {
        var settings =
                List.of("--server.port=0", "--waakzaam.limits.pages=10000000", "--waakzaam.limits.log-ins=10000");
        try (var product = HitsBench.start(database, settings);
                var clients = Executors.newScheduledThreadPool(CONNECTIONS + 1)) {
            buy(product, clients);
            report(product.getBean(StolenGoods.class), clients);
            watch(database);
            clients.shutdownNow();
        }
        times.sort(null);
        figures.report("theft_to_hit_p50_ms", percentile(0.5), "from the report of a theft to the hit, median");
        figures.atMost("theft_to_hit_p99_ms", percentile(0.99), 1_000, "the same, 99th percentile");
    }

    private double percentile(double share) {
        return times.get((int) (share * (times.size() - 1))) / 1e6;
    }

    private static void buy(ApplicationContext product, ScheduledExecutorService clients) throws Exception {
        var port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var tokens = TillsOfShops.tokens(product, port);
        long apart = TimeUnit.SECONDS.toMicros(CONNECTIONS) / PURCHASES_PER_SECOND;
        for (int i = 0; i < CONNECTIONS; i++) {
            var till = new LoadConnection(port);
            var sold = new AtomicInteger(i);
            clients.scheduleAtFixedRate(
                    () -> buyOne(till, tokens, sold.addAndGet(CONNECTIONS)), apart, apart, TimeUnit.MICROSECONDS);
        }
    }

    private static void buyOne(LoadConnection till, List<String> tokens, int number) {
        try {
            till.exchange(PurchaseClient.request("/api/v1/inkopen", tokens.get(number % tokens.size()), number));
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private void report(StolenGoods register, ScheduledExecutorService clients) {
        clients.scheduleAtFixedRate(() -> reportOne(register), 200, 1_000 / REPORTS_PER_SECOND, TimeUnit.MILLISECONDS);
    }

    private void reportOne(StolenGoods register) {
        if (next.get() < seconds * REPORTS_PER_SECOND) {
            var report = new ReportOfBought(market).of(honest(next.getAndIncrement()));
            long began = System.nanoTime();
            register.store(List.of(report), MarketSeeding.change(), false)
                    .ids()
                    .values()
                    .forEach(id -> waiting.put(id, began));
        }
    }

    /** An honest purchase whose number was read well, each another. */
    private int honest(int number) {
        int index = (FIRST + 7 * number) % market.purchases();
        while (market.purchase(index).stolen() >= 0
                || market.purchase(index).number().way().isPresent()) {
            index = (index + 1) % market.purchases();
        }
        return index;
    }

    /** Until each has its hit. */
    private void watch(BenchDatabase database) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds + LONGEST_WAIT);
        try (var connection = database.superuser();
                var found = connection.prepareStatement(
                        "select distinct stolen_good from hits.hit where stolen_good = any(?)")) {
            while (times.size() < seconds * REPORTS_PER_SECOND && System.nanoTime() < end) {
                found.setArray(
                        1, connection.createArrayOf("bigint", waiting.keySet().toArray()));
                note(found.executeQuery());
                Thread.sleep(10);
            }
        }
        waiting.values().forEach(began -> times.add(System.nanoTime() - began));
        if (times.isEmpty()) {
            throw new IllegalStateException("no theft was reported");
        }
    }

    private void note(java.sql.ResultSet rows) throws SQLException {
        long now = System.nanoTime();
        while (rows.next()) {
            var began = waiting.remove(rows.getLong(1));
            if (began != null) {
                times.add(now - began);
            }
        }
    }
}
