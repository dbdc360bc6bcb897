// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A detective who is logged in and posts the form of a search, over one connection. */
final class DetectiveClient implements AutoCloseable {
    private static final String PATH = "/politie/cameras";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CAMERA = Pattern.compile("<tr id=\"camera-([-0-9a-f]{36})\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final LoadConnection connection;
    private final String base;
    private final String cookies;
    private final String token;

    DetectiveClient(int port, String session) throws IOException, InterruptedException {
        base = "http://localhost:" + port + PATH;
        connection = new LoadConnection(port);
        var own = "waakzaam_sessie=" + session;
        var page = http.send(
                HttpRequest.newBuilder(URI.create(base)).header("Cookie", own).build(), BodyHandlers.ofString());
        cookies = own
                + page.headers().allValues("Set-Cookie").stream()
                        .map(cookie -> "; " + cookie.split(";", 2)[0])
                        .collect(Collectors.joining());
        var found = TOKEN.matcher(page.body());
        if (!found.find()) {
            throw new IllegalStateException("no form on " + PATH + ": " + page.statusCode());
        }
        token = found.group(1);
    }

    /** Posts the form and reads the whole page. */
    void search(CameraCase asked) throws IOException {
        var body = body(asked);
        var request = """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Cookie: %s\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: %d\r
                \r
                %s""".formatted(PATH, cookies, body.length(), body);
        int status = connection.exchange(request.getBytes(StandardCharsets.US_ASCII));
        if (status != 200) {
            throw new IllegalStateException("a search was answered " + status);
        }
    }

    /** The cameras that its page shows, from the top. */
    List<UUID> shown(CameraCase asked) throws IOException, InterruptedException {
        var page = http.send(
                HttpRequest.newBuilder(URI.create(base))
                        .header("Cookie", cookies)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body(asked)))
                        .build(),
                BodyHandlers.ofString());
        return CAMERA.matcher(page.body())
                .results()
                .map(row -> UUID.fromString(row.group(1)))
                .toList();
    }

    private String body(CameraCase asked) {
        return "_csrf=" + token + "&" + asked.form();
    }

    @Override
    public void close() throws IOException {
        connection.close();
        http.close();
    }
}
