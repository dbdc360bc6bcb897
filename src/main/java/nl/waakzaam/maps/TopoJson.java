// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.waakzaam.geo.Position;
import tools.jackson.databind.JsonNode;

/** Municipalities in TopoJSON, in which neighbours share their borders as arcs. */
final class TopoJson {
    private final JsonNode root;
    private final List<List<Position>> arcs = new ArrayList<>();

    private TopoJson(JsonNode root) {
        this.root = root;
        root.path("arcs").forEach(arc -> arcs.add(arc(arc)));
    }

    static Map<String, List<List<Position>>> rings(JsonNode root) {
        return new TopoJson(root).rings();
    }

    private Map<String, List<List<Position>>> rings() {
        var rings = new HashMap<String, List<List<Position>>>();
        for (var layer : root.path("objects")) {
            for (var shape : layer.path("geometries")) {
                var code = BoundaryFile.code(shape);
                if (!code.isEmpty()) {
                    rings.put(code, ringsOf(shape));
                }
            }
        }
        return rings;
    }

    private List<List<Position>> ringsOf(JsonNode shape) {
        var polygons = shape.path("type").asString("").equals("Polygon")
                ? List.of(shape.path("arcs"))
                : StreamSupport.stream(shape.path("arcs").spliterator(), false).toList();
        return polygons.stream()
                .flatMap(polygon -> StreamSupport.stream(polygon.spliterator(), false))
                .map(this::ring)
                .toList();
    }

    /** A negative number is an arc the other way round: -1 the first, -2 the second. */
    private List<Position> ring(JsonNode numbers) {
        var ring = new ArrayList<Position>();
        for (var number : numbers) {
            var index = number.asInt();
            var arc = new ArrayList<>(arcs.get(index < 0 ? ~index : index));
            if (index < 0) {
                Collections.reverse(arc);
            }
            ring.addAll(ring.isEmpty() ? arc : arc.subList(1, arc.size()));
        }
        return ring;
    }

    /** Each step counts from the one before, in whole steps of the scale. */
    private List<Position> arc(JsonNode steps) {
        var scale = root.path("transform").path("scale");
        var origin = root.path("transform").path("translate");
        var points = new ArrayList<Position>();
        long x = 0;
        long y = 0;
        for (var step : steps) {
            x += step.path(0).asLong();
            y += step.path(1).asLong();
            points.add(new Position(
                    x * scale.path(0).asDouble() + origin.path(0).asDouble(),
                    y * scale.path(1).asDouble() + origin.path(1).asDouble()));
        }
        return points;
    }
}
