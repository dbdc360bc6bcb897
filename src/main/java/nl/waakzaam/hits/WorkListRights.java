// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Role.DETECTIVE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import org.springframework.context.annotation.Configuration;

/** Who may see and divide the work with hits: detectives, in their area. */
@Configuration(proxyBeanMethods = false)
class WorkListRights implements Rights {
    @Override
    public String module() {
        return "hits";
    }

    @Override
    public List<Right> table() {
        return List.of(
                account(GET, WorkListPages.PATH, "List the hits of the own area", DETECTIVE),
                account(POST, WorkListPages.PATH, "Search, sort and page that list", DETECTIVE),
                account(POST, WorkListPages.PATH + ".csv", "Export that list", DETECTIVE),
                account(GET, WorkListPages.COUNTS, "Count the open hits of the own area", DETECTIVE),
                account(POST, WorkListPages.ASSIGN, "Give hits to oneself or a colleague", DETECTIVE),
                account(POST, WorkListPages.VIEWS, "Keep an own way to look at that list", DETECTIVE),
                account(POST, WorkListPages.VIEW_GONE, "Remove such a way", DETECTIVE),
                account(GET, HitMapPages.PATH, "See the shops with hits on a map", DETECTIVE));
    }
}
