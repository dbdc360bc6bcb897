// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
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
    private static final int CREATED = 201;

    /** Asked for a little faster, so that what falls between two ticks takes nothing off the rate. */
    private static final double HASTE = 1.04;

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
    private final AtomicInteger bought = new AtomicInteger();
    private final List<ScheduledFuture<?>> load = new ArrayList<>();

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
            var watch = new Stopwatch();
            watch(database);
            report(watch.seconds());
            clients.shutdownNow();
        }
        times.sort(null);
        figures.report("theft_to_hit_p50_ms", percentile(0.5), "from the report of a theft to the hit, median");
        figures.atMost("theft_to_hit_p99_ms", percentile(0.99), 1_000, "the same, 99th percentile");
    }

    /** A load that broke off measures nothing. */
    private void report(double seconds) throws Exception {
        for (var part : load) {
            if (part.isDone()) {
                part.get();
            }
        }
        figures.atLeast(
                "theft_to_hit_purchases_per_second",
                bought.get() / seconds,
                PURCHASES_PER_SECOND,
                "purchases taken over HTTP meanwhile");
        figures.atLeast(
                "theft_to_hit_reports_per_second",
                next.get() / seconds,
                REPORTS_PER_SECOND,
                "thefts reported meanwhile");
    }

    private double percentile(double share) {
        return times.get((int) (share * (times.size() - 1))) / 1e6;
    }

    private void buy(ApplicationContext product, ScheduledExecutorService clients) throws Exception {
        var port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var tokens = TillsOfShops.tokens(product, port);
        long apart = (long) (TimeUnit.SECONDS.toMicros(CONNECTIONS) / PURCHASES_PER_SECOND / HASTE);
        for (int i = 0; i < CONNECTIONS; i++) {
            var till = new LoadConnection(port);
            var sold = new AtomicInteger(i);
            load.add(clients.scheduleAtFixedRate(
                    () -> buyOne(till, tokens, sold.addAndGet(CONNECTIONS)), 0, apart, TimeUnit.MICROSECONDS));
        }
    }

    private void buyOne(LoadConnection till, List<String> tokens, int number) {
        try {
            var token = tokens.get(number % tokens.size());
            int status = till.exchange(PurchaseClient.request("/api/v1/inkopen", token, number));
            if (status != CREATED) {
                throw new IllegalStateException("a purchase was answered with " + status);
            }
            bought.incrementAndGet();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void report(StolenGoods register, ScheduledExecutorService clients) {
        long apart = (long) (TimeUnit.SECONDS.toMicros(1) / REPORTS_PER_SECOND / HASTE);
        load.add(clients.scheduleAtFixedRate(() -> reportOne(register), 0, apart, TimeUnit.MICROSECONDS));
    }

    private void reportOne(StolenGoods register) {
        if (next.get() < reports()) {
            var report = new ReportOfBought(market).of(honest(next.get()));
            long began = System.nanoTime();
            register.store(List.of(report), MarketSeeding.change(), false)
                    .ids()
                    .values()
                    .forEach(id -> waiting.put(id, began));
            next.incrementAndGet();
        }
    }

    private int reports() {
        return seconds * REPORTS_PER_SECOND;
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
            while (times.size() < reports() && System.nanoTime() < end) {
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

    private void note(ResultSet rows) throws SQLException {
        long now = System.nanoTime();
        while (rows.next()) {
            var began = waiting.remove(rows.getLong(1));
            if (began != null) {
                times.add(now - began);
            }
        }
    }
}
