// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A hash in the making; each text goes in with its length before it, so that no two rows read the same. */
final class Sha256 {
    private final MessageDigest digest = digest();

    Sha256 number(long value) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        return this;
    }

    Sha256 text(@Nullable String value) {
        if (value == null) {
            return number(-1);
        }
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        return number(bytes.length).bytes(bytes);
    }

    Sha256 bytes(byte[] value) {
        digest.update(value);
        return this;
    }

    byte[] value() {
        return digest.digest();
    }

    /** The hash of a line of text, in hexadecimal: what {@code printf %s LINE | sha256sum} says. */
    static String ofLine(String line) {
        return HexFormat.of()
                .formatHex(new Sha256()
                        .bytes(line.getBytes(StandardCharsets.UTF_8))
                        .value());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
