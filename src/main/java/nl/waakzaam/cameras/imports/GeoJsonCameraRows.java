// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.waakzaam.cameras.own.Typed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cameras of a GeoJSON file (RFC 7946): one feature each, a point with the columns as its properties. */
final class GeoJsonCameraRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GeoJsonCameraRows() {}

    static List<CameraRow> read(String text) throws CameraFileUnreadable {
        var features = parsed(text).path("features");
        if (!features.isArray() || features.isEmpty()) {
            throw new CameraFileUnreadable("cameraowners.file.geojson");
        }
        var rows = new ArrayList<CameraRow>();
        features.forEach(feature -> rows.add(row(rows.size() + 1L, feature)));
        return rows;
    }

    private static JsonNode parsed(String text) throws CameraFileUnreadable {
        try {
            return JSON.readTree(text);
        } catch (JacksonException broken) {
            throw new CameraFileUnreadable("cameraowners.file.geojson");
        }
    }

    private static CameraRow row(long number, JsonNode feature) {
        var values = new HashMap<String, String>();
        feature.path("properties").properties().forEach(property -> CameraColumns.field(property.getKey())
                .filter(field -> property.getValue().isValueNode() && !property.getValue().isNull())
                .ifPresent(field -> values.put(field, property.getValue().asString(""))));
        var geometry = feature.path("geometry");
        if (geometry.path("type").asString("").equals("Point")) {
            values.put("lengtegraad", geometry.path("coordinates").path(0).asString(""));
            values.put("breedtegraad", geometry.path("coordinates").path(1).asString(""));
        }
        return new CameraRow(number, CameraColumns.inWords(new Typed(values)));
    }
}
