// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SecretCodeTest {
    private final SecretCode code = SecretCode.fresh();

    @Test
    void reads_what_it_showed_however_it_is_typed() {
        var shown = code.shown();
        assertThat(shown).matches("(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(SecretCode.read(shown)).contains(code);
        assertThat(SecretCode.read(" " + shown.toLowerCase(Locale.ROOT).replace("-", " ") + "\n"))
                .contains(code);
        assertThat(SecretCode.read(shown.replace("-", "\u2013"))).contains(code);
        assertThat(SecretCode.read(shown.replace('0', 'o').replace('1', 'l').replace('V', 'u')))
                .contains(code);
    }

    @Test
    void refuses_every_single_wrong_character() {
        var symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        for (int place = 0; place < 16; place++) {
            for (var symbol : symbols.toCharArray()) {
                var typed = new StringBuilder(code.characters());
                typed.setCharAt(place, symbol);
                if (!typed.toString().equals(code.characters())) {
                    assertThat(SecretCode.read(typed.toString())).isEmpty();
                }
            }
        }
    }

    @Test
    void refuses_what_has_another_shape() {
        assertThat(SecretCode.read("")).isEmpty();
        assertThat(SecretCode.read(code.characters().substring(1))).isEmpty();
        assertThat(SecretCode.read(code.characters() + "0")).isEmpty();
        assertThat(SecretCode.read("<script>alert(1)")).isEmpty();
    }

    @Test
    void is_never_the_same_twice_and_keeps_out_of_logs() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            assertThat(seen.add(SecretCode.fresh().characters())).isTrue();
        }
        assertThat(code.toString()).doesNotContain(code.characters());
        assertThat(code.hash())
                .isEqualTo(SecretCode.read(code.shown()).orElseThrow().hash());
    }
}
