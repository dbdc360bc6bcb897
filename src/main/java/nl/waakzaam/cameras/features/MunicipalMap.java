// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.waakzaam.cameras.features.GeoJson.Geometry;
import nl.waakzaam.geo.DutchGrid;
import nl.waakzaam.geo.Position;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.geo.Region;
import nl.waakzaam.maps.CoarseOutlines;
import nl.waakzaam.maps.CoarseOutlines.Coarse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where municipalities lie, for counts of them, as an administrator brought it in; borders keep to about fifty metres.
 * Reckoned once into every system, since it is asked by everybody.
 */
@Component
class MunicipalMap {
    private final CoarseOutlines outlines;
    private volatile Drawn last = new Drawn(Instant.MIN, Map.of());

    MunicipalMap(CoarseOutlines outlines) {
        this.outlines = outlines;
    }

    /**
     * All of it.
     *
     * @param since when it came in; 1970 when nothing did
     */
    record Drawn(Instant since, Map<String, Municipal> all) {
        /** Null for a municipality that is not on the map. */
        @Nullable
        Geometry of(String code, Crs crs) {
            var found = all.get(code);
            return found == null ? null : found.shapes().get(crs);
        }

        /** What lies on no map meets every box (OGC API Features, part 1, 7.15.3). */
        boolean meets(String code, Bbox bbox) {
            var found = all.get(code);
            return found == null || found.region().meets(bbox.outline());
        }
    }

    /** One of them. */
    record Municipal(Region region, Map<Crs, Geometry> shapes) {}

    /** As it is now; asks the database whether another one came in. */
    Drawn drawn() {
        var coarse = outlines.get();
        var drawn = last;
        if (!drawn.since().equals(coarse.since())) {
            drawn = draw(coarse);
            last = drawn;
        }
        return drawn;
    }

    private static Drawn draw(Coarse coarse) {
        var all = new HashMap<String, Municipal>();
        coarse.parts().forEach((code, parts) -> all.put(code, municipal(parts)));
        return new Drawn(coarse.since(), all);
    }

    private static Municipal municipal(List<List<List<Position>>> parts) {
        var region = new Region(parts.stream()
                .map(rings -> rings.stream().map(MunicipalMap::onTheGrid).toList())
                .toList());
        var shapes = new EnumMap<Crs, Geometry>(Crs.class);
        Arrays.stream(Crs.values()).forEach(crs -> shapes.put(crs, Geometry.of(region, crs)));
        return new Municipal(region, shapes);
    }

    private static List<RdPoint> onTheGrid(List<Position> ring) {
        return ring.stream().map(DutchGrid::of).toList();
    }
}
