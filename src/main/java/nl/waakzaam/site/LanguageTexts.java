// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;

/**
 * All texts of all modules, in one table of each language: a page asks for hundreds, and looking through the files of the
 * modules for each took longer than the rest of the page.
 */
final class LanguageTexts extends AbstractMessageSource {
    private final Map<String, Map<String, Text>> languages = new HashMap<>();
    private final String usual;

    /** @param usual the language for who asks for one that is not here */
    LanguageTexts(Locale usual) {
        this.usual = usual.getLanguage();
    }

    /** Of a text without values it is known what it says; one with values is filled in each time. */
    private record Text(MessageFormat format, String bare) {
        static Text of(String pattern, Locale language) {
            var format = new MessageFormat(pattern, language);
            return new Text(format, format.format(new Object[0]));
        }
    }

    /** Of a key that stands in several files the first counts. */
    void add(Locale language, List<Properties> files) {
        var texts = new HashMap<String, Text>();
        files.forEach(file -> file.stringPropertyNames()
                .forEach(key -> texts.putIfAbsent(key, Text.of(file.getProperty(key), language))));
        languages.put(language.getLanguage(), texts);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var text = find(code, locale);
        return text == null ? null : text.bare();
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var text = find(code, locale);
        return text == null ? null : text.format();
    }

    private @Nullable Text find(String code, Locale locale) {
        var texts = languages.get(locale.getLanguage());
        return texts == null ? languages.getOrDefault(usual, Map.of()).get(code) : texts.get(code);
    }
}
