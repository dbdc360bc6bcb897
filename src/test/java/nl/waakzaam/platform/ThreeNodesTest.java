// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Three nodes of the product over one database, as an administrator runs them; one is killed. */
class ThreeNodesTest {
    private static final int LIMIT = 60;
    private static final int LEASE = 10;
    private static final String CLIENT = "203.0.113.77";
    private static final String CHECK = """
            {"kenmerken":[{"waarde":"BA1234567"}]}""";

    /** A database of their own: it belongs to the keys that the nodes share. */
    private static final Map<String, String> OF_THE_DATABASE = Map.of(
            "WAAKZAAM_OWNER_PASSWORD",
            "owner",
            "WAAKZAAM_APP_PASSWORD",
            "application",
            "WAAKZAAM_DATABASE_URL",
            TestDatabase.fresh("nodes_" + UUID.randomUUID().toString().replace("-", "")));

    private static final List<ProductProcess> NODES = new ArrayList<>();

    @TempDir
    private static Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        for (int i = 0; i < 3; i++) {
            NODES.add(start(i));
        }
        NODES.forEach(ProductProcess::awaitReady);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        for (var node : NODES) {
            node.kill();
        }
        NODES.clear();
    }

    @Test
    void a_client_that_hops_over_them_gets_the_limit_and_one_lease_more_for_the_one_that_was_killed() throws Exception {
        int allowed = 0;
        for (int check = 0; check < 3 * LIMIT; check++) {
            if (check == LIMIT / 2) {
                NODES.get(1).kill();
                NODES.set(1, start(1));
                NODES.get(1).awaitReady();
            }
            allowed += status(NODES.get(check % 3)) == 200 ? 1 : 0;
        }
        assertThat(allowed).isBetween(LIMIT - 4 * LEASE, LIMIT + LEASE);
        System.out.printf("limit %d, lease %d, three nodes, one killed: %d allowed%n", LIMIT, LEASE, allowed);
        for (var node : NODES) {
            assertThat(status(node)).isEqualTo(429);
        }
    }

    @Test
    void an_organisation_whose_systems_hop_over_them_gets_its_limit_and_one_lease_more_for_the_one_that_was_killed()
            throws Exception {
        var clients = List.of(token(addClient()), token(addClient()));
        int allowed = 0;
        for (int check = 0; check < 3 * LIMIT; check++) {
            if (check == LIMIT / 2) {
                NODES.get(1).kill();
                NODES.set(1, start(1));
                NODES.get(1).awaitReady();
            }
            allowed += status(NODES.get(check % 3), clients.get(check % 2)) == 200 ? 1 : 0;
        }
        assertThat(allowed).isBetween(LIMIT - 4 * LEASE, LIMIT + LEASE);
        System.out.printf(
                "organisation: limit %d, lease %d, three nodes, one killed: %d allowed%n", LIMIT, LEASE, allowed);
        for (var node : NODES) {
            for (var client : clients) {
                assertThat(status(node, client)).isEqualTo(429);
            }
        }
    }

    /** An id and a secret of one more system of the organisation. */
    private String addClient() throws Exception {
        var id = "kassa-" + UUID.randomUUID();
        var said = ProductProcess.start(
                List.of(),
                OF_THE_DATABASE,
                "add",
                "client",
                "--id",
                id,
                "--name",
                id,
                "--organisation",
                "Tweewielers BV",
                "--scope",
                "bulkcontroles:uitvoeren",
                "--data",
                folder.resolve("node0").toString());
        assertThat(said.awaitEnd()).as(said.said()).isZero();
        var secret = said.said()
                .lines()
                .filter(line -> line.startsWith("Client secret: "))
                .map(line -> line.substring("Client secret: ".length()))
                .findFirst()
                .orElseThrow();
        return id + ":" + secret;
    }

    private String token(String client) throws Exception {
        var basic = Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
        var answer = http.send(
                HttpRequest.newBuilder(NODES.getFirst().address("/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=client_credentials&scope=bulkcontroles:uitvoeren"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body()).get("access_token").asString();
    }

    private static ProductProcess start(int number) throws IOException {
        var data = Files.createDirectories(folder.resolve("node" + number));
        if (Files.notExists(data.resolve("keys"))) {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            var keys = Files.createDirectories(folder.resolve("keys"), owner);
            Files.createSymbolicLink(data.resolve("keys"), keys);
        }
        return ProductProcess.start(
                List.of(
                        "-Dwaakzaam.trusted-proxies=127.0.0.0/8,::1",
                        "-Dwaakzaam.limits.checks=100000",
                        "-Dwaakzaam.limits.numbers.client=" + LIMIT,
                        "-Dwaakzaam.limits.numbers.organisation=" + LIMIT,
                        "-Dwaakzaam.limits.numbers.lease=" + LEASE,
                        "-Dwaakzaam.limits.numbers.advance=4",
                        "-Dspring.datasource.hikari.maximum-pool-size=4"),
                OF_THE_DATABASE,
                "serve",
                "--port",
                "0",
                "--no-demo",
                "--data",
                data.toString());
    }

    private int status(ProductProcess node) throws Exception {
        return status(check(node));
    }

    private int status(ProductProcess node, String token) throws Exception {
        return status(check(node).header("Authorization", "Bearer " + token));
    }

    private static HttpRequest.Builder check(ProductProcess node) throws IOException {
        return HttpRequest.newBuilder(node.address("/api/v1/diefstalchecks"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", CLIENT)
                .POST(HttpRequest.BodyPublishers.ofString(CHECK));
    }

    private int status(HttpRequest.Builder check) throws Exception {
        var request = check.build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
