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
import java.util.concurrent.TimeUnit;
import nl.waakzaam.Waakzaam;
import org.awaitility.Awaitility;

/** The product in a process of its own, as an administrator runs it. */
final class ServingProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private final Process process;
    private final Path output;

    private ServingProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static ServingProcess start(Path data) throws IOException {
        return start(data, Map.of(), List.of());
    }

    /** With passwords in the environment and settings as options of Java. */
    static ServingProcess start(Path data, Map<String, String> environment, List<String> settings, String... more)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Waakzaam.class.getName()));
        command.addAll(2, settings);
        command.addAll(List.of("serve", "--port", "0", "--no-demo", "--data", data.toString()));
        command.addAll(List.of(more));
        var output = Files.createTempFile("waakzaam", ".out");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new ServingProcess(builder.start(), output);
    }

    ServingProcess awaitReady() {
        Awaitility.await()
                .atMost(PATIENCE)
                .failFast("the product stopped", () -> !process.isAlive())
                .until(() -> said().contains("Ready: http://localhost:"));
        return this;
    }

    int port() throws IOException {
        var ready = said().lines()
                .filter(line -> line.startsWith("Ready: "))
                .findFirst()
                .orElseThrow();
        return URI.create(ready.substring("Ready: ".length()).strip()).getPort();
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
