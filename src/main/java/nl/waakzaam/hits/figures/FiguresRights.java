// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.figures;

import static nl.waakzaam.access.Right.everybody;
import static org.springframework.http.HttpMethod.GET;

import java.util.List;
import java.util.Set;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import nl.waakzaam.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Open figures are for everybody. */
@Configuration(proxyBeanMethods = false)
class FiguresRights implements Rights {
    @Override
    public String module() {
        return "hits";
    }

    @Override
    public List<Right> table() {
        return List.of(
                everybody(GET, FiguresPages.PATH, "See the open figures on hits"),
                everybody(GET, FiguresPages.PATH + ".csv", "Download them"),
                everybody(GET, FiguresPages.METADATA, "Read what the columns mean"),
                everybody(GET, "/api/v1/cijfers/treffers", "Ask for them by machine"));
    }

    @Bean
    MenuEntry figuresEntry() {
        return new MenuEntry("figures.menu", FiguresPages.PATH, 50, Set.of());
    }
}
