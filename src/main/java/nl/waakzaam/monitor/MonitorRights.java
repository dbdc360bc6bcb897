// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import static nl.waakzaam.access.Right.everybody;
import static org.springframework.http.HttpMethod.GET;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import nl.waakzaam.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of crime are open to everybody, without an account. */
@Configuration(proxyBeanMethods = false)
class MonitorRights implements Rights {
    @Override
    public String module() {
        return "monitor";
    }

    @Override
    public List<Right> table() {
        return Stream.of(series()).flatMap(List::stream).toList();
    }

    private static List<Right> series() {
        return List.of(
                everybody(GET, OverviewPages.PATH, "See the figures of the four high impact crimes"),
                everybody(GET, OverviewPages.FILE, "Take their chart away"),
                everybody(GET, OverviewPages.CLEARANCE, "Export the targets for clearance and what was reached"),
                everybody(GET, OverviewPages.OWN, "Export what the product itself counts"),
                everybody(GET, OffencePages.PATH, "See the figures of one offence"),
                everybody(GET, OffencePages.FILE, "Take its chart away"),
                everybody(GET, OffencePages.LIST, "Export its years"),
                everybody(GET, AreaPages.SEARCH, "Find a municipality or another area"),
                everybody(GET, AreaPages.LIST, "Export the areas that were found"),
                everybody(GET, AreaPages.PATH, "See the figures of one area"),
                everybody(GET, AreaPages.FILE, "Take its chart away"),
                everybody(GET, AreaPages.PARTS, "Export the municipalities in it"),
                everybody(GET, FigureMapPages.PATH, "See an offence on the map"),
                everybody(GET, FigureMapPages.FILE, "Take that map away"),
                everybody(GET, FigureMapPages.LIST, "Export its municipalities"),
                everybody(GET, SourcePages.PATH, "See where figures come from, and what did not come"),
                everybody(GET, SourcePages.LIST, "Export that list"),
                everybody(GET, VintagePages.PATH, "See what was known when"),
                everybody(GET, VintagePages.FILE, "Take that chart away"),
                everybody(GET, VintagePages.LIST, "Export the years of vintages side by side"));
    }

    @Bean
    MenuEntry monitorEntry() {
        return new MenuEntry("monitor.menu", "/cijfers", 49, Set.of());
    }
}
