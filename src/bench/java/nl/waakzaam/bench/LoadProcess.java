// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Starts clients in a JVM of their own and gives them their rounds. */
final class LoadProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    LoadProcess(Class<?> clients, Object... arguments) throws IOException {
        var java = System.getProperty("java.home") + "/bin/java";
        var classpath = System.getProperty("java.class.path");
        var command =
                new ArrayList<>(List.of(java, "-Xmx512m", "-XX:+UseSerialGC", "-cp", classpath, clients.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = process.inputReader();
        answer();
    }

    /** One round of requests. */
    Round round(int port, String path, int seconds) throws IOException {
        var orders = process.outputWriter();
        orders.write("%d %s %d%n".formatted(port, path, seconds));
        orders.flush();
        var words = answer().split(" ");
        return new Round(
                Long.parseLong(words[0]),
                Long.parseLong(words[1]),
                Double.parseDouble(words[2]),
                Long.parseLong(words[3]),
                Long.parseLong(words[4]));
    }

    @Override
    public void close() {
        process.destroy();
    }

    private String answer() {
        try {
            var line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("the client stopped");
            }
            return line;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * What one round gave.
     *
     * @param refused answers other than 200 and 201
     * @param p50 in microseconds
     * @param p99 in microseconds
     */
    record Round(long answered, long refused, double seconds, long p50, long p99) {
        double perSecond() {
            return answered / seconds;
        }

        /** The same; fails when anything was refused or nothing was answered. */
        Round allAnswered() throws IOException {
            if (refused > 0 || answered == 0) {
                throw new IOException("%d requests were refused, %d answered".formatted(refused, answered));
            }
            return this;
        }

        /** The one whose rate is in the middle. */
        static Round median(List<Round> rounds) {
            return rounds.stream()
                    .sorted(Comparator.comparingDouble(Round::perSecond))
                    .toList()
                    .get(rounds.size() / 2);
        }
    }
}
