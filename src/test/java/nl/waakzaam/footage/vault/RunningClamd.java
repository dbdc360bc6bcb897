// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage.vault;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * ClamAV, with one signature: that of the EICAR file. It looks at files of one megabyte at most, takes three over its
 * socket, and says so when there was more.
 */
public final class RunningClamd implements AutoCloseable {
    /** By which the daemon tells its parent that it listens; a parent that does not hear it yet ends by it. */
    private static final int SIGINT = 128 + 2;

    private final ProcessHandle daemon;

    private RunningClamd(ProcessHandle daemon) {
        this.daemon = daemon;
    }

    /** Skips the test, and says so, where there is no ClamAV. */
    public static RunningClamd at(Path socket, Path folder) throws IOException, InterruptedException {
        return at(socket, folder, true);
    }

    /** The same, which may keep silent of what it skips. */
    static RunningClamd at(Path socket, Path folder, boolean alertExceedsMax) throws IOException, InterruptedException {
        var program = program();
        assumeTrue(program.isPresent(), "no ClamAV here: apt-get install clamav-daemon");
        var signatures = Files.createDirectories(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("own.ndb"),
                "Eicar-Test-Signature:0:*:" + HexFormat.of().formatHex(Eicar.file()) + "\n");
        var settings = Files.writeString(folder.resolve("clamd.conf"), """
                LocalSocket %s
                DatabaseDirectory %s
                PidFile %s
                AlertExceedsMax %s
                MaxFileSize 1M
                MaxScanSize 2M
                StreamMaxLength 3M
                """.formatted(
                        socket, signatures, folder.resolve("pid"), alertExceedsMax ? "yes" : "no"));
        return started(program.get(), settings, folder);
    }

    /** It goes into the background once it listens. */
    private static RunningClamd started(Path program, Path settings, Path folder)
            throws IOException, InterruptedException {
        var said = folder.resolve("said").toFile();
        var starting = new ProcessBuilder(program.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        if (!Set.of(0, SIGINT).contains(starting.waitFor())) {
            throw new IllegalStateException("ClamAV did not start: " + Files.readString(said.toPath()));
        }
        var pid = Files.readString(folder.resolve("pid")).strip();
        return new RunningClamd(ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
    }

    private static Optional<Path> program() {
        var folders =
                Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"));
        return folders.map(folder -> Path.of(folder, "clamd"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        daemon.destroy();
        daemon.onExit().join();
    }
}
