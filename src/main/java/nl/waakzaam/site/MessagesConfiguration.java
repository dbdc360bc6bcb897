// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Texts stand per module in {@code messages/MODULE_nl.properties} and {@code messages/MODULE_en.properties}. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {
    static final Locale DUTCH = Locale.of("nl");

    @Bean
    MessageSource messageSource(ResourcePatternResolver resources) throws IOException {
        var bundles = Arrays.stream(resources.getResources("classpath*:messages/*_nl.properties"))
                .map(resource -> Objects.requireNonNull(resource.getFilename()))
                .map(name -> "messages/" + name.substring(0, name.length() - "_nl.properties".length()))
                .toArray(String[]::new);
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles);
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(DUTCH);
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
