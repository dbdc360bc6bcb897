// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names a text by a hash that tells nothing of it to whoever lacks the key (HMAC-SHA-256, RFC 2104). */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** All 32 bytes. */
    public byte[] of(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }

    /** The first bytes, which suffice to tell texts apart. */
    public byte[] of(String text, int bytes) {
        return Arrays.copyOf(of(text), bytes);
    }

    /** All of it in hexadecimal. */
    public String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }
}
