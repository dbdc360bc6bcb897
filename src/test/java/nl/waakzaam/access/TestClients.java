// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Machine clients made for a test, with a token as the product itself gives it. */
public final class TestClients {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Clients clients;
    private final int port;

    public TestClients(ApplicationContext product, int port) {
        this.clients = product.getBean(Clients.class);
        this.port = port;
    }

    /** The token of a new client of this organisation. */
    public String token(String organisation, String scope) throws IOException, InterruptedException {
        return token(organisation, scope, Set.of());
    }

    /** The same for a client that writes goods of these sources. */
    public String token(String organisation, String scope, Set<String> sources)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + "/oauth2/token");
        return token(http, address, add(organisation, scope, sources), scope);
    }

    /** A new client, as it makes itself known. */
    public String add(String organisation, String scope, Set<String> sources) {
        var secret = Sessions.token();
        var id = "test-" + UUID.randomUUID();
        clients.add(new Client(
                id, "Test", organisation, Attempts.hash(secret), Set.of(scope), sources, Set.of("NL"), false));
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** A token as any node of the product gives it. */
    public static String token(HttpClient http, URI address, String client, String scope)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", client)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("no token: " + answer.statusCode());
        }
        return new JsonMapper().readTree(answer.body()).get("access_token").asString();
    }
}
