// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Other registers as they answered when they were recorded; what nobody recorded is not found. */
public final class RecordedRegisters implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private record Answer(int status, String body) {}

    public RecordedRegisters() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            asked.add(
                    exchange.getRequestURI() + " " + headers.getFirst("apikey") + " " + headers.getFirst("X-Api-Key"));
            var path = exchange.getRequestURI().getPath();
            var answer = answers.getOrDefault(path, new Answer(404, "{}"));
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/hal+json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** Where they are asked. */
    public String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void answer(String path, int status, String body) {
        answers.put(path, new Answer(status, body));
    }

    /** Path, query and keys of each question. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** The text of a recording; the test is skipped where the recordings are not at hand. */
    public static String recorded(String name) throws IOException {
        var folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("shared/data/registries"))) {
            folder = folder.getParent();
        }
        var file = folder.resolve("shared/data/registries").resolve(name);
        assumeTrue(Files.exists(file), "the recorded answers are not at hand: " + name);
        return Files.readString(file);
    }
}
