// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** How secrets of machines are kept: they are 256 random bits, which nobody can guess, so one plain hash is enough. */
@Component
class ClientSecrets implements PasswordEncoder {
    private static final String BETWEEN = " ";

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : Attempts.hash(secret.toString());
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
        return secret != null
                && hash != null
                && Arrays.stream(hash.split(BETWEEN, -1))
                        .anyMatch(one -> MessageDigest.isEqual(bytes(Attempts.hash(secret.toString())), bytes(one)));
    }

    /** Hashes of which any opens: a client that gets a new secret may use the one before for a while. */
    static String any(List<String> hashes) {
        return String.join(BETWEEN, hashes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
