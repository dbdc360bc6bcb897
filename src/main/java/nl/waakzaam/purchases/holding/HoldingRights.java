// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.holding;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Role.DEALER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Set;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import nl.waakzaam.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see what is on hold. */
@Configuration(proxyBeanMethods = false)
class HoldingRights implements Rights {
    @Override
    public String module() {
        return "purchases";
    }

    @Override
    public List<Right> table() {
        return List.of(
                account(GET, HoldingList.PATH, "See what is on hold in the own shops", DEALER),
                account(POST, HoldingList.PATH, "Search, sort and page that list", DEALER),
                account(POST, HoldingList.PATH + ".csv", "Export that list", DEALER),
                account(
                        POST,
                        HoldingList.PATH + "/herinnering",
                        "Switch the morning's mail of a shop on or off",
                        DEALER));
    }

    @Bean
    MenuEntry holdingEntry() {
        return new MenuEntry("purchases.holding.title", HoldingList.PATH, 19, Set.of(DEALER.name()));
    }
}
