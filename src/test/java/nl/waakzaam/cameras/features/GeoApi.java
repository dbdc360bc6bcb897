// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The geo API as a map program asks it: follows links, and sends its token as a header. */
final class GeoApi {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final String token;

    GeoApi(int port, String token) {
        root = "http://localhost:" + port + "/api/v1/cameras";
        this.token = token;
    }

    String root() {
        return root;
    }

    HttpResponse<String> ask(String path, String... headers) throws IOException, InterruptedException {
        var address = path.startsWith("http") ? path : root + path;
        var request = HttpRequest.newBuilder(URI.create(address));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    int status(String path) throws IOException, InterruptedException {
        return ask(path).statusCode();
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(ask(path).body());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** All features, page by page along the links. */
    List<JsonNode> all(String path) throws IOException, InterruptedException {
        var features = new ArrayList<JsonNode>();
        var next = Optional.of(path);
        while (next.isPresent()) {
            var page = json(next.get());
            page.get("features").forEach(features::add);
            next = link(page, "next");
        }
        return features;
    }

    /** Their ids. */
    List<String> ids(String path) throws IOException, InterruptedException {
        return all(path).stream().map(feature -> feature.get("id").asString()).toList();
    }

    static Optional<String> link(JsonNode document, String relation) {
        return document.get("links")
                .valueStream()
                .filter(link -> link.get("rel").asString().equals(relation))
                .map(link -> link.get("href").asString())
                .findFirst();
    }
}
