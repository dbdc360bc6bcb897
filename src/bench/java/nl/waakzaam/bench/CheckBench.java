// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.waakzaam.Waakzaam;
import nl.waakzaam.bench.LoadProcess.Round;
import nl.waakzaam.stolengoods.bulk.BulkUnderTest;
import nl.waakzaam.stolengoods.check.BaselineApi;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The theft check over HTTP, the whole product, beside a server that only parses and validates. */
final class CheckBench {
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 6;
    private static final int WARM_UP_SECONDS = 40;
    private static final int RECEIPT_ROUNDS = 3;
    private static final int BULK_LINES = 100_000;
    private static final String EXACT = """
            \\set number random(0, 999999999999)
            select good_id from lookup.stolen_key where folded = '35' || lpad(:number::text, 12, '0');
            """;
    private static final String RECEIPTS = "/api/v1/diefstalchecks/bewijzen";

    private final Scale scale;
    private final Figures figures;
    private final int roundSeconds;

    CheckBench(Scale scale, Figures figures) {
        this.scale = scale;
        this.figures = figures;
        this.roundSeconds = Math.max(5, scale.sample(15));
    }

    void run() throws Exception {
        try (var database = new BenchDatabase()) {
            migrateAndFill(database);
            try (var product = start(database);
                    var baseline = BaselineServer.start();
                    var client = new LoadProcess(LoadClient.class, scale.goods(), CONNECTIONS)) {
                compare(port(product), port(baseline), client, database);
                bulk(product);
            }
        }
    }

    private void compare(int product, int baseline, LoadProcess client, BenchDatabase database) throws Exception {
        client.round(baseline, BaselineApi.PATH, WARM_UP_SECONDS);
        client.round(product, BaselineApi.PATH, WARM_UP_SECONDS);
        var checks = new ArrayList<Round>();
        var bare = new ArrayList<Round>();
        for (int i = 0; i < ROUNDS; i++) {
            bare.add(client.round(baseline, BaselineApi.PATH, roundSeconds).allAnswered());
            checks.add(client.round(product, BaselineApi.PATH, roundSeconds).allAnswered());
        }
        double rate = Round.median(checks).perSecond();
        figures.report("check_per_second", rate, "theft checks per second, median of the rounds");
        figures.report(
                "check_p50_us",
                Round.median(checks).p50(),
                "median answer time, %d connections".formatted(CONNECTIONS));
        figures.report("check_p99_us", Round.median(checks).p99(), "the same, 99th percentile");
        figures.report("baseline_per_second", Round.median(bare).perSecond(), "requests per second of the baseline");
        figures.atLeast("check_http_ratio", rate / Round.median(bare).perSecond(), 0.6, "checks ÷ baseline");
        receipts(product, client);
        var pgbench = PgBench.find();
        if (pgbench.isPresent()) {
            double exact = pgbench.get().perSecond(EXACT, Map.of(), database, CONNECTIONS, roundSeconds);
            figures.report("pgbench_per_second", exact, "pgbench, the bare exact query, prepared");
            figures.report("check_pgbench_ratio", rate / exact, "checks ÷ pgbench");
        }
    }

    /** The check, a signature, the sealing and the address: all that a receipt costs. */
    private void receipts(int product, LoadProcess client) throws IOException {
        client.round(product, RECEIPTS, WARM_UP_SECONDS / 2);
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < RECEIPT_ROUNDS; i++) {
            rounds.add(client.round(product, RECEIPTS, roundSeconds).allAnswered());
        }
        figures.report(
                "receipts_per_second",
                Round.median(rounds).perSecond(),
                "receipts of theft checks, signed (POST /bewijzen)");
        figures.report("receipt_p99_us", Round.median(rounds).p99(), "the same, 99th percentile of the answer time");
    }

    /** Lists of one company after another, from being sent to their last outcome; one line in ten is registered. */
    private void bulk(ConfigurableApplicationContext product) throws InterruptedException {
        var lists = new BulkUnderTest(product);
        var register = new GeneratedRegister(scale.goods());
        lists.check(lines(register, BULK_LINES / 10));
        var lines = lines(register, BULK_LINES);
        var stopwatch = new Stopwatch();
        lists.check(lines);
        figures.report(
                "bulk_lines_per_second", BULK_LINES / stopwatch.seconds(), "lines of a bulk check, sent until done");
    }

    private static List<BulkUnderTest.Line> lines(GeneratedRegister register, int lines) {
        var random = new SplittableRandom(lines);
        return IntStream.range(0, lines)
                .mapToObj(i -> i % 10 == 0 ? register.anyGood(random) : register.otherInnocent(random))
                .map(good -> new BulkUnderTest.Line(
                        good.number(),
                        good.model().category().code(),
                        good.model().make()))
                .toList();
    }

    private void migrateAndFill(BenchDatabase database) throws Exception {
        var filling = new Stopwatch();
        try (var context = start(database)) {
            new RegisterFilling(context).fill(new GeneratedRegister(scale.goods()));
        }
        database.execute("vacuum analyze");
        database.execute("checkpoint");
        figures.report("check_fill_seconds", filling.seconds(), "filling the index of numbers through the product");
    }

    /** With the limits on and their usual leases, but so high that the same addresses may ask on. */
    private static ConfigurableApplicationContext start(BenchDatabase database) {
        var arguments = new ArrayList<>(List.of(database.properties()));
        arguments.addAll(List.of(
                "--server.port=0",
                "--waakzaam.trusted-proxies=127.0.0.1,::1",
                "--waakzaam.limits.checks=100000",
                "--waakzaam.limits.numbers.client=1000000",
                "--waakzaam.limits.numbers.account=1000000",
                "--waakzaam.limits.numbers.series=1000000",
                "--waakzaam.limits.numbers.busy-series=1000000"));
        return new SpringApplicationBuilder(Waakzaam.class).run(arguments.toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
