// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.waakzaam.Waakzaam;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The page with the figures of one municipality over HTTP, beside a page that does nothing. */
final class MunicipalityPage {
    static final String PATH = "/cijfers/gemeente/GM0344";
    private static final int WARM_UP = 300;
    private static final int REQUESTS = 1_000;

    private final BenchDatabase database;
    private final Figures figures;
    private final HttpClient client = HttpClient.newHttpClient();

    MunicipalityPage(BenchDatabase database, Figures figures) {
        this.database = database;
        this.figures = figures;
    }

    void run() throws Exception {
        try (var product = start();
                var bare = NoOpPage.start()) {
            if (status(product, PATH) != 200) {
                System.err.println("no page at " + PATH + ": not measured");
                return;
            }
            times(bare, NoOpPage.PATH, WARM_UP);
            times(product, PATH, WARM_UP);
            var nothing = times(bare, NoOpPage.PATH, REQUESTS);
            var page = times(product, PATH, REQUESTS);
            figures.report(
                    "municipality_p50_us", percentile(page, 0.5), "page of a municipality, median, microseconds");
            figures.report("municipality_p99_us", percentile(page, 0.99), "the same, 99th percentile");
            figures.report("no_op_p99_us", percentile(nothing, 0.99), "a page that does nothing, 99th percentile");
            figures.report(
                    "municipality_vs_no_op",
                    percentile(page, 0.99) / percentile(nothing, 0.99),
                    "the second ÷ the third");
        }
    }

    private double[] times(ConfigurableApplicationContext server, String path, int requests)
            throws IOException, InterruptedException {
        var times = new double[requests];
        for (var i = 0; i < requests; i++) {
            var watch = new Stopwatch();
            if (status(server, path) != 200) {
                throw new IOException("refused");
            }
            times[i] = 1e6 * watch.seconds();
        }
        Arrays.sort(times);
        return times;
    }

    private int status(ConfigurableApplicationContext server, String path) throws IOException, InterruptedException {
        var port = server.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html")
                .build();
        return client.send(request, BodyHandlers.ofByteArray()).statusCode();
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) (sorted.length * share)];
    }

    private ConfigurableApplicationContext start() {
        var arguments = new ArrayList<>(List.of(database.properties()));
        arguments.addAll(List.of("--server.port=0", "--waakzaam.limits.pages=10000000"));
        return new SpringApplicationBuilder(Waakzaam.class).run(arguments.toArray(String[]::new));
    }
}
