// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.Set;
import nl.waakzaam.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu's entries of this module. */
@Configuration(proxyBeanMethods = false)
class AccessMenu {
    @Bean
    MenuEntry accountsInMenu() {
        return new MenuEntry("access.menu.accounts", "/beheer/accounts", 800, Set.of(Role.ADMINISTRATOR.name()));
    }

    @Bean
    MenuEntry clientsInMenu() {
        return new MenuEntry("access.menu.clients", "/beheer/koppelingen", 810, Set.of(Role.ADMINISTRATOR.name()));
    }
}
