// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import nl.waakzaam.statistics.Change;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class SentencesTest {
    private final Sentences dutch = sentences(Locale.of("nl"));
    private final Sentences english = sentences(Locale.ENGLISH);

    @Test
    void says_how_much_it_fell_and_how_sure_that_is() {
        assertThat(dutch.change(Change.ofCounts(8190, 3184))).isEqualTo("daalde met 61% (tussen 59 en 63%)");
        assertThat(english.change(Change.ofCounts(8190, 3184))).isEqualTo("fell by 61% (between 59 and 63%)");
    }

    @Test
    void says_how_much_it_rose() {
        assertThat(dutch.change(Change.ofCounts(100, 200))).startsWith("steeg met 100% (tussen 5");
    }

    @Test
    void never_calls_what_could_be_chance_a_fall() {
        assertThat(dutch.change(Change.ofCounts(20, 16)))
                .startsWith("bleef ongeveer gelijk: het verschil van −20% kan toeval zijn (tussen −")
                .doesNotContain("daalde");
    }

    @Test
    void a_published_percentage_has_no_interval() {
        assertThat(dutch.change(Change.of(53, 40))).isEqualTo("daalde met 25%");
    }

    @Test
    void makes_no_percentage_of_nothing() {
        assertThat(dutch.change(Change.ofCounts(0, 4))).isEqualTo("ging van 0 naar 4");
        assertThat(dutch.change(Change.ofCounts(0, 0))).isEqualTo("bleef op 0");
    }

    private static Sentences sentences(Locale language) {
        var messages = new StaticMessageSource();
        var file = Path.of("src/main/resources/messages/cijfers_" + language.getLanguage() + ".properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            texts.stringPropertyNames().forEach(key -> messages.addMessage(key, language, texts.getProperty(key)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Sentences(new Words(messages, language));
    }
}
