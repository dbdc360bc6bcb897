// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a source for one thing at a time and says who asks. Waits as long as the source wants, or longer each time, when it
 * does not answer; gives up after a few times, or when the source wants to be left alone for long.
 */
final class PoliteClient {
    private static final int ATTEMPTS = 5;
    private static final int LARGEST = 64 << 20;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final String NAME = "Waakzaam/1 (open source; import of crime figures)";

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration patience;
    private final Pause pause;
    private final Clock clock;

    PoliteClient(Duration patience, Pause pause, Clock clock) {
        this.patience = patience;
        this.pause = pause;
        this.clock = clock;
    }

    /** What a source says. */
    sealed interface Answer {
        /** The same as last time. */
        record Unchanged() implements Answer {}

        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Content(byte[] body, Mark mark) implements Answer {}
    }

    /** What a source gave with an answer, to ask later whether it is still the same. */
    record Mark(Optional<String> etag, Optional<String> lastModified) {
        static final Mark NONE = new Mark(Optional.empty(), Optional.empty());
    }

    byte[] get(URI address) {
        return switch (get(address, Mark.NONE)) {
            case Answer.Content(var body, var mark) -> body;
            case Answer.Unchanged none -> throw new NotTaken("takings.unreachable", "304");
        };
    }

    /** Refuses with {@link NotTaken} when no answer comes, or one that is of no use. */
    Answer get(URI address, Mark known) {
        var trouble = "";
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                var response = send(request(address, known));
                if (!isBusy(response)) {
                    return answer(response);
                }
                trouble = String.valueOf(response.statusCode());
                rest(wanted(response).orElse(backOff(attempt)));
            } catch (IOException | TimeoutException failure) {
                trouble = failure.getClass().getSimpleName();
                rest(backOff(attempt));
            }
        }
        throw new NotTaken("takings.unreachable", trouble);
    }

    private static boolean isBusy(HttpResponse<byte[]> response) {
        return response.statusCode() == 429 || response.statusCode() >= 500;
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case 304 -> new Answer.Unchanged();
            case 200 ->
                new Answer.Content(
                        response.body(),
                        new Mark(
                                response.headers().firstValue("ETag"),
                                response.headers().firstValue("Last-Modified")));
            default ->
                throw new NotTaken(
                        "takings.refused",
                        String.valueOf(response.statusCode()),
                        response.uri().getPath());
        };
    }

    private HttpRequest request(URI address, Mark known) {
        var request = HttpRequest.newBuilder(address)
                .header("User-Agent", NAME)
                .header("Accept", "application/json, application/atom+xml;q=0.9")
                .timeout(patience);
        known.etag().ifPresent(etag -> request.header("If-None-Match", etag));
        known.lastModified().ifPresent(day -> request.header("If-Modified-Since", day));
        return request.build();
    }

    /** The whole answer within the time, not only its beginning. */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, TimeoutException {
        var sending = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            return sending.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotTaken("takings.unreachable", "stop");
        } finally {
            sending.cancel(true);
        }
    }

    private static Duration backOff(int attempt) {
        return Duration.ofSeconds(1L << attempt);
    }

    /** A number of seconds or a moment. */
    private Optional<Duration> wanted(HttpResponse<byte[]> response) {
        return response.headers().firstValue("Retry-After").map(text -> {
            if (text.matches("[0-9]{1,9}")) {
                return Duration.ofSeconds(Long.parseLong(text));
            }
            try {
                var moment = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
                var left = Duration.between(clock.instant(), moment.toInstant());
                return left.isNegative() ? Duration.ZERO : left;
            } catch (DateTimeException noMoment) {
                return Duration.ofSeconds(1);
            }
        });
    }

    private void rest(Duration duration) {
        if (duration.compareTo(LONGEST) > 0) {
            throw new NotTaken(
                    "takings.comeBack",
                    clock.instant()
                            .plus(duration)
                            .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                            .toString());
        }
        try {
            pause.pause(duration);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotTaken("takings.unreachable", "stop");
        }
    }
}
