// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.waakzaam.support.TestSize;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A company has a list checked by a product that is killed again and again, once with its database. */
class KilledBulkCheckTest {
    private static final int LINES = TestSize.of(20_000, 100_000);
    private static final int KILLS = TestSize.of(1, 8);
    private static final int EACH_STOLEN = 100;

    /** What three nodes keep back for single checks. */
    private static final int ADVANCES = 3 * 20;

    private static final String PATH = "/api/v1/bulkcontroles";

    private final Random random = new Random(20261124);
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private LeftDatabase database;
    private String secret;
    private String token = "";

    @BeforeEach
    void aRegisterAndACompany() throws Exception {
        database = new LeftDatabase(folder.resolve("data"));
        run("import", "stolen-goods", stolenGoods().toString());
        var client = run(
                "add",
                "client",
                "--id",
                "handelaar",
                "--name",
                "Kassa",
                "--organisation",
                "Tweewielers BV",
                "--scope",
                "bulkcontroles:uitvoeren");
        secret = client.lines()
                .filter(line -> line.startsWith("Client secret: "))
                .map(line -> line.substring("Client secret: ".length()))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void leavesNothingBehind() throws IOException {
        database.leaveNothingBehind();
    }

    @Test
    void a_list_is_answered_whole_and_counted_once_however_often_the_product_is_killed() throws Exception {
        var product = serve();
        var list = upload(product);
        for (int kill = 1; kill <= KILLS; kill++) {
            awaitDone(product, list, random.nextInt(LINES / (KILLS + 1)) + kill * LINES / (2 * KILLS + 2));
            product.kill();
            if (kill == KILLS) {
                database.kill();
            }
            product = serve();
            assertThat(status(product, list).get("status").asString())
                    .as("killed before it was done")
                    .isEqualTo("bezig");
        }
        var status = awaitDone(product, list, LINES);
        assertThat(status.get("status").asString()).isEqualTo("gereed");
        assertThat(status.get("geregistreerd").asInt()).isEqualTo(LINES / EACH_STOLEN);
        assertThat(status.get("nietGecontroleerd").asInt()).isZero();
        assertThat(outcomes(product, list)).isEqualTo(expected());

        assertThat(post(product, "nummer\n" + number(0)).statusCode())
                .as("a line more than fits beside the list, counted once; %s", product.said())
                .isEqualTo(429);
        product.stop();
        assertThat(counted()).containsExactly((long) LINES, (long) LINES);
    }

    private ProductProcess serve() throws Exception {
        var product = ProductProcess.start(
                        List.of(
                                "-Dwaakzaam.limits.pages=1000000",
                                "-Dwaakzaam.limits.numbers.account=" + (LINES + ADVANCES),
                                "-Dwaakzaam.limits.numbers.organisation=" + (LINES + ADVANCES)),
                        Map.of(),
                        "serve",
                        "--port",
                        "0",
                        "--no-demo",
                        "--data",
                        database.data().toString())
                .awaitReady();
        token = token(product);
        return product;
    }

    private String run(String... arguments) throws Exception {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", database.data().toString()));
        var command = ProductProcess.run(all.toArray(String[]::new));
        assertThat(command.awaitEnd()).as(command.said()).isZero();
        return command.said();
    }

    private String token(ProductProcess product) throws Exception {
        var basic = Base64.getEncoder().encodeToString(("handelaar:" + secret).getBytes(StandardCharsets.UTF_8));
        var answer = http.send(
                HttpRequest.newBuilder(product.address("/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=bulkcontroles:uitvoeren"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("access_token").asString();
    }

    /** The address of the list. */
    private String upload(ProductProcess product) throws Exception {
        var list = IntStream.range(0, LINES)
                .mapToObj(KilledBulkCheckTest::number)
                .collect(Collectors.joining("\n", "nummer\n", "\n"));
        var sent = post(product, list);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> post(ProductProcess product, String list) throws Exception {
        var body = "--grens\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"voorraad.csv\"\r\n\r\n"
                + list + "\r\n--grens--\r\n";
        return http.send(
                asked(product, PATH)
                        .header("Content-Type", "multipart/form-data; boundary=grens")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Waits until so many lines are done. */
    private JsonNode awaitDone(ProductProcess product, String list, int lines) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> status(product, list),
                        status -> status.get("gedaan").asInt() >= lines);
    }

    private JsonNode status(ProductProcess product, String list) throws Exception {
        return json(http.send(asked(product, list).build(), BodyHandlers.ofString()));
    }

    /** Number and outcome of each line, in their order. */
    private List<String> outcomes(ProductProcess product, String list) throws Exception {
        var file = http.send(asked(product, list + "/uitkomsten").build(), BodyHandlers.ofString());
        return file.body()
                .lines()
                .skip(1)
                .map(line -> line.replace("\"", "").split("[;,]"))
                .map(cells -> cells[0] + " " + cells[1])
                .toList();
    }

    private static List<String> expected() {
        return IntStream.range(0, LINES)
                .mapToObj(line -> number(line) + (line % EACH_STOLEN == 0 ? " Geregistreerd" : " Niet geregistreerd"))
                .toList();
    }

    /** How many numbers were granted to the account and to its organisation. */
    private List<Long> counted() throws Exception {
        try (var stopped = EmbeddedDatabase.open(DataFolder.at(database.data()), line -> {})) {
            return JdbcClient.create(new DriverManagerDataSource(
                            stopped.url(), DatabaseRoles.APPLICATION, stopped.applicationPassword()))
                    .sql("select numbers from limits.granted")
                    .query((row, number) -> row.getLong("numbers"))
                    .list();
        }
    }

    private Path stolenGoods() throws IOException {
        var header = "bron,bronId,registratienummer,status,wijzigingsdatum,categorie,serienummer\n";
        return Files.writeString(
                folder.resolve("gestolen.csv"),
                IntStream.range(0, LINES / EACH_STOLEN)
                        .mapToObj(good -> "verhaal,%d,PL%d,geregistreerd,2026-01-01,fiets,%s\n"
                                .formatted(good, good, number(good * EACH_STOLEN)))
                        .collect(Collectors.joining("", header, "")));
    }

    /** Of another series each. */
    private static String number(int line) {
        return "ZQKYLM" + String.format(Locale.ROOT, "%05d", line) + "777";
    }

    private HttpRequest.Builder asked(ProductProcess product, String path) throws IOException {
        return HttpRequest.newBuilder(product.address(path)).header("Authorization", "Bearer " + token);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
