// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Random;
import java.util.function.UnaryOperator;
import nl.waakzaam.access.TestClients;
import org.awaitility.Awaitility;

/** A machine client that sends what it has to say until one of the nodes acknowledges it, each time to any of them. */
final class Caller {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random();
    private final String client;
    private final String scope;
    private final KilledNodes nodes;
    private String token = "";

    Caller(String client, String scope, KilledNodes nodes) {
        this.client = client;
        this.scope = scope;
        this.nodes = nodes;
    }

    Void send(String path, UnaryOperator<HttpRequest.Builder> request) {
        var answer = Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> sent(path, request), sent -> sent.statusCode() < 500 && sent.statusCode() != 401);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return null;
    }

    private HttpResponse<String> sent(String path, UnaryOperator<HttpRequest.Builder> request)
            throws IOException, InterruptedException {
        var known = token();
        var about = HttpRequest.newBuilder(nodes.address(path, random))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + known)
                .header("Content-Type", "application/json");
        var answer = http.send(request.apply(about).build(), BodyHandlers.ofString());
        if (answer.statusCode() == 401) {
            forget(known);
        }
        return answer;
    }

    private synchronized String token() throws IOException, InterruptedException {
        if (token.isEmpty()) {
            token = TestClients.token(http, nodes.address("/oauth2/token", random), client, scope);
        }
        return token;
    }

    private synchronized void forget(String expired) {
        if (token.equals(expired)) {
            token = "";
        }
    }
}
