// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Brings in where municipalities end, from a file of GeoJSON or TopoJSON, in place of what was there. */
@Service
public class Boundaries {
    private final Outlines outlines;
    private final JsonMapper json;
    private final Clock clock;

    Boundaries(Outlines outlines, JsonMapper json, Clock clock) {
        this.outlines = outlines;
        this.json = json;
        this.clock = clock;
    }

    /**
     * How many municipalities the file has. Refuses with {@link IOException} what is no such file, or lies outside the
     * Netherlands.
     */
    public int bringIn(Path file) throws IOException {
        var rings = BoundaryFile.read(file, json);
        outlines.replace(rings, clock.instant());
        return rings.size();
    }
}
