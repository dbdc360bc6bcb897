// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    /** What somebody guesses first who knows where this password is for. */
    private static final List<String> AT_HAND = List.of(
            "waakzaam",
            "wachtwoord",
            "welkom",
            "politie",
            "gemeente",
            "handelaar",
            "recherche",
            "aangifte",
            "diefstal",
            "gestolen",
            "heling",
            "opkoper",
            "beheer",
            "nederland",
            DemoMode.PASSWORD);
    /** On the scale of zxcvbn, from 0 to 4: more than ten thousand million guesses. */
    private static final int HARD_ENOUGH = 4;

    private final Zxcvbn guesser = new Zxcvbn();
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

    /** The key of the text that says what is wrong with a new password for an account. */
    Optional<String> fault(String password, Account account) {
        if (password.length() < SHORTEST) {
            return Optional.of("access.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("access.password.long");
        }
        return isGuessable(password, account) ? Optional.of("access.password.known") : Optional.empty();
    }

    /** By lists of passwords that leaked, names and words, rows of keys, repetition, and what is known of the account. */
    private boolean isGuessable(String password, Account account) {
        var known = Stream.of(account.login(), account.name(), account.organisation())
                .flatMap(text -> Arrays.stream(text.split("[^\\p{Alnum}]+")))
                .filter(word -> word.length() > 2);
        return guesser.measure(password, Stream.concat(AT_HAND.stream(), known).toList())
                        .getScore()
                < HARD_ENOUGH;
    }
}
