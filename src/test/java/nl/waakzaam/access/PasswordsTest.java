// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final Account JANSEN = new Account(
            1,
            "t.jansen@rijwielhandel.example",
            "Tjeerd Jansen",
            "Rijwielhandel Zonneveld",
            Set.of(Role.DEALER),
            Set.of("NL"),
            null,
            false,
            null,
            0,
            false,
            false,
            false,
            false);

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zeven oranje fietsbellen rinkelen",
                "correcthorsebatterystaple!",
                "kf8#Qz2!mW0xTr",
                "mijn oma fietst elke dag naar Zwolle"
            })
    void accepts_what_is_hard_to_guess_whatever_its_characters(String password) {
        assertThat(passwords.fault(password, JANSEN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wachtwoord123",
                "W@chtw00rd123",
                "welkom123456",
                "Politie2026!",
                "waakzaam-demo",
                "qwertyuiopas",
                "1qaz2wsx3edc",
                "aaaaaaaaaaaaaaaa",
                "password1234",
                "tjeerdjansen1",
                "Zonneveld123"
            })
    void refuses_what_is_guessed_first(String password) {
        assertThat(passwords.fault(password, JANSEN)).contains("access.password.known");
    }

    @Test
    void refuses_what_is_too_short_or_too_long() {
        assertThat(passwords.fault("kf8#Qz2!mW0", JANSEN)).contains("access.password.short");
        assertThat(passwords.fault("ab".repeat(65), JANSEN)).contains("access.password.long");
    }
}
