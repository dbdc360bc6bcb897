// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.util.List;

/** What OGC API Features tells of itself, as JSON. */
final class Described {
    /** What this API keeps to: the core, GeoJSON and OpenAPI 3.0 of part 1, and reference systems of part 2. */
    static final List<String> CLASSES = List.of(
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");

    /** The Netherlands in Europe, in degrees. */
    private static final List<Double> NETHERLANDS = List.of(3.2, 50.7, 7.3, 53.6);

    private Described() {}

    /** The landing page. */
    record Landing(String title, String description, List<Link> links) {}

    /** What the API keeps to. */
    record Conformance(List<String> conformsTo) {}

    /** All collections. */
    record Collections(List<Link> links, List<Collection> collections) {}

    /**
     * One collection.
     *
     * @param storageCrs the system it is kept in, so that answers in it are not reckoned
     */
    record Collection(
            String id,
            String title,
            String description,
            List<Link> links,
            Extent extent,
            String itemType,
            List<String> crs,
            String storageCrs) {
        static Collection of(Layer layer, List<Link> links) {
            return new Collection(
                    layer.id(),
                    layer.title(),
                    layer.description(),
                    links,
                    new Extent(new Spatial(List.of(NETHERLANDS), Crs.CRS84.uri())),
                    "feature",
                    Crs.uris(),
                    Crs.RD_NEW.uri());
        }
    }

    /** Where the features of a collection are. */
    record Extent(Spatial spatial) {}

    /** Boxes and the system they are in. */
    record Spatial(List<List<Double>> bbox, String crs) {}
}
