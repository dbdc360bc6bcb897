// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.waakzaam.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three nodes of the product over one database, as an administrator runs them; one is killed. */
class ThreeNodesTest {
    private static final int LIMIT = 60;
    private static final int LEASE = 10;
    private static final String CLIENT = "203.0.113.77";
    private static final String CHECK = """
            {"kenmerken":[{"waarde":"BA1234567"}]}""";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<ProductProcess> nodes = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (var node : nodes) {
            node.kill();
        }
    }

    @Test
    void a_client_that_hops_over_them_gets_the_limit_and_one_lease_more_for_the_one_that_was_killed() throws Exception {
        for (int i = 0; i < 3; i++) {
            nodes.add(start(i));
        }
        for (var node : nodes) {
            node.awaitReady();
        }
        int allowed = 0;
        for (int check = 0; check < 3 * LIMIT; check++) {
            if (check == LIMIT / 2) {
                nodes.get(1).kill();
                nodes.set(1, start(1));
                nodes.get(1).awaitReady();
            }
            allowed += status(nodes.get(check % 3)) == 200 ? 1 : 0;
        }
        assertThat(allowed).isBetween(LIMIT - 4 * LEASE, LIMIT + LEASE);
        System.out.printf("limit %d, lease %d, three nodes, one killed: %d allowed%n", LIMIT, LEASE, allowed);
        for (var node : nodes) {
            assertThat(status(node)).isEqualTo(429);
        }
    }

    private ProductProcess start(int number) throws IOException {
        var data = Files.createDirectories(folder.resolve("node" + number));
        if (Files.notExists(data.resolve("keys"))) {
            var keys = Files.createDirectories(folder.resolve("keys"));
            Files.createSymbolicLink(data.resolve("keys"), keys);
        }
        return ProductProcess.start(
                List.of(
                        "-Dwaakzaam.trusted-proxies=127.0.0.0/8,::1",
                        "-Dwaakzaam.limits.checks=100000",
                        "-Dwaakzaam.limits.numbers.client=" + LIMIT,
                        "-Dwaakzaam.limits.numbers.lease=" + LEASE,
                        "-Dwaakzaam.limits.numbers.advance=4",
                        "-Dspring.datasource.hikari.maximum-pool-size=4"),
                Map.of(
                        "WAAKZAAM_OWNER_PASSWORD", "owner",
                        "WAAKZAAM_APP_PASSWORD", "application",
                        "WAAKZAAM_DATABASE_URL", TestDatabase.url()),
                "serve",
                "--port",
                "0",
                "--no-demo",
                "--data",
                data.toString());
    }

    private int status(ProductProcess node) throws Exception {
        var request = HttpRequest.newBuilder(node.address("/api/v1/diefstalchecks"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", CLIENT)
                .POST(HttpRequest.BodyPublishers.ofString(CHECK))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
