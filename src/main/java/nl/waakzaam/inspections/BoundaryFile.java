// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.waakzaam.dealers.Point;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a TopoJSON file, in which neighbours share their borders as arcs. Its municipalities are the shapes with a
 * {@code code} such as {@code GM0344}, in degrees (WGS 84). Refuses with {@link IOException} what is no such file.
 */
final class BoundaryFile {
    private final JsonNode root;
    private final List<List<Point>> arcs = new ArrayList<>();

    private BoundaryFile(JsonNode root) {
        this.root = root;
        root.path("arcs").forEach(arc -> arcs.add(arc(arc)));
    }

    static Map<String, List<List<Point>>> read(Path file, JsonMapper json) throws IOException {
        try {
            var rings = new BoundaryFile(json.readTree(Files.readAllBytes(file))).rings();
            if (rings.isEmpty()) {
                throw new IOException("It has no shapes with the code of a municipality.");
            }
            return rings;
        } catch (JacksonException | IndexOutOfBoundsException broken) {
            throw new IOException("It is no TopoJSON file.", broken);
        }
    }

    private Map<String, List<List<Point>>> rings() {
        var rings = new HashMap<String, List<List<Point>>>();
        for (var layer : root.path("objects")) {
            for (var shape : layer.path("geometries")) {
                var code = shape.path("properties").path("code").asString("");
                if (code.matches("GM[0-9]{4}")) {
                    rings.put(code, rings(shape));
                }
            }
        }
        return rings;
    }

    private List<List<Point>> rings(JsonNode shape) {
        var polygons = shape.path("type").asString("").equals("Polygon")
                ? List.of(shape.path("arcs"))
                : StreamSupport.stream(shape.path("arcs").spliterator(), false).toList();
        return polygons.stream()
                .flatMap(polygon -> StreamSupport.stream(polygon.spliterator(), false))
                .map(this::ring)
                .toList();
    }

    /** A negative number is an arc the other way round: -1 the first, -2 the second. */
    private List<Point> ring(JsonNode numbers) {
        var ring = new ArrayList<Point>();
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
    private List<Point> arc(JsonNode steps) {
        var scale = root.path("transform").path("scale");
        var origin = root.path("transform").path("translate");
        var points = new ArrayList<Point>();
        long x = 0;
        long y = 0;
        for (var step : steps) {
            x += step.path(0).asLong();
            y += step.path(1).asLong();
            points.add(new Point(
                    x * scale.path(0).asDouble() + origin.path(0).asDouble(),
                    y * scale.path(1).asDouble() + origin.path(1).asDouble()));
        }
        return points;
    }
}
