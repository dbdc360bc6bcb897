// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Starts the {@link LoadClient} and gives it its rounds. */
final class LoadProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    LoadProcess(int goods, int connections) throws IOException {
        var java = System.getProperty("java.home") + "/bin/java";
        var classpath = System.getProperty("java.class.path");
        process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classpath,
                        LoadClient.class.getName(),
                        Integer.toString(goods),
                        Integer.toString(connections)))
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
    }
}
