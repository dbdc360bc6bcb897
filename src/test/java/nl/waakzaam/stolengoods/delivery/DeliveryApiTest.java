// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.Scopes;
import nl.waakzaam.access.TestClients;
import nl.waakzaam.stolengoods.Good;
import nl.waakzaam.stolengoods.GoodVersion.SourceName;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A police system that delivers goods over HTTP. */
@OnEveryPostgres
@ProductTest
class DeliveryApiTest {
    private static final String FEBRUARY = "2026-02-01T12:00:00Z";
    private static final String MARCH = "2026-03-01T12:00:00Z";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    GoodsReading reading;

    @Autowired
    JsonMapper json;

    private final String source = "bron-" + UUID.randomUUID();
    private String token = "";

    @BeforeEach
    void aClientOfThisSource() throws Exception {
        token = new TestClients(product, port).token("Politie", Scopes.WRITE_STOLEN_GOODS, Set.of(source));
    }

    @Test
    void the_same_delivery_again_changes_nothing_and_is_answered_the_same() throws Exception {
        var first = put(source, good(MARCH, "rood"));
        var again = put(source, good(MARCH, "rood"));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(read(again)).isEqualTo(read(first));
        assertThat(reading.history(held().id())).hasSize(1);
    }

    @Test
    void an_older_version_is_ignored_and_answered_with_what_is_held() throws Exception {
        put(source, good(MARCH, "rood"));
        var older = put(source, good(FEBRUARY, "groen"));
        assertThat(older.statusCode()).isEqualTo(200);
        assertThat(read(older).get("kleur").asString()).isEqualTo("rood");
        assertThat(read(older).get("wijzigingsdatum").asString()).isEqualTo(MARCH);
        assertThat(held().version().colour()).isEqualTo("rood");
        assertThat(reading.history(held().id())).hasSize(1);
    }

    @Test
    void a_newer_version_is_kept_with_its_history() throws Exception {
        put(source, good(FEBRUARY, "groen"));
        var newer = put(source, good(MARCH, "rood"));
        assertThat(newer.statusCode()).isEqualTo(200);
        assertThat(read(newer).get("kleur").asString()).isEqualTo("rood");
        assertThat(reading.history(held().id())).hasSize(2);
    }

    @Test
    void refuses_a_client_the_goods_of_another_source() throws Exception {
        var other = "bron-" + UUID.randomUUID();
        var refused = put(other, good(MARCH, "rood"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(reading.find(new SourceName(other, "1"))).isEmpty();
        assertThat(send(request(other).GET()).statusCode()).isEqualTo(403);
    }

    private static String good(String changed, String colour) {
        return """
                {"wijzigingsdatum": "%s", "categorie": "fiets", "kleur": "%s",
                 "kenmerken": [{"soort": "framenummer", "waarde": "BA 1234567"}]}
                """.formatted(changed, colour);
    }

    private Good held() {
        return reading.find(new SourceName(source, "1")).orElseThrow();
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private HttpResponse<String> put(String bron, String body) throws Exception {
        return send(request(bron)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String bron) {
        var address = "http://localhost:%d/api/v1/gestolen-goederen/%s/1".formatted(port, bron);
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
