// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage.vault;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * ClamAV, with one signature: that of the EICAR file. It looks at files of one megabyte at most, takes three over its
 * socket, and says so when there was more.
 */
public final class RunningClamd implements AutoCloseable {
    private final Process process;
    private final Thread reader;

    private RunningClamd(Process process, Thread reader) {
        this.process = process;
        this.reader = reader;
    }

    /** Skips the test, and says so, where there is no ClamAV. */
    public static RunningClamd at(Path socket, Path folder) throws IOException {
        var program = program();
        assumeTrue(program.isPresent(), "no ClamAV here: apt-get install clamav-daemon");
        var signatures = Files.createDirectories(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("own.ndb"),
                "Eicar-Test-Signature:0:*:" + HexFormat.of().formatHex(Eicar.file()) + "\n");
        var settings = Files.writeString(folder.resolve("clamd.conf"), """
                LocalSocket %s
                DatabaseDirectory %s
                Foreground yes
                AlertExceedsMax yes
                MaxFileSize 1M
                MaxScanSize 2M
                StreamMaxLength 3M
                """.formatted(socket, signatures));
        return started(new ProcessBuilder(program.get().toString(), "-c", settings.toString()));
    }

    /** Waits until it says that it listens; what it says after that is read and forgotten, so that it never waits for us. */
    private static RunningClamd started(ProcessBuilder builder) throws IOException {
        var process = builder.redirectErrorStream(true).start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("Listening daemon")) {
                return new RunningClamd(process, Thread.ofVirtual().start(() -> output.lines().forEach(more -> {})));
            }
        }
        throw new IllegalStateException("ClamAV did not start:\n" + said);
    }

    private static Optional<Path> program() {
        var folders = Stream.concat(
                Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"));
        return folders.map(folder -> Path.of(folder, "clamd"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
        reader.join();
    }
}
