// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The texts that are used as long as a municipality has none of its own: files in {@code letters}, one per part and
 * language, with the subject of a letter as first line. Lines that begin with # are left out.
 */
@Component
public class NationalTexts {
    private final Map<Key, Wording> texts = new HashMap<>();

    private record Key(Part part, String language) {}

    NationalTexts() {
        for (var part : Part.values()) {
            part.languages()
                    .forEach(language -> texts.put(new Key(part, language.getLanguage()), read(part, language)));
        }
    }

    public Wording of(Part part, Locale language) {
        return Objects.requireNonNull(texts.get(new Key(part, language.getLanguage())));
    }

    private static Wording read(Part part, Locale language) {
        var file = new ClassPathResource("letters/%s_%s.txt".formatted(part.code(), language.getLanguage()));
        try {
            var text = file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"))
                    .strip();
            var end = part.isLetter() ? text.indexOf('\n') : 0;
            return new Wording(
                    text.substring(0, end).strip(), text.substring(end).strip());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
