// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.own;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Role.DEALER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import org.springframework.context.annotation.Configuration;

/** Who looks after the keys of tills. */
@Configuration(proxyBeanMethods = false)
class TillRights implements Rights {
    @Override
    public String module() {
        return "dealers";
    }

    @Override
    public List<Right> table() {
        return List.of(
                account(GET, TillPages.PATH, "See which tills of the own shops have a key, as owner", DEALER),
                account(POST, TillPages.PATH, "Give a till of an own shop a key, as owner", DEALER),
                account(POST, TillPages.RENEW, "Give it a new key, as owner", DEALER),
                account(POST, TillPages.WITHDRAW, "Withdraw its key, as owner", DEALER));
    }
}
