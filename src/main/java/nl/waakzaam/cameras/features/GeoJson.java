// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.geo.Region;
import org.jspecify.annotations.Nullable;

/** What is answered in GeoJSON (RFC 7946), with what OGC API Features adds to it. */
final class GeoJson {
    private GeoJson() {}

    /** A point, a polygon or several in some reference system. */
    record Geometry(String type, Object coordinates) {
        static Geometry point(RdPoint point, Crs crs) {
            return new Geometry("Point", crs.coordinates(point));
        }

        /** From the corners of its outer ring, anticlockwise on the map, the first not repeated. */
        static Geometry polygon(List<RdPoint> corners, Crs crs) {
            var ring = Stream.concat(corners.stream(), Stream.of(corners.getFirst()))
                    .map(crs::coordinates)
                    .toList();
            return new Geometry("Polygon", List.of(ring));
        }

        static Geometry of(Region region, Crs crs) {
            return new Geometry(
                    "MultiPolygon",
                    region.parts().stream()
                            .map(rings -> rings.stream()
                                    .map(ring ->
                                            ring.stream().map(crs::coordinates).toList())
                                    .toList())
                            .toList());
        }
    }

    /** @param geometry null for what lies on no map here; then it still stands in the answer */
    record Feature(
            String type,
            String id,

            @Nullable @JsonInclude(JsonInclude.Include.ALWAYS)
            Geometry geometry,

            Map<String, Object> properties,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            List<Link> links) {
        static Feature of(String id, @Nullable Geometry geometry, Map<String, Object> properties) {
            return new Feature("Feature", id, geometry, properties, null);
        }

        Feature with(List<Link> more) {
            return new Feature(type, id, geometry, properties, more);
        }
    }

    /** A page of features. */
    record Features(
            String type,
            List<Link> links,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            Instant timeStamp,

            int numberReturned,
            List<Feature> features) {
        static Features of(List<Feature> features, List<Link> links, @Nullable Instant made) {
            return new Features("FeatureCollection", links, made, features.size(), features);
        }
    }
}
