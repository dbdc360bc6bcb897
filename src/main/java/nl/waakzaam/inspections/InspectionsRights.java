// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Right.everybody;
import static nl.waakzaam.access.Role.DEALER;
import static nl.waakzaam.access.Role.MUNICIPALITY;
import static nl.waakzaam.access.Role.SUPERVISOR;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Set;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import nl.waakzaam.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who supervises; each reaches the own area, and a register only in an inspection of one's own. */
@Configuration(proxyBeanMethods = false)
class InspectionsRights implements Rights {
    private static final String LIST = InspectionList.PATH;
    private static final String SHOPS = SupervisedShopList.PATH;
    private static final String ONE = ShelfPages.ONE;
    private static final String GOOD = ONE + "/goederen/{goed:[0-9a-f-]{36}}";
    private static final String DEALERS = InspectedDealerPages.PATH;

    @Override
    public String module() {
        return "inspections";
    }

    @Override
    public List<Right> table() {
        return List.of(
                account(GET, SHOPS, "List the shops of the own area, with their inspections", SUPERVISOR, MUNICIPALITY),
                account(POST, SHOPS, "Search, sort and page that list", SUPERVISOR, MUNICIPALITY),
                account(POST, SHOPS + ".csv", "Export that list", SUPERVISOR, MUNICIPALITY),
                account(GET, MapPages.PATH, "See the shops of the own area on a map", SUPERVISOR, MUNICIPALITY),
                account(GET, SupervisedShopPages.ONE, "See a shop and how much it buys", SUPERVISOR, MUNICIPALITY),
                account(POST, SupervisedShopPages.ONE, "Begin an inspection, with its ground and reason", SUPERVISOR),
                account(GET, LIST, "List the inspections in the own area", SUPERVISOR, MUNICIPALITY),
                account(POST, LIST, "Search, sort and page that list", SUPERVISOR, MUNICIPALITY),
                account(POST, LIST + ".csv", "Export that list", SUPERVISOR, MUNICIPALITY),
                account(GET, ONE, "See what came of an inspection in the own area", SUPERVISOR, MUNICIPALITY),
                account(GET, ONE + "/rapport", "Get its report", SUPERVISOR, MUNICIPALITY),
                account(GET, ONE + "/fotos/{foto:[0-9a-f-]{36}}", "See a photo of it", SUPERVISOR, MUNICIPALITY),
                account(
                        POST,
                        ONE + "/besluit",
                        "Record the mayor's decision that a colleague proposed",
                        SUPERVISOR,
                        MUNICIPALITY),
                account(GET, ONE + "/schap", "See the goods to look for, in an own open inspection", SUPERVISOR),
                account(POST, ONE + "/invoer", "Enter what is there, missing or extra, notes and photos", SUPERVISOR),
                account(GET, GOOD, "See one good of the register, in an own inspection", SUPERVISOR),
                account(GET, GOOD + "/fotos/{foto:\\d{1,18}}", "See a photo of it", SUPERVISOR),
                account(POST, GOOD + "/verkoper", "See who sold it, with a reason", SUPERVISOR),
                account(POST, ONE + "/afsluiten", "End it, with findings and measure", SUPERVISOR),
                everybody(GET, OfflineWorker.PATH, "Fetch the script that keeps an inspection's page without network"),
                account(GET, DEALERS, "See that the own shops were inspected", DEALER),
                account(GET, DEALERS + "/{id:[0-9a-f-]{36}}/rapport", "Get the report of such an inspection", DEALER));
    }

    @Bean
    MenuEntry supervisedShopsEntry() {
        return new MenuEntry("inspections.menu.shops", SHOPS, 31, Set.of(SUPERVISOR.name()));
    }

    @Bean
    MenuEntry shopMapEntry() {
        return new MenuEntry("inspections.menu.map", MapPages.PATH, 32, Set.of(SUPERVISOR.name()));
    }

    @Bean
    MenuEntry inspectionsEntry() {
        return new MenuEntry("inspections.menu", LIST, 33, Set.of(SUPERVISOR.name(), MUNICIPALITY.name()));
    }

    @Bean
    MenuEntry inspectedDealerEntry() {
        return new MenuEntry("inspections.menu", DEALERS, 21, Set.of(DEALER.name()));
    }
}
