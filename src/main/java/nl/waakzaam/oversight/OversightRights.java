// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Role.PRIVACY_OFFICER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Set;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import nl.waakzaam.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The privacy officer only: an administrator who could read the log could read the register. */
@Configuration(proxyBeanMethods = false)
class OversightRights implements Rights {
    @Override
    public String module() {
        return "oversight";
    }

    @Override
    public List<Right> table() {
        return List.of(
                account(GET, "/toezicht/logboek", "See the form that searches the processing log", PRIVACY_OFFICER),
                account(POST, "/toezicht/logboek", "Search the processing log, for a stated reason", PRIVACY_OFFICER),
                account(POST, "/toezicht/logboek/inzage", "Export what concerns one person or record", PRIVACY_OFFICER),
                account(GET, "/toezicht/patronen", "List odd patterns", PRIVACY_OFFICER),
                account(GET, "/toezicht/patronen/{id:\\d+}", "See the acts behind a pattern", PRIVACY_OFFICER),
                account(POST, "/toezicht/patronen/{id:\\d+}", "Explain a pattern", PRIVACY_OFFICER));
    }

    @Bean
    MenuEntry logInMenu() {
        return new MenuEntry("oversight.menu.log", "/toezicht/logboek", 710, Set.of(PRIVACY_OFFICER.name()));
    }

    @Bean
    MenuEntry patternsInMenu() {
        return new MenuEntry("oversight.menu.patterns", "/toezicht/patronen", 720, Set.of(PRIVACY_OFFICER.name()));
    }
}
