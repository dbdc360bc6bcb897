// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** A till in a shop of the dealer that the demo has, at a product in a process of its own. */
final class Till {
    private static final Pattern SHOP = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ProductProcess product;
    private final String token;

    private Till(ProductProcess product, String token) {
        this.product = product;
        this.token = token;
    }

    /** The first shop that the dealer may choose at the counter. */
    static String shop(DemoVisitor dealer) throws Exception {
        var shop = SHOP.matcher(DemoVisitor.text(dealer.get("/handelaar/inkopen/nieuw")));
        assertThat(shop.find()).isTrue();
        return shop.group(1);
    }

    static Till of(ProductProcess product, String shop, Path data, Path keys) throws Exception {
        var added = ProductProcess.run(
                "add",
                "client",
                "--id",
                "kassa",
                "--name",
                "Kassa",
                "--organisation",
                "Fietsen en meer (demo)",
                "--scope",
                "inkopen:schrijven",
                "--source",
                shop,
                "--data",
                data.toString(),
                "--keys",
                keys.toString());
        assertThat(added.awaitEnd()).as(added.said()).isZero();
        var secret = added.said().replaceAll("(?s).*Client secret: (\\S+).*", "$1");
        return new Till(product, token(product, secret));
    }

    private static String token(ProductProcess product, String secret) throws Exception {
        var basic = Base64.getEncoder().encodeToString(("kassa:" + secret).getBytes(StandardCharsets.UTF_8));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(product.address("/oauth2/token"))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=inkopen:schrijven"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return new JsonMapper().readTree(answer.body()).get("access_token").asString();
        }
    }

    HttpResponse<byte[]> register(String key, String body) throws Exception {
        return http.send(
                asked("/api/v1/inkopen", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> registerLines(String lines) throws Exception {
        return http.send(
                asked("/api/v1/inkopen/_bulk", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(lines))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(String path) throws Exception {
        return http.send(asked(path, "application/json").build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder asked(String path, String type) throws Exception {
        return HttpRequest.newBuilder(product.address(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type);
    }

    /** How the register calls what was registered. */
    static String id(HttpResponse<byte[]> registered) {
        assertThat(registered.statusCode()).as(DemoVisitor.text(registered)).isEqualTo(201);
        return new JsonMapper().readTree(registered.body()).get("id").asString();
    }
}
