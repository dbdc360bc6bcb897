// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.Scopes;
import nl.waakzaam.access.TestClients;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Screens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** In whatever way a dealer checks a number of its own purchases, the hit becomes urgent, and nobody is told another thing. */
@ProductTest
@Timeout(60)
class OwnChecksTest {
    private static final String CHECKS = "/api/v1/diefstalchecks";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    private final HttpClient http = HttpClient.newHttpClient();
    private TestHit case1;
    private TestHit stranger;
    private PurchasedGood bought;

    @BeforeEach
    void buy() {
        case1 = new TestHit("GM1729", product);
        stranger = new TestHit("GM1729", product);
        case1.stolen();
        bought = case1.bought();
        assertThat(case1.of(bought).urgentSince()).isNull();
    }

    /** Some dealer checks; what it is told. */
    private interface Check {
        String by(TestHit dealer) throws Exception;
    }

    @Test
    void on_the_page_of_the_check() throws Exception {
        assertUrgentBy(dealer -> posted(dealer, "/diefstalcheck", Map.of("nummer", case1.number)));
    }

    @Test
    void with_a_slip_in_the_number() throws Exception {
        var misread = case1.number.substring(0, 4) + "Y" + case1.number.substring(5);
        assertUrgentBy(dealer -> posted(dealer, "/diefstalcheck", Map.of("nummer", misread, "categorie", "fiets")));
    }

    @Test
    void by_a_till_of_the_shop() throws Exception {
        assertUrgentBy(dealer -> sent(token(dealer, Scopes.WRITE_PURCHASES), CHECKS, question())
                .replaceAll("\"tijdstip\":\"[^\"]+\"", ""));
    }

    @Test
    void with_a_receipt() throws Exception {
        assertUrgentBy(dealer -> receipt(token(dealer, Scopes.WRITE_PURCHASES)).isEmpty() ? "none" : "given");
    }

    @Test
    void with_a_receipt_from_a_form() throws Exception {
        assertUrgentBy(dealer -> posted(dealer, "/diefstalcheck/bewijs", Map.of("nummer", case1.number)));
    }

    @Test
    void by_looking_at_a_receipt_that_somebody_has() throws Exception {
        var token = receipt("");
        assertUrgentBy(dealer -> main(screens(dealer).get("/bewijs/" + token).body()));
    }

    @Test
    void by_having_a_receipt_judged() throws Exception {
        var receipt = receipt("");
        assertUrgentBy(dealer -> sent(
                        token(dealer, Scopes.WRITE_PURCHASES),
                        CHECKS + "/_controleer",
                        "{\"bewijs\":\"" + receipt + "\"}")
                .replaceAll("\"tijdstip\":\"[^\"]+\"", ""));
    }

    @Test
    void in_a_list_of_the_api() throws Exception {
        assertUrgentBy(dealer -> {
            var token = token(dealer, Scopes.BULK_CHECK);
            var lines = "{\"regels\":[{\"kenmerk\":\"WQ99887766\"},{\"kenmerk\":\"%s\"}]}".formatted(case1.number);
            return outcomes(token, sent(token, "/api/v1/bulkcontroles", lines));
        });
    }

    @Test
    void in_a_list_with_a_slip_in_the_number() throws Exception {
        var misread = case1.number.substring(0, 9) + "Y";
        assertUrgentBy(dealer -> {
            var token = token(dealer, Scopes.BULK_CHECK);
            var lines = "{\"regels\":[{\"kenmerk\":\"%s\",\"categorie\":\"fiets\"}]}".formatted(misread);
            return outcomes(token, sent(token, "/api/v1/bulkcontroles", lines));
        });
    }

    @Test
    void by_searching_for_what_is_readable_of_a_worn_number() throws Exception {
        var worn = case1.number.substring(0, 4) + "?" + case1.number.substring(5);
        assertUrgentBy(dealer -> posted(dealer, "/handelaar/zoeken", Map.of("nummer", worn)));
    }

    @Test
    void a_check_with_a_token_that_is_not_valid_is_refused() throws Exception {
        var check = request(CHECKS)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30.")
                .POST(BodyPublishers.ofString(question()));
        assertThat(http.send(check.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
    }

    private void assertUrgentBy(Check check) throws Exception {
        var told = check.by(stranger);

        assertThat(check.by(case1)).isEqualTo(told);

        var patience = System.nanoTime() + 20_000_000_000L;
        while (case1.of(bought).urgentSince() == null) {
            assertThat(System.nanoTime()).as(told).isLessThan(patience);
        }
    }

    private Screens screens(TestHit dealer) {
        return new Screens(port, new TestSessions(product).start(Role.DEALER, dealer.organisation));
    }

    private String posted(TestHit dealer, String path, Map<String, String> form) throws Exception {
        var answer = screens(dealer).post(path, form);
        return answer.statusCode() + main(answer.body());
    }

    private static String main(String page) {
        return page.replaceAll("(?s).*<main", "")
                .replaceAll("(?s)</main>.*", "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("\\d\\d:\\d\\d(:\\d\\d)?", "");
    }

    private String token(TestHit dealer, String scope) throws Exception {
        return new TestClients(product, port)
                .token(dealer.organisation, scope, Set.of(dealer.shop.id().toString()));
    }

    private String question() {
        return "{\"kenmerken\":[{\"soort\":\"onbekend\",\"waarde\":\"%s\"}]}".formatted(case1.number);
    }

    private String receipt(String token) throws Exception {
        return json(sent(token, CHECKS + "/bewijzen", question()), "bewijs");
    }

    private static String json(String body, String field) {
        return new JsonMapper().readTree(body).get(field).asString();
    }

    private String outcomes(String token, String begun) throws Exception {
        var address = "/api/v1/bulkcontroles/" + json(begun, "id");
        while (json(got(token, address), "status").equals("bezig")) {
            Thread.onSpinWait();
        }
        return got(token, address + "/uitkomsten").replaceAll("\"tijdstip\":\"[^\"]+\"", "");
    }

    private String sent(String token, String path, String body) throws Exception {
        return answer(
                token, request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private String got(String token, String path) throws Exception {
        return answer(token, request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private String answer(String token, HttpRequest.Builder request) throws Exception {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }
}
