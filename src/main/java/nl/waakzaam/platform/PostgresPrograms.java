// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked in the data folder, where no clean-up of temporary files takes them away. */
final class PostgresPrograms {
    private static final String VERSION = "18.6";
    private static final int OWNER_MAY_EXECUTE = 0100;

    private final Path folder;
    private final Path log;

    private PostgresPrograms(Path folder, Path log) {
        this.folder = folder;
        this.log = log;
    }

    static PostgresPrograms in(Path postgres) {
        var folder = postgres.resolve("programs-" + VERSION);
        if (!Files.isDirectory(folder)) {
            unpackInto(folder);
        }
        return new PostgresPrograms(folder, postgres.resolve("commands.log"));
    }

    /** Runs one of the programs to its end; refuses when it fails. */
    void run(String program, String... arguments) {
        if (exitCode(program, arguments) != 0) {
            throw new StartRefused("The database could not do '%s': see %s.".formatted(program, log));
        }
    }

    int exitCode(String program, String... arguments) {
        var command = new ArrayList<>(asOrdinaryUser());
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return exitCode(command);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody in particular. */
    private List<String> asOrdinaryUser() {
        if (!isRoot()) {
            return List.of();
        }
        if (exitCode(List.of("unshare", "-U", "true")) != 0) {
            throw new StartRefused("The embedded database cannot run as root on this machine:"
                    + " start Waakzaam as an ordinary user.");
        }
        return List.of("unshare", "-U");
    }

    private int exitCode(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return process.waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isRoot() {
        try {
            return Objects.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void unpackInto(Path folder) {
        var fresh = folder.resolveSibling(folder.getFileName() + ".new");
        try (var packed = packed();
                var files = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            FileSystemUtils.deleteRecursively(fresh);
            for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                unpack(files, entry, fresh.resolve(entry.getName()).normalize());
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new StartRefused("Cannot unpack the database into %s.".formatted(folder), failure);
        }
    }

    private static void unpack(InputStream files, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(files, target);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException("cannot make %s a program".formatted(target));
        }
    }

    private static InputStream packed() {
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var packed = PostgresPrograms.class.getResourceAsStream("/postgres-linux-%s.txz".formatted(machine));
        if (packed == null) {
            throw new StartRefused("There is no embedded database for this machine (%s): give --database URL."
                    .formatted(System.getProperty("os.arch")));
        }
        return packed;
    }
}
