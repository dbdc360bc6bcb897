// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What a password must be and how it is kept: PBKDF2 with HMAC-SHA-256 and 310,000 rounds, the name of the method stored
 * with each hash so that it can be strengthened later.
 */
@Component
class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final Set<String> GUESSED_FIRST = Set.of(
            "wachtwoord123",
            "welkom123456",
            "123456789012",
            "qwertyuiopas",
            "waakzaam1234",
            "password1234",
            DemoMode.PASSWORD);

    private final PasswordEncoder encoder = encoder();
    private final String nobody = hash("nobody has this password");

    private static PasswordEncoder encoder() {
        var method = "pbkdf2@SpringSecurity_v5_8";
        return new DelegatingPasswordEncoder(
                method, java.util.Map.of(method, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }

    final String hash(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    /** Compares; takes as long for an account that does not exist as for one that does. */
    boolean fits(String typed, @Nullable String hash) {
        var fits = encoder.matches(typed.length() > LONGEST ? "" : typed, hash == null ? nobody : hash);
        return fits && hash != null;
    }

    /** The key of the text that says what is wrong with a new password. */
    Optional<String> fault(String password) {
        if (password.length() < SHORTEST) {
            return Optional.of("access.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("access.password.long");
        }
        var known = GUESSED_FIRST.contains(password.toLowerCase(java.util.Locale.ROOT))
                || password.chars().distinct().count() < 4;
        return known ? Optional.of("access.password.known") : Optional.empty();
    }
}
