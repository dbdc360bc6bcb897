// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.TestClients;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The register for tills, over HTTP. */
@ProductTest
class PurchaseApiTest {
    /** No other test has goods held here. */
    private static final String WITHOUT_RULES = "GM0060";

    private static final String SCOPE = "inkopen:schrijven";
    private static final String PURCHASE = """
            {"verkoper":{"soort":"particulier","naam":"J. de Vries","adres":"Kade 1, Utrecht","documentSoort":"paspoort",\
            "documentNummer":"SPECI2014","documentLand":"NL","geboorteDatum":"1985-03-14"},\
            "goederen":[{"categorie":"fiets","merk":"Gazelle","kleur":"zwart","prijs":125.5,\
            "kenmerken":[{"soort":"framenummer","waarde":"%s"}]}]}""";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final String organisation = "Opkoper " + UUID.randomUUID();
    private Shop shop;
    private String token = "";

    @BeforeEach
    void enter() throws Exception {
        shop = new TestShops(product).open(WITHOUT_RULES, organisation);
        token = new TestClients(product, port)
                .token(organisation, SCOPE, Set.of(shop.id().toString()));
    }

    @Test
    void registers_a_purchase_and_tells_number_and_hold_but_nobodys_name() throws Exception {
        var answer = post("kassa-1", PURCHASE.formatted("BA1234567"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var entry = json.readTree(answer.body()).get("regels").get(0);
        assertThat(entry.get("volgnummer").asString()).matches("20\\d\\d-000001");
        assertThat(entry.get("prijs").asString()).isEqualTo("125.50");
        assertThat(entry.get("status").asString()).isEqualTo("vrij");
        assertThat(answer.body()).doesNotContain("Vries", "SPECI", "1985");
        var address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(get(address.substring(address.indexOf("/api"))).statusCode()).isEqualTo(200);
    }

    @Test
    void gives_the_code_for_the_receipt_of_the_own_shop_the_same_each_time() throws Exception {
        var made =
                json.readTree(post("kassa-1", PURCHASE.formatted("BA1234567")).body());
        var receipt = "/api/v1/inkopen/" + made.get("id").asString() + "/bewijs";
        var answer = get(receipt);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var code = json.readTree(answer.body()).get("code").asString();
        assertThat(json.readTree(answer.body()).get("qr").asString()).endsWith("/mijn-verkoop#" + code);
        assertThat(get(receipt).body()).isEqualTo(answer.body());
        assertThat(get("/api/v1/inkopen/" + UUID.randomUUID() + "/bewijs").statusCode())
                .isEqualTo(404);
    }

    @Test
    void answers_the_same_to_the_same_key_and_body_in_whatever_layout() throws Exception {
        var first = post("kassa-1", PURCHASE.formatted("BA1234567"));
        var again =
                post("kassa-1", json.readTree(PURCHASE.formatted("BA1234567")).toPrettyString());

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(list("").get("totaal").asInt()).isEqualTo(1);
    }

    @Test
    void refuses_another_body_under_the_same_key() throws Exception {
        post("kassa-1", PURCHASE.formatted("BA1234567"));

        assertThat(post("kassa-1", PURCHASE.formatted("BA7654321")).statusCode())
                .isEqualTo(409);
        assertThat(list("").get("totaal").asInt()).isEqualTo(1);
    }

    @Test
    void tells_all_faults_and_asks_for_a_key() throws Exception {
        var faulty = post("kassa-1", "{\"verkoper\":{\"soort\":\"bedrijf\"},\"goederen\":[{}]}");

        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json.readTree(faulty.body()).get("errors")).hasSize(6);
        assertThat(post("een sleutel", PURCHASE.formatted("BA1234567")).statusCode())
                .isEqualTo(400);
        assertThat(post("kassa-1", "geen json").statusCode()).isEqualTo(400);
    }

    @Test
    void takes_many_as_lines_and_tells_of_each_what_became_of_it() throws Exception {
        post("kassa-1", PURCHASE.formatted("BA0000001"));
        var lines = """
                {"sleutel":"kassa-1","inkoop":%s}
                {"sleutel":"kassa-1","inkoop":%s}
                {"sleutel":"kassa-2","inkoop":%s}
                {"sleutel":"kassa-3","inkoop":{}}
                {"sleutel":"","inkoop":{}}
                onzin
                """.formatted(
                PURCHASE.formatted("BA0000001"), PURCHASE.formatted("BA0000002"), PURCHASE.formatted("BA0000003"));

        var answer = bulk(lines);
        var outcomes = answer.body().lines().map(json::readTree).toList();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(outcomes)
                .extracting(line -> line.get("status").asInt())
                .containsExactly(201, 409, 201, 400, 400, 400);
        assertThat(outcomes.get(2)
                        .get("inkoop")
                        .get("regels")
                        .get(0)
                        .get("volgnummer")
                        .asString())
                .endsWith("-000002");
        assertThat(outcomes.get(3).get("errors")).isNotEmpty();
        assertThat(bulk(lines).body()).isEqualTo(answer.body());
        assertThat(list("").get("totaal").asInt()).isEqualTo(2);
    }

    @Test
    void lists_the_own_register_by_page_and_filter() throws Exception {
        for (var number = 1; number <= 3; number++) {
            post("kassa-" + number, PURCHASE.formatted("BA000000" + number));
        }
        var page = list("?perPagina=2&pagina=2");
        assertThat(page.get("totaal").asInt()).isEqualTo(3);
        assertThat(page.get("regels")).hasSize(1);
        assertThat(page.get("regels").get(0).get("volgnummer").asString()).endsWith("-000001");
        assertThat(list("?categorie=telefoon").get("regels")).isEmpty();
        assertThat(list("?vanafDatum=2020-01-01&totEnMetDatum=2020-12-31").get("regels"))
                .isEmpty();
        assertThat(get("/api/v1/inkopen?pagina=0&categorie=x&vanafDatum=gisteren")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void reaches_no_register_but_that_of_its_own_shop() throws Exception {
        var own = json.readTree(post("kassa-1", PURCHASE.formatted("BA1234567")).body())
                .get("id")
                .asString();
        var other = "Opkoper " + UUID.randomUUID();
        var otherShop = new TestShops(product).open(WITHOUT_RULES, other);
        var clients = new TestClients(product, port);

        token = clients.token(other, SCOPE, Set.of(otherShop.id().toString()));
        assertThat(get("/api/v1/inkopen/" + own).statusCode()).isEqualTo(404);
        assertThat(list("").get("totaal").asInt()).isZero();
        token = clients.token(other, SCOPE, Set.of(shop.id().toString()));
        assertThat(post("kassa-1", PURCHASE.formatted("BA1234567")).statusCode())
                .isEqualTo(403);
        token = clients.token(organisation, SCOPE, Set.of());
        assertThat(get("/api/v1/inkopen").statusCode()).isEqualTo(403);
        token = clients.token(organisation, "bulkcontroles:uitvoeren");
        assertThat(get("/api/v1/inkopen").statusCode()).isEqualTo(403);
    }

    private JsonNode list(String query) throws IOException, InterruptedException {
        return json.readTree(get("/api/v1/inkopen" + query).body());
    }

    private HttpResponse<String> post(String key, String body) throws IOException, InterruptedException {
        return send(request("/api/v1/inkopen", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> bulk(String lines) throws IOException, InterruptedException {
        return send(request("/api/v1/inkopen/_bulk", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path, "application/json"));
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
