// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.geo;

import java.util.List;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** A part of the country on the Dutch grid, as a municipality: of one or more parts, each with the holes in it. */
public final class Region {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<List<List<RdPoint>>> parts;
    private final PreparedGeometry shape;

    /** @param parts each a ring around it, and rings around its holes; the first corner of a ring is its last */
    public Region(List<List<List<RdPoint>>> parts) {
        this.parts = List.copyOf(parts);
        this.shape = PreparedGeometryFactory.prepare(
                FACTORY.createMultiPolygon(parts.stream().map(Region::polygon).toArray(Polygon[]::new)));
    }

    public List<List<List<RdPoint>>> parts() {
        return parts;
    }

    /** Whether it has a place in common with an outline, the first corner of which is not repeated; also a line or a point. */
    public boolean meets(List<RdPoint> outline) {
        var hull =
                FACTORY.createMultiPointFromCoords(Shapes.coordinates(outline)).convexHull();
        return shape.intersects(hull instanceof Polygon ? Shapes.polygon(outline) : hull);
    }

    private static Polygon polygon(List<List<RdPoint>> rings) {
        var around = ring(rings.getFirst());
        var holes = rings.stream().skip(1).map(Region::ring).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(around, holes);
    }

    private static LinearRing ring(List<RdPoint> corners) {
        return FACTORY.createLinearRing(Shapes.coordinates(corners));
    }
}
