// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Role.DETECTIVE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Set;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import nl.waakzaam.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may search cameras: detectives, for a case. */
@Configuration(proxyBeanMethods = false)
class CameraSearchRights implements Rights {
    @Override
    public String module() {
        return "cameras";
    }

    @Override
    public List<Right> table() {
        var search = CameraSearchPages.PATH;
        var own = FoundCameraPages.PATH;
        var requests = SecondPersonPages.PATH;
        return List.of(
                account(GET, search, "See the form to search cameras", DETECTIVE),
                account(POST, search, "Search cameras of the own area, for a case", DETECTIVE),
                account(GET, own, "List the own searches", DETECTIVE),
                account(POST, own, "Search, sort and page that list", DETECTIVE),
                account(POST, own + ".csv", "Export that list", DETECTIVE),
                account(GET, FoundCameraPages.ONE, "See what an own search finds", DETECTIVE),
                account(POST, FoundCameraPages.ONE, "Sort, narrow and page it", DETECTIVE),
                account(POST, FoundCameraPages.ONE + ".csv", "Export it, without owners", DETECTIVE),
                account(POST, CameraContactPages.OPEN, "See whose camera it is, for the case", DETECTIVE),
                account(GET, requests, "List what colleagues ask beyond the limits", DETECTIVE),
                account(POST, requests, "Search, sort and page that list", DETECTIVE),
                account(POST, requests + ".csv", "Export that list", DETECTIVE),
                account(GET, SecondPersonPages.ONE, "See what a colleague asks, and why", DETECTIVE),
                account(POST, SecondPersonPages.DECIDE, "Allow or refuse it, with a reason", DETECTIVE));
    }

    @Bean
    MenuEntry cameraSearchEntry() {
        return new MenuEntry("cameras.search.menu", CameraSearchPages.PATH, 28, Set.of(DETECTIVE.name()));
    }
}
