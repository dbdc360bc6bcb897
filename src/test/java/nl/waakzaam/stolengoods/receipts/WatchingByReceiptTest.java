// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.limits.Admission;
import nl.waakzaam.limits.CheckGate;
import nl.waakzaam.limits.Reply;
import nl.waakzaam.limits.Visitor;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.stolengoods.check.CheckQuestion;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A fence who keeps receipts to see whether their numbers come into the register or leave it. */
@ProductTest
class WatchingByReceiptTest {
    private static final InetAddress FENCE = InetAddress.ofLiteral("127.7.3.1");

    @LocalServerPort
    int port;

    @Autowired
    Receipts receipts;

    @Autowired
    CheckGate gate;

    @Test
    void pays_for_each_look_as_for_a_check() throws Exception {
        var question = new CheckQuestion(
                null, null, List.of(new CheckQuestion.Typed(IdentifierKind.SERIAL, "ZQWATCHING7141")));
        var token = receipts.give(question).token();
        assertThat(look(token).statusCode()).isEqualTo(200);
        assertThat(judge(token).statusCode()).isEqualTo(200);

        useUpTheDay();
        assertThat(look(token).statusCode()).isEqualTo(429);
        assertThat(judge(token).statusCode()).isEqualTo(429);
    }

    private void useUpTheDay() {
        var fence = new Visitor.Passer(ClientNetwork.of(FENCE));
        for (var numbers : List.of(100_000, 1_000, 30, 1)) {
            while (gate.admit(fence, numbers, List.of(), Reply.none()) instanceof Admission.Admitted) {
                // some are left
            }
        }
    }

    private HttpResponse<String> look(String token) throws Exception {
        return send(HttpRequest.newBuilder(address("/bewijs/" + token)));
    }

    private HttpResponse<String> judge(String token) throws Exception {
        return send(HttpRequest.newBuilder(address("/api/v1/diefstalchecks/_controleer"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"bewijs\":\"%s\"}".formatted(token))));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newBuilder().localAddress(FENCE).build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
