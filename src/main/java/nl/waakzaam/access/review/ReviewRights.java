// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access.review;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Role.ADMINISTRATOR;
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

/** Who may review accounts. */
@Configuration(proxyBeanMethods = false)
class ReviewRights implements Rights {
    @Override
    public String module() {
        return "access.review";
    }

    @Override
    public List<Right> table() {
        return List.of(
                account(
                        GET,
                        "/toezicht/accounts",
                        "See the quarter's review of accounts",
                        PRIVACY_OFFICER,
                        ADMINISTRATOR),
                account(POST, "/toezicht/accounts", "Sign for accounts of others", PRIVACY_OFFICER, ADMINISTRATOR),
                account(GET, "/toezicht/accounts.csv", "Export the review", PRIVACY_OFFICER, ADMINISTRATOR));
    }

    @Bean
    MenuEntry reviewInMenu() {
        return new MenuEntry(
                "review.menu", "/toezicht/accounts", 730, Set.of(PRIVACY_OFFICER.name(), ADMINISTRATOR.name()));
    }
}
