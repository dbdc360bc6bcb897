// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.waakzaam.platform.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Names people in the log by a keyed hash (HMAC-SHA-256, the first 128 bits): the same person is found again, and whoever
 * has the database only can try no address. The key, {@code log-people.key}, lies in the folder of keys; without it the
 * log says about nobody in particular any more.
 */
@Component
class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    Pseudonyms(Keys keys) {
        this.key = new SecretKeySpec(keys.random("log-people.key"), ALGORITHM);
    }

    @Nullable
    String of(@Nullable DataSubject person) {
        return person == null ? null : hash(person.normal());
    }

    private String hash(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }
}
