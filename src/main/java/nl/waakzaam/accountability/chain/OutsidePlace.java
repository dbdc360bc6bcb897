// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A place of somebody else that keeps the heads, when {@code waakzaam.log.heads-url} names one: each head is put at
 * {@code URL/NUMBER}, in order, and again until the answer is 2xx. Each node sends all heads; a place answers 2xx to the
 * same head again, and anything else to another head of the same number.
 */
@Component
class OutsidePlace {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MANY = 100;

    private final String url;
    private final String token;
    private final Path sent;
    private final Heads heads;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    OutsidePlace(
            @Value("${waakzaam.log.heads-url:}") String url,
            @Value("${waakzaam.log.heads-token:}") String token,
            HeadsFile file,
            Heads heads) {
        this.url = url;
        this.token = token;
        this.sent = file.path().resolveSibling(file.path().getFileName() + ".sent");
        this.heads = heads;
    }

    /** The place did not take a head; it is offered again at the next turn. */
    static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotTaken(String why) {
            super(why);
        }
    }

    boolean isNamed() {
        return !url.isBlank();
    }

    /** Sends what the place does not have yet. */
    void publish() throws InterruptedException {
        if (!isNamed()) {
            return;
        }
        var number = number();
        for (var lines = heads.after(number, MANY); !lines.isEmpty(); lines = heads.after(number, MANY)) {
            for (var line : lines) {
                put(number + 1, line);
                number++;
                remember(number);
            }
        }
    }

    private void put(long number, String line) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + "/" + number))
                .timeout(PATIENCE)
                .header("Content-Type", "application/jose")
                .PUT(BodyPublishers.ofString(line));
        if (!token.isBlank()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.discarding());
            if (answer.statusCode() / 100 != 2) {
                throw new NotTaken("head %d: answer %d".formatted(number, answer.statusCode()));
            }
        } catch (IOException failure) {
            throw new NotTaken(
                    "head %d: %s".formatted(number, failure.getClass().getSimpleName()));
        }
    }

    private long number() {
        try {
            return Files.exists(sent) ? Long.parseLong(Files.readString(sent).strip()) : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void remember(long number) {
        try {
            var half = sent.resolveSibling(sent.getFileName() + ".new");
            Files.writeString(half, Long.toString(number));
            Files.move(half, sent, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
