// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where municipalities end, for the background of a map. Everybody gets the same: it does not tell where somebody looks. */
@Controller
class MunicipalityShapePages {
    static final String PATH = "/kaart/gemeenten.geojson";

    private static final MediaType GEO_JSON = MediaType.valueOf("application/geo+json");

    private final MunicipalityShapes shapes;

    MunicipalityShapePages(MunicipalityShapes shapes) {
        this.shapes = shapes;
    }

    /** A browser keeps it, and asks each time whether there are others by now. */
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(HttpServletResponse response) {
        var drawn = shapes.drawn();
        response.setHeader("Cache-Control", "no-cache");
        return ResponseEntity.ok().eTag(drawn.tag()).contentType(GEO_JSON).body(drawn.geoJson());
    }
}
