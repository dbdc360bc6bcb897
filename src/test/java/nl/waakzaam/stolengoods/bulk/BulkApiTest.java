// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.waakzaam.access.Scopes;
import nl.waakzaam.access.TestClients;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Register;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bulk check as a machine of a company uses it. */
@ProductTest
class BulkApiTest {
    private static final String PATH = "/api/v1/bulkcontroles";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String organisation = "Bedrijf " + UUID.randomUUID();

    @Test
    void lines_go_in_and_outcomes_come_out() throws Exception {
        var number = Register.aNumber();
        new Register(product).report(number, Category.BICYCLE);
        var token = token(organisation);
        var sent = post(
                token,
                "{\"regels\":[{\"kenmerk\":\"%s\",\"categorie\":\"fiets\"},{\"kenmerk\":\"%s\",\"soort\":\"serienummer\"}]}"
                        .formatted(number, Register.aNumber()));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var address = sent.headers().firstValue("Location").orElseThrow();
        assertThat(address).matches(PATH + "/\\d+");
        assertThat(ready(token, address).get("geregistreerd").asInt()).isEqualTo(1);
        var outcomes = json(get(token, address + "/uitkomsten")).get("regels");
        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.get(0).get("kenmerk").asString()).isEqualTo(number);
        assertThat(outcomes.get(0).get("uitkomst").asString()).isEqualTo("geregistreerd");
        assertThat(outcomes.get(1).get("uitkomst").asString()).isEqualTo("niet-geregistreerd");
        assertThat(send(token, address, "DELETE").statusCode()).isEqualTo(204);
        assertThat(get(token, address).statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_comes_back_in_its_own_format() throws Exception {
        var token = token(organisation);
        var sent = file(token, "prijs;nummer\n=1+1;" + Register.aNumber());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var address = sent.headers().firstValue("Location").orElseThrow();
        ready(token, address);
        var file = get(token, address + "/uitkomsten");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("voorraad-uitkomsten.csv");
        assertThat(file.body()).contains("\"'=1+1\";").contains("\"uitkomst\";\"toelichting\";\"tijdstip\"");
    }

    @Test
    void all_faults_of_all_lines_are_told_at_once() throws Exception {
        var answer = post(
                token(organisation),
                "{\"regels\":[{\"kenmerk\":\"\"},{\"kenmerk\":\"BA1234567\",\"soort\":\"x\",\"categorie\":\"y\"},null]}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("errors"))
                .extracting(error -> error.get("location").get("pointer").asString())
                .containsExactly(
                        "#/regels/0/kenmerk", "#/regels/1/soort", "#/regels/1/categorie", "#/regels/2/kenmerk");
        for (var body : new String[] {"", "[]", "null", "{}", "{\"regels\":[]}", "{\"regels\":3}"}) {
            assertThat(post(token(organisation), body).statusCode()).as(body).isEqualTo(400);
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_with_what_is_wrong() throws Exception {
        var answer = file(token(organisation), "prijs;kleur\n1;rood");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("errors").get(0).get("detail").asString()).contains("kenmerk, nummer, imei");
    }

    @Test
    void more_numbers_than_a_day_has_must_wait_until_tomorrow() throws Exception {
        var token = token(organisation);
        var lines = IntStream.range(0, 70_000)
                .mapToObj(line -> "ZQ%06dRUSTIG".formatted(line))
                .collect(Collectors.joining("\n", "nummer\n", ""));
        var address = file(token, lines).headers().firstValue("Location").orElseThrow();
        assertThat(send(token, address, "DELETE").statusCode()).isEqualTo(204);
        var answer = file(token, lines);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(json(answer).get("detail").asString()).contains("tot morgen");
    }

    @Test
    void another_organisations_list_is_not_there() throws Exception {
        var sent = post(token(organisation), "{\"regels\":[{\"kenmerk\":\"BA1234567\"}]}");
        var address = sent.headers().firstValue("Location").orElseThrow();
        var stranger = token("Bedrijf " + UUID.randomUUID());
        assertThat(get(stranger, address).statusCode()).isEqualTo(404);
        assertThat(get(stranger, address + "/uitkomsten").statusCode()).isEqualTo(404);
        assertThat(send(stranger, address, "DELETE").statusCode()).isEqualTo(404);
    }

    @Test
    void needs_its_own_scope() throws Exception {
        var other = new TestClients(product, port).token(organisation, Scopes.WRITE_STOLEN_GOODS);
        assertThat(post(other, "{\"regels\":[{\"kenmerk\":\"BA1234567\"}]}").statusCode())
                .isEqualTo(403);
        assertThat(post("", "{\"regels\":[{\"kenmerk\":\"BA1234567\"}]}").statusCode())
                .isEqualTo(401);
    }

    private JsonNode ready(String token, String address) throws IOException, InterruptedException {
        var patience = System.nanoTime() + 30_000_000_000L;
        var status = json(get(token, address));
        while (status.get("status").asString().equals("bezig") && System.nanoTime() < patience) {
            Thread.yield();
            status = json(get(token, address));
        }
        assertThat(status.get("status").asString()).isEqualTo("gereed");
        return status;
    }

    private String token(String whose) throws IOException, InterruptedException {
        return new TestClients(product, port).token(whose, Scopes.BULK_CHECK);
    }

    private HttpResponse<String> file(String token, String content) throws IOException, InterruptedException {
        var body =
                "--grens\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"voorraad.csv\"\r\n\r\n%s\r\n--grens--\r\n"
                        .formatted(content);
        return http.send(
                asked(token, PATH)
                        .header("Content-Type", "multipart/form-data; boundary=grens")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String token, String body) throws IOException, InterruptedException {
        return http.send(
                asked(token, PATH)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String token, String path) throws IOException, InterruptedException {
        return send(token, path, "GET");
    }

    private HttpResponse<String> send(String token, String path, String method)
            throws IOException, InterruptedException {
        return http.send(
                asked(token, path).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder asked(String token, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
