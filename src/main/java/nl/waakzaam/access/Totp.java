// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of an authenticator app: six digits, a new one every thirty seconds (RFC 6238 with HMAC-SHA-1). */
final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** The time step whose code this is: the present one or a neighbour, since clocks differ a little. */
    static OptionalLong step(byte[] secret, String typed, Instant now) {
        var digits = typed.replaceAll("[\\s-]", "");
        var present = now.getEpochSecond() / STEP_SECONDS;
        for (var step = present - 1; step <= present + 1; step++) {
            if (code(secret, step).equals(digits)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String code(byte[] secret, Instant at) {
        return code(secret, at.getEpochSecond() / STEP_SECONDS);
    }

    private static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no HMAC-SHA-1", missing);
        }
    }

    /** The secret, a multiple of five bytes, as people type it into an app when they cannot scan. */
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        var bits = 0;
        var held = 0;
        for (var value : secret) {
            held = (held << 8 | value & 0xff) & 0xfff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(held >> bits & 31));
            }
        }
        return text.toString();
    }
}
