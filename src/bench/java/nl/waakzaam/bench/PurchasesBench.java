// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.waakzaam.Waakzaam;
import nl.waakzaam.bench.LoadProcess.Round;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Purchases registered over HTTP, the whole product, beside pgbench with the statements of the same transaction. */
final class PurchasesBench {
    private static final String PATH = "/api/v1/inkopen";
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 3;
    private static final int WARM_UP_ROUNDS = 5;
    private static final int SAMPLE_NUMBER = 987_654;

    /** Random where the product's are: the ids of purchase and good, the key of the till, the number on the good. */
    private static final String DRAWN = """
            \\set shop random(1, %d)
            \\set purchase random(1, 9000000000000000000)
            \\set good random(1, 9000000000000000000)
            \\set key random(1, 9000000000000000000)
            \\set frame random(1, 99999999)
            """;

    private final Figures figures;
    private final int roundSeconds;

    PurchasesBench(Scale scale, Figures figures) {
        this.figures = figures;
        this.roundSeconds = Math.max(5, scale.sample(15));
    }

    void run() throws Exception {
        try (var database = new BenchDatabase();
                var product = start(database)) {
            var port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var tokens = Files.createTempFile("tokens", ".txt");
            Files.write(tokens, TillsOfShops.tokens(product, port));
            try (var tills = new LoadProcess(PurchaseClient.class, tokens, CONNECTIONS)) {
                tills.round(port, PATH, WARM_UP_ROUNDS * roundSeconds);
                compare(port, tills, database, replay(database, port, tokens));
            } finally {
                Files.delete(tokens);
            }
        }
    }

    private void compare(int port, LoadProcess tills, BenchDatabase database, Replay replay) throws Exception {
        var pgbench = PgBench.find().orElseThrow(() -> new IllegalStateException("this machine has no pgbench"));
        var registered = new ArrayList<Round>();
        var replayed = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            replayed.add(pgbench.perSecond(replay.script(), replay.variables(), database, CONNECTIONS, roundSeconds));
            registered.add(tills.round(port, PATH, roundSeconds).allAnswered());
        }
        double rate = Round.median(registered).perSecond();
        double bare = replayed.stream().sorted().toList().get(ROUNDS / 2);
        figures.report("purchases_per_second", rate, "purchases of one good per second, median of the rounds");
        figures.report(
                "purchase_p50_us",
                Round.median(registered).p50(),
                "median answer time, %d connections".formatted(CONNECTIONS));
        figures.report("purchase_p99_us", Round.median(registered).p99(), "the same, 99th percentile");
        figures.report("purchases_pgbench_per_second", bare, "pgbench, the statements of that transaction, prepared");
        figures.atLeast("purchases_vs_pgbench", rate / bare, 0.4, "purchases ÷ pgbench");
    }

    /** With the limit of requests so high that one address may stand for all tills. */
    private static ConfigurableApplicationContext start(BenchDatabase database) {
        var arguments = new ArrayList<>(List.of(database.properties()));
        arguments.addAll(
                List.of("--server.port=0", "--waakzaam.limits.pages=10000000", "--waakzaam.limits.log-ins=10000"));
        return new SpringApplicationBuilder(Waakzaam.class).run(arguments.toArray(String[]::new));
    }

    /** One purchase as the warm product registers it, made into a script. */
    private static Replay replay(BenchDatabase database, int port, Path tokens) throws Exception {
        database.execute("insert into purchases.counter values ('%s', extract(year from now()), %d) "
                        .formatted(TillsOfShops.shop(1), SAMPLE_NUMBER - 1)
                + "on conflict (shop_id, year) do update set last = excluded.last");
        var request = PurchaseClient.request(PATH, Files.readAllLines(tokens).getFirst(), 12_345_678);
        var transaction = new StatementLog(database).transaction("insert into purchases.purchase", () -> {
            try (var connection = new LoadConnection(port)) {
                return connection.exchange(request);
            }
        });
        var script = new Replay(database, DRAWN.formatted(TillsOfShops.SHOPS), differing(database)).of(transaction);
        database.execute(
                "delete from purchases.purchase where id in (select purchase_id from purchases.good where number = %d)"
                        .formatted(SAMPLE_NUMBER));
        return script;
    }

    /** What was drawn or counted for the one purchase, and what stands for it each time. */
    private static Map<String, String> differing(BenchDatabase database) throws SQLException {
        var differing = new HashMap<String, String>();
        try (var connection = database.superuser();
                var row = connection.createStatement().executeQuery("""
                        select g.purchase_id, g.id as good, s.key_hash::text as key, d.keys::text, d.numbers::text
                        from purchases.good g
                        join purchases.submission s on s.purchase_id = g.purchase_id
                        join purchases.description d on d.good_id = g.id
                        where g.number = %d
                        """.formatted(SAMPLE_NUMBER))) {
            row.next();
            differing.put(row.getString("purchase_id"), "lpad(:purchase::text, 32, '0')");
            differing.put(row.getString("good"), "lpad(:good::text, 32, '0')");
            differing.put(
                    "{%s}".formatted(row.getString("purchase_id")), "'{' || lpad(:purchase::text, 32, '0') || '}'");
            differing.put("{%s}".formatted(row.getString("good")), "'{' || lpad(:good::text, 32, '0') || '}'");
            differing.put(row.getString("key"), "'\\x' || lpad(:key::text, 64, '0')");
            differing.put(row.getString("keys"), "'{BA' || :frame::text || '}'");
            differing.put(row.getString("numbers"), "'{BA' || :frame::text || '}'");
        }
        differing.put(TillsOfShops.shop(1).toString(), "lpad(:shop::text, 32, '0')");
        differing.put(TillsOfShops.organisation(1), "'Opkoper ' || :shop::text");
        differing.put(Integer.toString(SAMPLE_NUMBER), ":last::text");
        return differing;
    }
}
