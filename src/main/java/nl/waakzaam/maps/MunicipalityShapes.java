// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import nl.waakzaam.geo.Position;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All municipalities as GeoJSON (RFC 7946). Made once for each file that was brought in. */
@Component
class MunicipalityShapes {
    private final CoarseOutlines outlines;
    private final Municipalities municipalities;
    private final JsonMapper json;
    private volatile Drawn last = new Drawn(Instant.MIN, new byte[0]);

    MunicipalityShapes(CoarseOutlines outlines, Municipalities municipalities, JsonMapper json) {
        this.outlines = outlines;
        this.municipalities = municipalities;
        this.json = json;
    }

    /** @param since when what it was made of came in */
    @SuppressWarnings("ArrayRecordComponent")
    record Drawn(Instant since, byte[] geoJson) {
        /** Of its content, so that a browser asks only once for the same. */
        String tag() {
            var sum = new CRC32();
            sum.update(geoJson);
            return Long.toHexString(sum.getValue());
        }
    }

    Drawn drawn() {
        var coarse = outlines.get();
        var drawn = last;
        if (!drawn.since().equals(coarse.since())) {
            drawn = new Drawn(coarse.since(), draw(coarse.parts()));
            last = drawn;
        }
        return drawn;
    }

    private byte[] draw(Map<String, List<List<List<Position>>>> all) {
        var features = all.entrySet().stream()
                .map(one -> feature(one.getKey(), one.getValue()))
                .toList();
        return json.writeValueAsBytes(Map.of("type", "FeatureCollection", "features", features));
    }

    private Map<String, Object> feature(String code, List<List<List<Position>>> parts) {
        var name = municipalities.find(code).map(Municipality::name).orElse(code);
        var coordinates = parts.stream()
                .map(rings -> rings.stream().map(MunicipalityShapes::ring).toList())
                .toList();
        return Map.of(
                "type", "Feature",
                "properties", Map.of("code", code, "name", name),
                "geometry", Map.of("type", "MultiPolygon", "coordinates", coordinates));
    }

    private static List<List<Double>> ring(List<Position> positions) {
        return positions.stream()
                .map(at -> List.of(at.longitude(), at.latitude()))
                .toList();
    }
}
