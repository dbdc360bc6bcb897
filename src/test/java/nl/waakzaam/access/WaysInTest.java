// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.json.JsonMapper;

@ProductTest
class WaysInTest {
    private static final String SCOPE = "gestolen-goederen:schrijven";

    @Value("${local.server.port}")
    int port;

    @Autowired
    Clients clients;

    @Autowired
    TokenActors actors;

    @Autowired
    JwtDecoder tokens;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Keys keys;

    @Autowired
    Sessions sessions;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void gives_a_client_a_token_for_its_scope_until_it_is_revoked() throws Exception {
        var secret = Sessions.token();
        var client = aClient(secret);
        var answer = token(client, secret);
        assertThat(answer.statusCode()).isEqualTo(200);
        var body = new JsonMapper().readTree(answer.body());
        var token = tokens.decode(body.get("access_token").asString());
        var actor = (ActorAuthentication) actors.convert(token);
        assertThat(actor.getPrincipal().id()).isEqualTo("client:" + client);
        assertThat(actor.getPrincipal().sources()).containsExactly("BVH");
        assertThat(actor.getAuthorities()).extracting(Object::toString).containsExactly(SCOPE);
        assertThat(clients.revoke(client)).isTrue();
        assertThat(token(client, secret).statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/onbekend", "Authorization", "Bearer " + token.getTokenValue())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void refuses_a_client_with_a_wrong_secret() throws Exception {
        assertThat(token(aClient(Sessions.token()), "wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void sends_who_is_not_logged_in_to_the_log_in_page_and_back() throws Exception {
        var answer = get("/mijn-account", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/inloggen?naar=%2Fmijn-account"));
    }

    @Test
    void shows_the_own_account_to_who_is_logged_in_and_not_before_the_second_factor() throws Exception {
        var account = new TestAccounts(accounts, passwords, keys).with(Role.DEALER, false);
        var half = sessions.start(account, false, "");
        var whole = sessions.start(account, true, "");
        assertThat(get("/mijn-account", "Cookie", "waakzaam_sessie=" + half).statusCode())
                .isEqualTo(302);
        var page = get("/mijn-account", "Cookie", "waakzaam_sessie=" + whole);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(account.login());
    }

    @Test
    void refuses_a_form_that_did_not_come_from_our_own_page() throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(address("/inloggen"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("gebruikersnaam=a&wachtwoord=b"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void answers_404_for_an_unknown_address_and_405_for_an_unknown_method() throws Exception {
        assertThat(get("/bestaat-niet", "Accept", "text/html").statusCode()).isEqualTo(404);
        assertThat(get("/uitloggen", "Accept", "text/html"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(405))
                .satisfies(answer -> assertThat(answer.headers().firstValue("Allow"))
                        .hasValueSatisfying(allowed -> assertThat(allowed).contains("POST")));
    }

    private String aClient(String secret) {
        var id = "test-" + UUID.randomUUID();
        clients.add(new Client(
                id,
                "Test",
                "Testorganisatie",
                Attempts.hash(secret),
                Set.of(SCOPE),
                Set.of("BVH"),
                Set.of("NL"),
                false));
        return id;
    }

    private HttpResponse<String> token(String client, String secret) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(address("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=" + SCOPE))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String header, String value)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address(path)).header(header, value).build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
