// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import nl.waakzaam.Waakzaam;
import org.awaitility.Awaitility;

/** The product in a process of its own, as an administrator runs it. */
final class ProductProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String READY = "Ready: http://localhost:";
    private static final Queue<Process> STARTED = new ConcurrentLinkedQueue<>();

    private final Process process;
    private final Path output;

    private ProductProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static ProductProcess serve(Path data) throws IOException {
        return serve(data, Map.of());
    }

    static ProductProcess serve(Path data, Map<String, String> environment) throws IOException {
        return start(List.of(), environment, "serve", "--port", "0", "--no-demo", "--data", data.toString());
    }

    /** Any command of the product. */
    static ProductProcess run(String... arguments) throws IOException {
        return start(List.of(), Map.of(), arguments);
    }

    /** Any command of the product, in a JVM with these options. */
    static ProductProcess start(List<String> options, Map<String, String> environment, String... arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(options);
        command.add(Waakzaam.class.getName());
        command.addAll(List.of(arguments));
        var output = Files.createTempFile("waakzaam", ".out");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        STARTED.add(process);
        return new ProductProcess(process, output);
    }

    /** Ends what a failing test left running. */
    static void endAll() {
        STARTED.forEach(Process::destroyForcibly);
        STARTED.clear();
    }

    ProductProcess awaitReady() {
        return awaitSaying(READY);
    }

    ProductProcess awaitSaying(String text) {
        Awaitility.await()
                .atMost(PATIENCE)
                .failFast("the product stopped", () -> !process.isAlive())
                .until(() -> said().contains(text));
        return this;
    }

    /** Waits until what it said fulfils a wish, or until it ended without; gives whether it still runs. */
    boolean runsUntil(Predicate<String> wish) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !process.isAlive() || wish.test(said()));
        return process.isAlive();
    }

    /** Fails when it has not said yet where it serves. */
    URI address(String path) throws IOException {
        var said = said();
        var ready = said.indexOf(READY);
        if (ready < 0) {
            throw new IOException("it does not serve yet");
        }
        var rest = said.substring(ready + READY.length());
        return URI.create("http://localhost:" + rest.lines().findFirst().orElseThrow() + path);
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not stop");
        }
        return process.exitValue();
    }

    /** As Ctrl-C does. */
    void stop() throws InterruptedException {
        process.destroy();
        awaitEnd();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    String said() throws IOException {
        return Files.readString(output);
    }
}
