// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.waakzaam.support.OldestPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product on an external PostgreSQL, named by one property, that goes away and comes back. */
class DatabaseAwayTest {
    private static final String QUESTION = "{\"kenmerken\":[{\"soort\":\"framenummer\",\"waarde\":\"BA 7654321\"}]}";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path files;

    @TempDir
    Path data;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void says_so_while_its_database_is_away_and_goes_on_when_it_is_back() throws Exception {
        var database = OldestPostgres.builder()
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .start();
        var port = database.getPort();
        var address = "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&password=any".formatted(port);
        var product = ProductProcess.serve(data, Map.of("WAAKZAAM_DATABASE_URL", address))
                .awaitReady();
        try {
            assertThat(check(product).statusCode()).isEqualTo(200);
            database.close();
            Awaitility.await().atMost(PATIENCE).until(() -> check(product).statusCode() == 503);

            var refusal = check(product);
            assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refusal.headers().firstValue("Retry-After")).isPresent();
            var page = get(product, "/diefstalcheck/melding/ontvangen?taal=en", "waakzaam_sessie=none");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("Not available for a moment");
            assertThat(get(product, "/actuator/health", "").statusCode()).isEqualTo(503);

            database = again(port);
            Awaitility.await().atMost(PATIENCE).until(() -> check(product).statusCode() == 200);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> get(product, "/actuator/health", "").statusCode() == 200);
        } finally {
            product.stop();
            database.close();
        }
        assertThat(product.said()).doesNotContain("7654321", "password=", "\tat ");
    }

    private EmbeddedPostgres again(int port) throws IOException {
        return OldestPostgres.builder()
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private HttpResponse<String> check(ProductProcess product) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(product.address("/api/v1/diefstalchecks"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(QUESTION))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(ProductProcess product, String path, String cookie)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(product.address(path))
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
