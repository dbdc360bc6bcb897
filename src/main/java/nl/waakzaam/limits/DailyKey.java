// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key of the day, which hides visitors in the database and signs questions. Each night it is replaced by its own hash:
 * nodes that began with the same file stay in step, and nobody can go back to the key of yesterday. Lies in the folder of
 * keys, never in the database.
 */
@Component
class DailyKey {
    private static final int BYTES = 16;

    private final Path file;
    private final Clock clock;
    private volatile Key key;

    private record Key(LocalDate day, byte[] bytes) {
        Key on(LocalDate date) {
            var current = this;
            while (current.day.isBefore(date)) {
                current = new Key(current.day.plusDays(1), digest(current.bytes));
            }
            return current;
        }
    }

    DailyKey(@Value("${waakzaam.keys:${waakzaam.data:data}/keys}") Path folder, Clock clock) {
        this.file = folder.resolve("limits.key");
        this.clock = clock;
        this.key = kept();
        today();
    }

    /** Sixteen bytes that tell nothing of the text to whoever lacks the key of today. */
    byte[] hash(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(today().bytes, "HmacSHA256"));
            return java.util.Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Key today() {
        var date = Period.date(clock.instant());
        return key.day.isBefore(date) ? replaced(date) : key;
    }

    private synchronized Key replaced(LocalDate date) {
        if (key.day.isBefore(date)) {
            key = key.on(date);
            write(key);
        }
        return key;
    }

    private Key kept() {
        try {
            if (Files.notExists(file)) {
                var first = new byte[32];
                new SecureRandom().nextBytes(first);
                place(new Key(Period.date(clock.instant()), first));
            }
            var words = Files.readString(file).strip().split(" ");
            return new Key(LocalDate.parse(words[0]), HexFormat.of().parseHex(words[1]));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Never over another one: of nodes that start together on one folder, all use the file that came first. */
    private void place(Key first) throws IOException {
        var half = half(first);
        try {
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException another) {
            // that one is used
        } finally {
            Files.delete(half);
        }
    }

    private void write(Key fresh) {
        try {
            Files.move(half(fresh), file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path half(Key key) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(file.toAbsolutePath().getParent(), owner);
        var half = Files.createTempFile(file.toAbsolutePath().getParent(), "limits", ".new");
        Files.writeString(half, key.day + " " + HexFormat.of().formatHex(key.bytes));
        return half;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
