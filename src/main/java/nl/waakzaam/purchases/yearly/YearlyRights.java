// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.yearly;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Role.DEALER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import org.springframework.context.annotation.Configuration;

/** Who may take the register of a year along. */
@Configuration(proxyBeanMethods = false)
class YearlyRights implements Rights {
    @Override
    public String module() {
        return "purchases";
    }

    @Override
    public List<Right> table() {
        return List.of(
                account(GET, YearlyPages.PATH, "See which registers of years there are of the own shops", DEALER),
                account(POST, YearlyPages.PATH, "Get one as PDF, with sellers for a reason", DEALER));
    }
}
