// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/**
 * The one folder with everything an installation keeps: database, keys and generated passwords. What lies in it is for
 * the product's own user only.
 */
record DataFolder(Path root) {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 32;

    static DataFolder at(Path path) {
        var folder = new DataFolder(path.toAbsolutePath().normalize());
        if (!Files.isWritable(folder.folder(folder.root))) {
            throw new StartRefused(
                    "May not write in the folder %s: choose another with --data DIR, or start as the user it belongs to."
                            .formatted(folder.root));
        }
        return folder;
    }

    /** Keys with which modules sign and encrypt. */
    Path keys() {
        return folder(root.resolve("keys"));
    }

    Path postgres() {
        return folder(root.resolve("postgres"));
    }

    /** For what is on its way through, such as a photo that is being uploaded. */
    Path temporary() {
        return folder(root.resolve("tmp"));
    }

    /** What a process that was killed left there goes; to be called while no other serves this data. */
    void forgetTemporary() {
        try {
            FileSystemUtils.deleteRecursively(temporary());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path lock(String name) {
        return folder(root.resolve("locks")).resolve(name);
    }

    static boolean isEmpty(Path folder) {
        try (var files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A generated password, made at its first use. */
    String password(String name) {
        var file = passwordFile(name);
        try {
            if (!Files.exists(file)) {
                write(file, generated());
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path passwordFile(String name) {
        return folder(root.resolve("passwords")).resolve(name);
    }

    private static void write(Path file, String text) throws IOException {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, mode);
        Files.writeString(fresh, text + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String generated() {
        return new SecureRandom()
                .ints(PASSWORD_LENGTH, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    private Path folder(Path path) {
        try {
            var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            return Files.isDirectory(path) ? path : Files.createDirectories(path, mode);
        } catch (IOException failure) {
            throw new StartRefused(
                    "Cannot make the folder %s: choose another with --data DIR.".formatted(path), failure);
        }
    }
}
