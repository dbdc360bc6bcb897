// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The citizens, in a JVM of their own. Arguments: goods in the register, connections. Each line on standard input,
 * {@code PORT PATH SECONDS}, is one round; its answer is {@code requests refused seconds p50 p99} (microseconds).
 */
public final class LoadClient {
    private static final int ADDRESSES = 10_000;
    private static final int QUESTIONS = 40_000;

    private final List<String> questions;
    private final int connections;

    private LoadClient(GeneratedRegister register, int connections) {
        this.questions = questions(register);
        this.connections = connections;
    }

    public static void main(String[] arguments) throws Exception {
        var register = new GeneratedRegister(Integer.parseInt(arguments[0]));
        var client = new LoadClient(register, Integer.parseInt(arguments[1]));
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        for (var order = orders.readLine(); order != null; order = orders.readLine()) {
            var words = order.split(" ");
            System.out.println(client.round(Integer.parseInt(words[0]), words[1], Integer.parseInt(words[2])));
        }
    }

    /** One in ten is registered; of the others half are from just after a registered series. */
    private static List<String> questions(GeneratedRegister register) {
        var random = new SplittableRandom(4);
        return IntStream.range(0, QUESTIONS)
                .mapToObj(i -> i % 10 == 0
                        ? register.anyGood(random)
                        : i % 2 == 0 ? register.denseInnocent(random) : register.otherInnocent(random))
                .map(LoadClient::question)
                .toList();
    }

    private static String question(GeneratedGood good) {
        return """
                {"categorie":"%s","merk":"%s","kenmerken":[{"soort":"%s","waarde":"%s"}]}""".formatted(
                good.model().category().code(), good.model().make(), good.kind().dutchName(), good.number());
    }

    private String round(int port, String path, int seconds) throws Exception {
        var random = new SplittableRandom(5);
        var requests = questions.stream()
                .map(question -> request(path, question, random.nextInt(ADDRESSES)))
                .toArray(byte[][]::new);
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(connections)) {
            List<Callable<long[]>> work = IntStream.range(0, connections)
                    .<Callable<long[]>>mapToObj(i -> () -> connection(port, requests, i, end))
                    .toList();
            var nanos = LongStream.builder();
            for (var times : threads.invokeAll(work)) {
                Arrays.stream(times.get()).forEach(nanos);
            }
            return summary(nanos.build().toArray(), (System.nanoTime() - start) / 1e9);
        }
    }

    /** Times of answers in nanoseconds, -1 for each that was refused. */
    private long[] connection(int port, byte[][] requests, int number, long end) throws IOException {
        var times = LongStream.builder();
        try (var connection = new LoadConnection(port)) {
            long now = System.nanoTime();
            for (int i = number; now < end; i += connections) {
                int status = connection.exchange(requests[i % requests.length]);
                long then = System.nanoTime();
                times.add(status / 100 == 2 ? then - now : -1);
                now = then;
            }
        }
        return times.build().toArray();
    }

    private static String summary(long[] nanos, double seconds) {
        var answered = Arrays.stream(nanos).filter(time -> time >= 0).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%d %d %.4f %d %d",
                answered.length,
                nanos.length - answered.length,
                seconds,
                percentile(answered, 0.5),
                percentile(answered, 0.99));
    }

    private static long percentile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * share)] / 1_000;
    }

    /** From an address at random: those of a country do not use up their leases in step. */
    private static byte[] request(String path, String body, int address) {
        var request = """
                POST %s HTTP/1.1\r
                Host: localhost\r
                X-Forwarded-For: 10.%d.%d.7\r
                Content-Type: application/json\r
                Accept: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(path, address / 250, address % 250, body.length(), body);
        return request.getBytes(StandardCharsets.US_ASCII);
    }
}
