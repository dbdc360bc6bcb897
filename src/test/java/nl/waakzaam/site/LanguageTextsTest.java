// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;

class LanguageTextsTest {
    private static final Locale DUTCH = Locale.of("nl");

    private final LanguageTexts texts = texts();

    @Test
    void a_text_is_said_in_the_language_that_is_asked_and_in_the_usual_one_for_others() {
        assertThat(texts.getMessage("found", new Object[0], DUTCH)).isEqualTo("camera's");
        assertThat(texts.getMessage("found", null, Locale.UK)).isEqualTo("cameras");
        assertThat(texts.getMessage("found", null, Locale.FRENCH)).isEqualTo("camera's");
    }

    @Test
    void values_are_filled_in_as_the_language_writes_them() {
        assertThat(texts.getMessage("left", new Object[] {1_234}, DUTCH)).isEqualTo("nog 1.234 camera's");
        assertThat(texts.getMessage("left", new Object[] {1_234}, Locale.ENGLISH))
                .isEqualTo("1,234 cameras left");
    }

    @Test
    void of_a_key_in_two_files_the_first_counts_and_one_in_none_is_refused() {
        assertThat(texts.getMessage("twice", null, DUTCH)).isEqualTo("eerste");
        assertThatThrownBy(() -> texts.getMessage("twice", null, Locale.ENGLISH))
                .isInstanceOf(NoSuchMessageException.class);
    }

    private static LanguageTexts texts() {
        var texts = new LanguageTexts(DUTCH);
        texts.add(
                DUTCH,
                List.of(
                        file(Map.of("found", "camera''s", "left", "nog {0} camera''s", "twice", "eerste")),
                        file(Map.of("twice", "tweede"))));
        texts.add(Locale.ENGLISH, List.of(file(Map.of("found", "cameras", "left", "{0} cameras left"))));
        return texts;
    }

    private static Properties file(Map<String, String> texts) {
        var file = new Properties();
        file.putAll(texts);
        return file;
    }
}
