// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series;

import static nl.waakzaam.access.Right.everybody;
import static org.springframework.http.HttpMethod.GET;

import java.util.List;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import org.springframework.stereotype.Component;

/** Figures are open data. */
@Component
class SeriesRights implements Rights {
    @Override
    public String module() {
        return "series";
    }

    @Override
    public List<Right> table() {
        return List.of(
                everybody(GET, "/api/v1/cijfers", "Ask for figures by machine"),
                everybody(GET, "/api/v1/cijfers/tabellen", "See which tables there are, with their vintages"),
                everybody(GET, "/api/v1/cijfers/maten", "See what can be counted"),
                everybody(GET, "/api/v1/cijfers/onderwerpen", "See of what there can be figures"),
                everybody(GET, "/cijfers/catalogus.jsonld", "Read what a catalogue of open data needs to know"));
    }
}
