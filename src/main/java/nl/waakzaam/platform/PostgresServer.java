// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL process over the files in the data folder. */
final class PostgresServer {
    private static final String SECONDS_TO_START = "300";
    private static final int LINE_WITH_PORT = 3;

    private final DataFolder folder;
    private final Path files;
    private final Path log;
    private final PostgresPrograms programs;
    private final Consumer<String> progress;
    private int port;

    private PostgresServer(DataFolder folder, PostgresPrograms programs, Consumer<String> progress) {
        this.folder = folder;
        this.files = folder.postgres().resolve("files");
        this.log = folder.postgres().resolve("postgres.log");
        this.programs = programs;
        this.progress = progress;
    }

    static PostgresServer in(DataFolder folder, Consumer<String> progress) {
        if (!Files.isDirectory(folder.postgres().resolve("files"))) {
            progress.accept("Unpacking the database into %s".formatted(folder.root()));
        }
        return new PostgresServer(folder, PostgresPrograms.in(folder.postgres()), progress);
    }

    void ensureRunning() {
        if (!Files.isDirectory(files)) {
            makeFiles();
        }
        if (!isRunning()) {
            start();
        }
        port = Integer.parseInt(pidFile().get(LINE_WITH_PORT).strip());
    }

    /** The port it listens at, on this machine only; the same when it is started again. */
    int port() {
        return port;
    }

    /** Completes when its process ends, for whatever reason; at once when it has ended already. */
    CompletableFuture<?> end() {
        return ProcessHandle.of(process())
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    void stop() {
        programs.run("pg_ctl", "stop", "-D", files.toString(), "-m", "fast", "-w", "-t", SECONDS_TO_START);
    }

    private boolean isRunning() {
        if (!Files.exists(files.resolve("postmaster.pid"))) {
            return false;
        }
        if (!isPostgres(process())) {
            forgetStalePid();
            return false;
        }
        return programs.exitCode("pg_ctl", "status", "-D", files.toString()) == 0;
    }

    private long process() {
        return Long.parseLong(pidFile().getFirst().strip());
    }

    /** After a crash, and surely in a container, the number may belong to another process by now. */
    private static boolean isPostgres(long pid) {
        try {
            var command = Path.of("/proc", Long.toString(pid), "comm");
            return Files.exists(command) && Files.readString(command).strip().equals("postgres");
        } catch (IOException gone) {
            return false;
        }
    }

    private void start() {
        progress.accept("Starting the database");
        write(files.resolve("waakzaam.conf"), PostgresSettings.forPort(port == 0 ? freePort() : port));
        programs.run("pg_ctl", "start", "-D", files.toString(), "-l", log.toString(), "-w", "-t", SECONDS_TO_START);
    }

    private void makeFiles() {
        progress.accept("Making a new database");
        var fresh = files.resolveSibling("files.new");
        folder.password("superuser");
        try {
            FileSystemUtils.deleteRecursively(fresh);
            programs.run(
                    "initdb",
                    "--pgdata=" + fresh,
                    "--username=postgres",
                    "--pwfile=" + folder.passwordFile("superuser"),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8");
            Files.writeString(
                    fresh.resolve("postgresql.conf"), "\ninclude = 'waakzaam.conf'\n", StandardOpenOption.APPEND);
            Files.move(fresh, files, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> pidFile() {
        try {
            return Files.readAllLines(files.resolve("postmaster.pid"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void forgetStalePid() {
        try {
            Files.deleteIfExists(files.resolve("postmaster.pid"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
