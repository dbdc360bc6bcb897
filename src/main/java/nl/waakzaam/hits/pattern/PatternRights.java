// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.pattern;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Role.DETECTIVE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import org.springframework.context.annotation.Configuration;

/** Who may see what stands around a hit: detectives, in their area. */
@Configuration(proxyBeanMethods = false)
class PatternRights implements Rights {
    @Override
    public String module() {
        return "hits";
    }

    @Override
    public List<Right> table() {
        return List.of(
                account(GET, PatternPages.PATH, "See the hits beside one: same number, same shop", DETECTIVE),
                account(POST, PatternPages.SELLER, "See the other hits of who sold a good, for a reason", DETECTIVE));
    }
}
