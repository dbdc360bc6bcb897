// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.waakzaam.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu's entries of this module. */
@Configuration(proxyBeanMethods = false)
class AccessMenu {
    @Bean
    MenuEntry ownAccountInMenu() {
        var everyRole = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());
        return new MenuEntry("access.menu.own", "/mijn-account", 900, everyRole);
    }
}
