// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Where mail goes: with invented data never out of the house, else to the server that was named, or nowhere. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
    /** {@code spring.mail.host}, where all data are real. */
    @Bean
    @ConditionalOnProperty("spring.mail.host")
    @ConditionalOnProperty(name = "waakzaam.demo", havingValue = "false", matchIfMissing = true)
    SmtpRoute smtp(JavaMailSenderImpl server, MailSettings settings, MailNumbers numbers, Clock clock) {
        return new SmtpRoute(server, settings, numbers, clock);
    }

    @Bean
    @ConditionalOnProperty("waakzaam.demo")
    DemoPost demoPost(Clock clock) {
        return new DemoPost(clock);
    }
}
