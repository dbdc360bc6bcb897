// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Shapes on the Dutch grid, from and to their corners. */
final class Shapes {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    /** From its corners, the first not repeated. */
    static Polygon polygon(List<RdPoint> corners) {
        var ring = new ArrayList<>(corners);
        ring.add(corners.getFirst());
        return FACTORY.createPolygon(coordinates(ring));
    }

    static LineString line(List<RdPoint> points) {
        return FACTORY.createLineString(coordinates(points));
    }

    /** The corners of its outer ring, the first not repeated. */
    static List<RdPoint> corners(Polygon polygon) {
        var ring = polygon.getExteriorRing().getCoordinates();
        return Arrays.stream(ring, 0, ring.length - 1).map(RdPoint::of).toList();
    }

    static Coordinate[] coordinates(List<RdPoint> points) {
        return points.stream().map(RdPoint::coordinate).toArray(Coordinate[]::new);
    }
}
