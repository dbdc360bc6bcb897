// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who logs in to the demo in a process of its own, and fills in its forms. */
final class DemoVisitor {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "grens-van-de-delen";

    private final ProductProcess product;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String formToken = "";

    private DemoVisitor(ProductProcess product) {
        this.product = product;
    }

    static DemoVisitor logIn(ProductProcess product, String login) throws Exception {
        var visitor = new DemoVisitor(product);
        visitor.readToken(visitor.get("/inloggen"));
        var entered = visitor.post("/inloggen", Map.of("gebruikersnaam", login, "wachtwoord", "waakzaam-demo"));
        assertThat(entered.statusCode()).isEqualTo(302);
        visitor.readToken(visitor.get("/mijn-account"));
        return visitor;
    }

    HttpResponse<byte[]> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)));
    }

    HttpResponse<byte[]> post(String path, Map<String, String> form) throws Exception {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + formToken + "&", ""));
        return post(path, "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
    }

    /** A form with a file. */
    HttpResponse<byte[]> post(String path, Map<String, String> form, String field, byte[] file) throws Exception {
        var body = new ByteArrayOutputStream();
        part(body, "_csrf", "", formToken.getBytes(StandardCharsets.UTF_8));
        form.forEach((name, value) -> part(body, name, "", value.getBytes(StandardCharsets.UTF_8)));
        part(body, field, "; filename=\"foto.jpg\"", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(path, "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void part(ByteArrayOutputStream body, String name, String more, byte[] content) {
        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                .formatted(BOUNDARY, name, more)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> post(String path, String type, BodyPublisher body) throws Exception {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", type)
                .POST(body));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private URI address(String path) throws IOException {
        return path.startsWith("http") ? URI.create(path) : product.address(path);
    }

    private void readToken(HttpResponse<byte[]> page) {
        var token = FORM_TOKEN.matcher(text(page));
        assertThat(token.find()).as("a form on the page").isTrue();
        formToken = token.group(1);
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
