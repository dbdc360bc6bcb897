// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

import static nl.waakzaam.access.Right.everybody;
import static org.springframework.http.HttpMethod.GET;

import java.util.List;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import org.springframework.stereotype.Component;

/** The background of maps is no secret; what stands on a map belongs to the page that shows it. */
@Component
class MapsRights implements Rights {
    @Override
    public String module() {
        return "maps";
    }

    @Override
    public List<Right> table() {
        return List.of(everybody(GET, MunicipalityShapePages.PATH, "Get where municipalities end"));
    }
}
