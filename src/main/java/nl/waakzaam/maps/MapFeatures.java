// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.waakzaam.geo.FieldOfView;
import nl.waakzaam.geo.Position;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a map shows beside the list of a page, as GeoJSON (RFC 7946). Several of them may belong to one row of the list:
 * the row has their id as its own.
 */
public final class MapFeatures {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Map<String, Object>> features = new ArrayList<>();

    /** A place of a row. */
    public MapFeatures point(String row, String name, Position at) {
        return add(row, Map.of("name", name), pointOf(at));
    }

    /** The same, with a number that stands in the list too. */
    MapFeatures numbered(String row, String label, String name, Position at) {
        return add(row, Map.of("name", name, "label", label), pointOf(at));
    }

    /**
     * A camera of a row and the sector it sees.
     *
     * @param outline of {@link FieldOfView#outline()}, in degrees
     */
    public MapFeatures view(String row, String name, Position camera, List<Position> outline) {
        var both = List.of(polygon(outline), pointOf(camera));
        return add(row, Map.of("name", name), Map.of("type", "GeometryCollection", "geometries", both));
    }

    /** What was searched, of no row: the corners of its area, the first not repeated. */
    public MapFeatures searched(String name, List<Position> corners) {
        return add("", Map.of("name", name, "look", "searched"), polygon(corners));
    }

    private MapFeatures add(String row, Map<String, Object> properties, Map<String, Object> geometry) {
        var feature = new LinkedHashMap<String, Object>();
        feature.put("type", "Feature");
        if (!row.isEmpty()) {
            feature.put("id", row);
        }
        feature.put("properties", properties);
        feature.put("geometry", geometry);
        features.add(feature);
        return this;
    }

    private static Map<String, Object> pointOf(Position at) {
        return Map.of("type", "Point", "coordinates", degrees(at));
    }

    /** The first corner closes the ring. */
    private static Map<String, Object> polygon(List<Position> corners) {
        var ring = Stream.concat(corners.stream(), corners.stream().limit(1))
                .map(MapFeatures::degrees)
                .toList();
        return Map.of("type", "Polygon", "coordinates", List.of(ring));
    }

    /** Six decimals are a tenth of a metre. */
    private static List<Double> degrees(Position at) {
        return List.of(Math.round(at.longitude() * 1e6) / 1e6, Math.round(at.latitude() * 1e6) / 1e6);
    }

    /** As {@code tag/map.jte} takes it. */
    public String text() {
        return JSON.writeValueAsString(Map.of("type", "FeatureCollection", "features", features));
    }
}
