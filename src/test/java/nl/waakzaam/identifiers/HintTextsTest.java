// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class HintTextsTest {
    @Test
    void every_hint_reason_and_kind_has_words_in_both_languages() {
        for (var language : new String[] {"nl", "en"}) {
            var texts = ResourceBundle.getBundle("messages/identifiers", Locale.of(language));
            assertThat(Arrays.stream(Hint.Problem.values()).map(problem -> "hint." + problem))
                    .allMatch(texts::containsKey);
            assertThat(Arrays.stream(Reading.Reason.values()).map(reason -> "reading." + reason))
                    .allMatch(texts::containsKey);
            assertThat(Arrays.stream(IdentifierKind.values()).map(kind -> "kind." + kind))
                    .allMatch(texts::containsKey);
            assertThat(texts.containsKey("hint.CHECK_DIGIT_DOES_NOT_FIT.positions"))
                    .isTrue();
            assertThat(texts.containsKey("hint.UNUSUAL_CHARACTER.positions")).isTrue();
        }
    }
}
