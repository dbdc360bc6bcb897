// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import java.util.Set;
import nl.waakzaam.notices.Outbox;
import nl.waakzaam.site.MenuEntry;
import nl.waakzaam.stolengoods.CheckOffer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where warnings show: below the answer of a check, and in the menu of detectives. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Delays.class)
class WarningConfiguration {
    /** Not offered where mail leads nowhere. */
    @Bean
    CheckOffer warningOffer(Outbox outbox) {
        return new CheckOffer("warnings.offer", AskPages.PATH, outbox::isOpen);
    }

    @Bean
    MenuEntry warningsEntry() {
        return new MenuEntry("warnings.menu", PendingPages.PATH, 25, Set.of("DETECTIVE"));
    }
}
