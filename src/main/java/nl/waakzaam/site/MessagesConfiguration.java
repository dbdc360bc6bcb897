// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Texts stand per module in {@code messages/MODULE_nl.properties} and {@code messages/MODULE_en.properties}. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {
    static final Locale DUTCH = Locale.of("nl");

    @Bean
    MessageSource messageSource(ResourcePatternResolver resources) throws IOException {
        var texts = new LanguageTexts(DUTCH);
        for (var language : List.of(DUTCH, Locale.ENGLISH)) {
            var files = new ArrayList<Properties>();
            var pattern = "classpath*:messages/*_" + language.getLanguage() + ".properties";
            for (var file : resources.getResources(pattern)) {
                files.add(read(file));
            }
            texts.add(language, files);
        }
        return texts;
    }

    private static Properties read(Resource file) throws IOException {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }
}
