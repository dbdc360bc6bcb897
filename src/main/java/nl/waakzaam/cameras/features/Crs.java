// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.geo.DutchGrid;
import nl.waakzaam.geo.RdPoint;

/**
 * A coordinate reference system that features are told in (OGC API Features, part 2), each with its own order of axes. What
 * the transformation leaves stands with {@link DutchGrid}.
 */
enum Crs {
    /** Longitude, latitude in degrees; what GeoJSON means when nobody asks otherwise. */
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84"),
    /** Latitude, longitude in degrees. */
    ETRS89("http://www.opengis.net/def/crs/EPSG/0/4258"),
    /** East, north in metres. */
    RD_NEW("http://www.opengis.net/def/crs/EPSG/0/28992");

    private static final double PER_DEGREE = 1e8;
    private static final double PER_METRE = 1e3;

    private final String uri;

    Crs(String uri) {
        this.uri = uri;
    }

    String uri() {
        return uri;
    }

    /** Nothing for what is none of these. */
    static Optional<Crs> of(String uri) {
        return Arrays.stream(values()).filter(crs -> crs.uri.equals(uri)).findFirst();
    }

    static List<String> uris() {
        return Arrays.stream(values()).map(Crs::uri).toList();
    }

    boolean isInDegrees() {
        return this != RD_NEW;
    }

    /** As this system writes a place: to the millimetre. */
    List<Double> coordinates(RdPoint point) {
        if (this == RD_NEW) {
            return List.of(rounded(point.x(), PER_METRE), rounded(point.y(), PER_METRE));
        }
        var found = DutchGrid.positionOf(point);
        return ordered(rounded(found.longitude(), PER_DEGREE), rounded(found.latitude(), PER_DEGREE));
    }

    /** East and north of what this system writes, or the other way round. */
    List<Double> ordered(double first, double second) {
        return this == ETRS89 ? List.of(second, first) : List.of(first, second);
    }

    private static double rounded(double value, double perUnit) {
        return Math.round(value * perUnit) / perUnit;
    }
}
