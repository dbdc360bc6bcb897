// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program of an owner that sends a file over HTTP, once the link was opened. */
final class SendingOwner {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private String cookies = "";
    private String token = "";
    private String party = "";

    SendingOwner(int port) {
        base = "http://localhost:" + port;
    }

    /** Presses the button behind the link. */
    SendingOwner open(String link) throws Exception {
        var page = send(request(link).GET());
        token = token(page);
        var opened = send(request(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + token)));
        assertThat(opened.statusCode()).isEqualTo(302);
        party = opened.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        return this;
    }

    HttpResponse<String> begin(UUID camera, String name, long length) throws Exception {
        return send(request(party + "/camera/" + camera + "/bestanden")
                .header("Upload-Length", Long.toString(length))
                .header("Upload-Complete", "?0")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> progress(String location) throws Exception {
        return send(request(location).HEAD());
    }

    HttpResponse<String> patch(String location, long offset, byte[] part, boolean last, byte[] whole) throws Exception {
        return patch(location, offset, BodyPublishers.ofByteArray(part), sum(part), last, sum(whole));
    }

    HttpResponse<String> patch(
            String location, long offset, BodyPublisher part, byte[] partSum, boolean last, byte[] wholeSum)
            throws Exception {
        return send(request(location)
                .header("Content-Type", "application/partial-upload")
                .header("Upload-Offset", Long.toString(offset))
                .header("Upload-Complete", last ? "?1" : "?0")
                .header("Content-Digest", Sha256Header.of(partSum))
                .header("Repr-Digest", Sha256Header.of(wholeSum))
                .method("PATCH", part));
    }

    HttpResponse<String> cancel(String location) throws Exception {
        return send(request(location).DELETE());
    }

    static byte[] sum(byte[] content) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(content);
    }

    static long offset(HttpResponse<?> answer) {
        return Long.parseLong(answer.headers().firstValue("Upload-Offset").orElseThrow());
    }

    static boolean isComplete(HttpResponse<?> answer) {
        return answer.headers().firstValue("Upload-Complete").orElseThrow().equals("?1");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("X-XSRF-TOKEN", token);
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        var fresh = answer.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";", 2)[0]);
        cookies = Stream.concat(Arrays.stream(cookies.split("; ")), fresh)
                .filter(cookie -> !cookie.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
        return answer;
    }

    private static String token(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        assertThat(found.find()).as("a form on the page").isTrue();
        return found.group(1);
    }
}
