// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

import java.security.SecureRandom;
import java.util.Base64;
import nl.waakzaam.cameras.CameraSecrets;
import org.springframework.stereotype.Component;

/** Secrets for mailed links and for sessions: 256 random bits, of which only a keyed hash is kept. */
@Component
class EntryTokens {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CameraSecrets secrets;

    EntryTokens(CameraSecrets secrets) {
        this.secrets = secrets;
    }

    static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] hash(String token) {
        return secrets.hash("token", token);
    }
}
