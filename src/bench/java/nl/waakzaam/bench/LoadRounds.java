// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Connections that each send one request after another. Each line on standard input, {@code PORT PATH SECONDS}, is one
 * round; its answer is {@code requests refused seconds p50 p99} (microseconds).
 */
record LoadRounds(int connections, Function<String, Requests> byPath) {
    /** What to send, whole: the request of that number. */
    interface Requests {
        byte[] get(long number);
    }

    void serve() throws Exception {
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        for (var order = orders.readLine(); order != null; order = orders.readLine()) {
            var words = order.split(" ");
            System.out.println(round(Integer.parseInt(words[0]), byPath.apply(words[1]), Integer.parseInt(words[2])));
        }
    }

    private String round(int port, Requests requests, int seconds) throws Exception {
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
    private long[] connection(int port, Requests requests, int number, long end) throws IOException {
        var times = LongStream.builder();
        try (var connection = new LoadConnection(port)) {
            long now = System.nanoTime();
            for (long i = number; now < end; i += connections) {
                int status = connection.exchange(requests.get(i));
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
}
