// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import nl.waakzaam.platform.KeyedHash;

/**
 * What hides the numbers in a signed statement: 128 random bits, in base64url. A commitment is HMAC-SHA-256 of a normal
 * form under the salt. Without the salt nobody can try numbers; with it, whoever guesses a number can see that it fits.
 */
record Salt(String text) {
    static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Salt random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    static Salt of(byte[] bytes) {
        return new Salt(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A salt that somebody typed; nothing when it cannot be one. */
    static Optional<Salt> read(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == BYTES ? Optional.of(of(bytes)) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(Base64.getUrlDecoder().decode(text), BYTES);
    }

    /** The commitment to a normal form, in base64url. */
    String commitment(String normal) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(new KeyedHash(bytes()).of(normal));
    }
}
