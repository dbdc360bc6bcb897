// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages of an owner as a browser without scripts asks them, within one session. */
final class OwnerScreens {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private String cookies;
    private String formToken = "";

    OwnerScreens(int port, String session) {
        base = "http://localhost:" + port;
        cookies = "waakzaam_cameras=" + session;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(asked(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        openAForm();
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + formToken + "&", ""));
        return send(path, "application/x-www-form-urlencoded", body);
    }

    /** Sends a file as the form for many cameras does. */
    HttpResponse<String> upload(String path, String text) throws IOException, InterruptedException {
        openAForm();
        var body = "--grens\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + formToken
                + "\r\n--grens\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"cameras.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + text + "\r\n--grens--\r\n";
        return send(path, "multipart/form-data; boundary=grens", body);
    }

    private HttpResponse<String> send(String path, String type, String body) throws IOException, InterruptedException {
        return client.send(
                asked(path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private void openAForm() throws IOException, InterruptedException {
        if (formToken.isEmpty()) {
            var page = get("/camera-in-beeld");
            page.headers().allValues("Set-Cookie").forEach(cookie -> cookies += "; " + cookie.split(";", 2)[0]);
            var token = FORM_TOKEN.matcher(page.body());
            assertThat(token.find()).as("a form on the page").isTrue();
            formToken = token.group(1);
        }
    }

    private HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookies);
    }
}
