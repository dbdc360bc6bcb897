// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.waakzaam.geo.Position;
import tools.jackson.databind.JsonNode;

/** Municipalities in GeoJSON (RFC 7946): polygons of rings of positions, the longitude first. */
final class GeoJson {
    private GeoJson() {}

    static Map<String, List<List<Position>>> rings(JsonNode collection) {
        var rings = new HashMap<String, List<List<Position>>>();
        for (var feature : collection.path("features")) {
            var code = BoundaryFile.code(feature);
            if (!code.isEmpty()) {
                rings.computeIfAbsent(code, first -> new ArrayList<>())
                        .addAll(ringsOf(feature.path("geometry")).toList());
            }
        }
        return rings;
    }

    private static Stream<List<Position>> ringsOf(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> each(coordinates).map(GeoJson::ring);
            case "MultiPolygon" -> each(coordinates).flatMap(GeoJson::each).map(GeoJson::ring);
            default -> Stream.empty();
        };
    }

    private static List<Position> ring(JsonNode positions) {
        return each(positions)
                .map(position -> new Position(
                        position.path(0).asDouble(), position.path(1).asDouble()))
                .toList();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
