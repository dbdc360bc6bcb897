// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

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
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The screens as a browser without scripts asks them: pages and posted forms, within one session. */
public final class Screens {
    /** A form in parts that does not say where they begin. */
    public static final String UNREADABLE = "multipart/form-data";

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private String cookies;
    private String formToken = "";

    public Screens(int port, String session) {
        base = "http://localhost:" + port;
        cookies = "waakzaam_sessie=" + session;
    }

    /** Under which all its requests go (W3C Trace Context). */
    public String trace() {
        return trace;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(asked(path).build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        if (formToken.isEmpty()) {
            openAForm();
        }
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + formToken + "&", ""));
        return client.send(
                asked(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** A form with a file in it, as {@code bestand}. */
    public HttpResponse<String> postFile(String path, Map<String, String> form, String content)
            throws IOException, InterruptedException {
        if (formToken.isEmpty()) {
            openAForm();
        }
        var body = new StringBuilder(part("_csrf", formToken));
        form.forEach((name, value) -> body.append(part(name, value)));
        body.append("--deel\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"bestand.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + content + "\r\n--deel--\r\n");
        return client.send(
                asked(path)
                        .header("Content-Type", "multipart/form-data; boundary=deel")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String part(String name, String value) {
        return "--deel\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value);
    }

    /** A form that nobody can read: it comes past the rights and no further. */
    public HttpResponse<String> postUnreadable(String path) throws IOException, InterruptedException {
        if (formToken.isEmpty()) {
            openAForm();
        }
        return client.send(
                asked(path)
                        .header("Content-Type", UNREADABLE)
                        .header("X-XSRF-TOKEN", formToken)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    /** Any page of an account has a form; each browser gets a token of its own with it. */
    private void openAForm() throws IOException, InterruptedException {
        var page = get("/mijn-account");
        page.headers().allValues("Set-Cookie").forEach(cookie -> cookies += "; " + cookie.split(";", 2)[0]);
        var token = FORM_TOKEN.matcher(page.body());
        assertThat(token.find()).as("a form on the page").isTrue();
        formToken = token.group(1);
    }

    private HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Cookie", cookies)
                .header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace));
    }
}
