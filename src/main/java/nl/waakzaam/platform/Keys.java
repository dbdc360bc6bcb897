// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * The keys that must not lie in the database: in a folder that only the product's own user can read, made at the first
 * start and kept. Whoever loses the folder must pair all authenticator apps anew.
 */
@Component
public class Keys {
    private final Path folder;

    public Keys(@Value("${waakzaam.keys:${waakzaam.data:data}/keys}") Path folder) {
        this.folder = folder;
    }

    /** What encrypts secrets before they go into the database. */
    public BytesEncryptor secrets() {
        return sealing("secrets.key");
    }

    /** Encrypts with the key of that name (AES-256 in GCM, a random start value each time). */
    public BytesEncryptor sealing(String name) {
        var key = new SecretKeySpec(random(name), "AES");
        return new AesBytesEncryptor(key, KeyGenerators.secureRandom(16), AesBytesEncryptor.CipherAlgorithm.GCM);
    }

    /** The 32 random bytes kept under a name. */
    public byte[] random(String name) {
        return HexFormat.of()
                .parseHex(kept(name, () -> HexFormat.of().formatHex(random())).strip());
    }

    /** The text kept under a name; made at first use. */
    public String kept(String name, Supplier<String> first) {
        var file = folder.resolve(name);
        try {
            if (Files.notExists(file)) {
                place(file, first.get());
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts another text in the place of what is kept under a name, whole or not at all. */
    public void replace(String name, String text) {
        try {
            write(folder.resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text kept under a name, if any. */
    public Optional<String> find(String name) {
        try {
            return Optional.of(Files.readString(folder.resolve(name)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The names that begin so. */
    public List<String> names(String beginning) {
        try (var files = Files.newDirectoryStream(folder, beginning + "*")) {
            return StreamSupport.stream(files.spliterator(), false)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Overwrites what is kept under a name and takes it away for ever; nothing happens when it is gone already. */
    public void destroy(String name) {
        var file = folder.resolve(name);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate((int) channel.size()));
            channel.force(true);
            Files.delete(file);
        } catch (NoSuchFileException gone) {
            // another node was first
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Does what must not be done twice at once, over all nodes that share the folder. */
    public void alone(Runnable work) {
        synchronized (Keys.class) {
            try (var lock = FolderLock.await(existing().resolve("lock"))) {
                work.run();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** Never over another one: of nodes that start together on one folder, all use the key that came first. */
    private void place(Path file, String first) throws IOException {
        var half = half(first);
        try {
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException another) {
            // that one is used
        } finally {
            Files.delete(half);
        }
    }

    private void write(Path file, String text) throws IOException {
        Files.move(half(text), file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path half(String text) throws IOException {
        var half = Files.createTempFile(existing(), "key", ".new");
        Files.writeString(half, text);
        return half;
    }

    private Path existing() throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        return Files.createDirectories(folder, owner);
    }

    private static byte[] random() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
