// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.waakzaam.Waakzaam;
import nl.waakzaam.cameras.CameraSecrets;
import nl.waakzaam.cameras.owners.OwnerContact;
import nl.waakzaam.notices.MailAddress;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Searches of cameras over HTTP, the whole product, beside the query alone; then with ten times as many cameras. */
final class CamerasBench {
    /** As many as are registered in the country. */
    static final int CAMERAS = 340_000;

    private static final int TIMES = 10;
    private static final int CASES = 1_000;
    private static final int WARM_UPS = 4;
    private static final int COMPARED = 100;

    private final int cameras;
    private final int cases;
    private final Figures figures;
    private final SplittableRandom random = new SplittableRandom(126);

    CamerasBench(Scale scale, Figures figures) {
        this.cameras = (int) ((long) CAMERAS * scale.goods() / Scale.NATIONAL);
        this.cases = scale.sample(CASES);
        this.figures = figures;
    }

    void run() throws Exception {
        var inhabitants = Inhabitants.read();
        try (var database = new BenchDatabase();
                var product = start(database)) {
            var generated = new GeneratedCameras(inhabitants, cameras, contact(product));
            try (var detectives = new Detectives(product);
                    var bare = new BareSearch(database)) {
                fill(generated, database, 1, "cameras_fill_seconds");
                var once = measured(inhabitants, detectives, bare, database);
                report(once);
                fill(generated, database, TIMES, "cameras_3m4_fill_seconds");
                reportGrowth(once, measured(inhabitants, detectives, bare, database));
                logged(database, detectives.searches());
            }
        }
    }

    private static byte[] contact(ConfigurableApplicationContext product) {
        var mail = MailAddress.of("bakker@voorbeeld.nl").orElseThrow();
        var contact = new OwnerContact("Bakkerij Proef", mail, "030 1234567", OwnerContact.BestWay.MAIL, "");
        return product.getBean(CameraSecrets.class).seal(contact);
    }

    /** In place of what was there. The index of views is made anew when all is in, as after a restore. */
    private void fill(GeneratedCameras generated, BenchDatabase database, int countries, String name) throws Exception {
        var filling = new Stopwatch();
        database.execute("drop index cameras.camera_by_view");
        database.execute("truncate cameras.owner cascade");
        int written = generated.write(database, countries);
        database.execute("create index camera_by_view on cameras.camera using gist (view)");
        database.execute("vacuum analyze");
        database.execute("checkpoint");
        figures.report(
                name, filling.seconds(), String.format(Locale.ROOT, "writing %,d cameras, with the index", written));
    }

    /** Means in microseconds, and of the cameras found. */
    private record Means(double http, double bare, double found) {}

    private Means measured(Inhabitants inhabitants, Detectives detectives, BareSearch bare, BenchDatabase database)
            throws Exception {
        for (int i = 0; i < WARM_UPS; i++) {
            inTurn(cases(inhabitants), detectives, bare);
        }
        compare(cases(inhabitants).subList(0, Math.min(COMPARED, cases)), detectives, bare);
        database.execute("checkpoint");
        var asked = cases(inhabitants);
        var times = inTurn(asked, detectives, bare);
        double found = 0;
        for (var one : asked) {
            found += bare.count(one);
        }
        double perCase = 1e6 / asked.size();
        return new Means(times.http() * perCase, times.bare() * perCase, found / asked.size());
    }

    /** Seconds of all cases together. */
    private record Times(double http, double bare) {
        Times and(Times more) {
            return new Times(http + more.http, bare + more.bare);
        }
    }

    /** Each case both ways, in turn the one and the other first: who is second finds what it reads in memory. */
    private static Times inTurn(List<CameraCase> asked, Detectives detectives, BareSearch bare) throws Exception {
        var asking = detectives.fresh(asked.size());
        var times = new Times(0, 0);
        for (int i = 0; i < asked.size(); i++) {
            var one = asked.get(i);
            times = i % 2 == 0
                    ? times.and(http(one, asking.get(i))).and(bare(one, bare))
                    : times.and(bare(one, bare)).and(http(one, asking.get(i)));
        }
        return times;
    }

    private List<CameraCase> cases(Inhabitants inhabitants) {
        var now = Instant.now();
        return IntStream.range(0, cases)
                .mapToObj(i -> CameraCase.of("BENCH " + random.nextLong(), inhabitants, random, now))
                .toList();
    }

    private static Times http(CameraCase one, DetectiveClient detective) throws IOException {
        var watch = new Stopwatch();
        detective.search(one);
        return new Times(watch.seconds(), 0);
    }

    private static Times bare(CameraCase one, BareSearch bare) throws SQLException {
        var now = Instant.now();
        var watch = new Stopwatch();
        bare.search(one, now);
        return new Times(0, watch.seconds());
    }

    /** What is measured answers the same: the cameras on the page are those of the query, in its order. */
    private static void compare(List<CameraCase> asked, Detectives detectives, BareSearch bare) throws Exception {
        var asking = detectives.fresh(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            var one = asked.get(i);
            var shown = asking.get(i).shown(one);
            var rows = bare.search(one, Instant.now());
            if (!shown.equals(rows)) {
                throw new IllegalStateException("the page shows %s, the query %s".formatted(shown, rows));
            }
        }
    }

    private void report(Means once) {
        figures.report("cameras_found", once.found(), "cameras whose view meets the area of a case, mean");
        figures.report("cameras_search_us", once.http(), "a search over HTTP, mean, microseconds");
        figures.report("cameras_query_us", once.bare(), "the bare query of its first page, mean, microseconds");
        figures.atMost("cameras_vs_query", once.http() / once.bare(), 3, "search over HTTP ÷ bare query");
    }

    private void reportGrowth(Means once, Means tenfold) {
        figures.report("cameras_3m4_found", tenfold.found(), "the same with ten times as many cameras");
        figures.report("cameras_3m4_search_us", tenfold.http(), "a search over HTTP then");
        figures.report("cameras_3m4_query_us", tenfold.bare(), "the bare query then");
        figures.atMost("cameras_3m4_growth", tenfold.http() / once.http(), 2, "a search over HTTP then ÷ before");
    }

    /** Of each search a line that names case, offence, purpose, person and the cameras that were seen. */
    private void logged(BenchDatabase database, int searches) throws SQLException {
        try (var connection = database.superuser();
                var row = connection.createStatement().executeQuery("""
                        select (select count(*) from cameras.case_search) as asked,
                            count(distinct object_id) filter (where actor ~ '^account:[0-9]+$' and access_reason
                                ~ '^BENCH [-0-9]+; [a-z]+; daad; camera''s: (geen|[-0-9a-f]{36}( [-0-9a-f]{36})*)$') as complete
                        from accountability.processing_log where activity = 'cameras.search'
                        """)) {
            row.next();
            if (row.getLong("asked") != searches) {
                throw new IllegalStateException(searches + " searches, of which some were refused");
            }
            figures.report("cameras_searches", searches, "searches in all");
            figures.atLeast(
                    "cameras_logged",
                    row.getDouble("complete") / row.getDouble("asked"),
                    1,
                    "of these: with case, offence, purpose, person and cameras seen in the processing log");
        }
    }

    /** With the limits of requests so high that one address may stand for all. */
    private static ConfigurableApplicationContext start(BenchDatabase database) {
        var arguments = new ArrayList<>(List.of(database.properties()));
        arguments.addAll(List.of(
                "--server.port=0",
                "--waakzaam.limits.pages=10000000",
                "--waakzaam.limits.log-ins=10000",
                "--waakzaam.cameras.search.daily=" + Detectives.A_DAY));
        return new SpringApplicationBuilder(Waakzaam.class).run(arguments.toArray(String[]::new));
    }
}
