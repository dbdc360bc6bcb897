// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.Set;
import nl.waakzaam.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register in the menu of those who work with it. */
@Configuration(proxyBeanMethods = false)
class RegisterMenu {
    private static final Set<String> POLICE = Set.of("POLICE_INTAKE", "DETECTIVE");

    @Bean
    MenuEntry goodsEntry() {
        return new MenuEntry("stolengoods.menu.goods", "/politie/goederen", 20, POLICE);
    }

    @Bean
    MenuEntry wornSearchEntry() {
        return new MenuEntry("stolengoods.menu.search", "/politie/zoeken", 21, POLICE);
    }

    @Bean
    MenuEntry restrictedEntry() {
        return new MenuEntry(
                "stolengoods.restricted.title",
                "/politie/goederen/beperkt",
                24,
                Set.of("DETECTIVE", "PRIVACY_OFFICER"));
    }

    @Bean
    MenuEntry tipsEntry() {
        return new MenuEntry("stolengoods.menu.tips", "/politie/meldingen", 22, POLICE);
    }

    @Bean
    MenuEntry completionsEntry() {
        return new MenuEntry("completion.menu", "/politie/aanvullingen", 25, Set.of("POLICE_INTAKE"));
    }

    @Bean
    MenuEntry disputesEntry() {
        return new MenuEntry("dispute.menu", "/politie/betwistingen", 26, Set.of("POLICE_INTAKE", "PRIVACY_OFFICER"));
    }

    @Bean
    MenuEntry dealersSearchEntry() {
        return new MenuEntry("stolengoods.menu.search", "/handelaar/zoeken", 23, Set.of("DEALER"));
    }

    @Bean
    MenuEntry bulkChecksEntry() {
        return new MenuEntry("bulk.title", "/handelaar/controles", 22, Set.of("DEALER"));
    }
}
