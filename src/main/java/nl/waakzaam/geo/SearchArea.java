// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.geo;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Where something happened, or along where somebody fled: a simple polygon on the Dutch grid, without holes. */
public final class SearchArea {
    private static final int CORNERS_OF_QUARTER = 8;
    private static final int FEWEST_CORNERS = 3;

    private final Polygon shape;

    private SearchArea(Polygon shape) {
        this.shape = shape;
    }

    /** Everything within so many metres of a place. */
    public static SearchArea around(RdPoint place, double metres) {
        return new SearchArea(
                (Polygon) Shapes.line(List.of(place, place)).buffer(positive(metres), CORNERS_OF_QUARTER));
    }

    /**
     * Everything within so many metres of a route. What a route goes round is of the area too: who fled may have crossed
     * it.
     */
    public static SearchArea along(List<RdPoint> route, double metres) {
        if (route.isEmpty()) {
            throw new IllegalArgumentException("A route has at least one point");
        }
        var line = route.size() == 1 ? List.of(route.getFirst(), route.getFirst()) : route;
        var wide = (Polygon) Shapes.line(line).buffer(positive(metres), CORNERS_OF_QUARTER);
        return new SearchArea(Shapes.polygon(Shapes.corners(wide)));
    }

    /** As drawn. Refuses with {@link IllegalArgumentException} fewer than three corners and lines that cross. */
    public static SearchArea drawn(List<RdPoint> corners) {
        if (corners.size() < FEWEST_CORNERS) {
            throw new IllegalArgumentException("An area has at least three corners");
        }
        var shape = Shapes.polygon(corners);
        if (!IsValidOp.isValid(shape)) {
            throw new IllegalArgumentException("The lines of an area do not cross");
        }
        return new SearchArea(shape);
    }

    private static double positive(double metres) {
        if (!(metres > 0)) {
            throw new IllegalArgumentException("A distance is above 0 metres");
        }
        return metres;
    }

    /** Its corners, the first not repeated. */
    public List<RdPoint> corners() {
        return Shapes.corners(shape);
    }

    /** In square kilometres: what proportionality is reckoned by. */
    public double squareKilometres() {
        return shape.getArea() / 1e6;
    }

    /** What all of these cover together, in square kilometres; what lies in more than one counts once. */
    public static double squareKilometres(Collection<SearchArea> areas) {
        var shapes = areas.stream().map(area -> area.shape).toList();
        return shapes.isEmpty() ? 0 : UnaryUnionOp.union(shapes).getArea() / 1e6;
    }

    /** Whether a camera may have seen any of it. */
    public boolean isMetBy(FieldOfView view) {
        return shape.intersects(view.shape());
    }

    /** In metres from a camera to the nearest of it; 0 when the camera stands in it. */
    public double distanceFrom(RdPoint camera) {
        return shape.distance(shape.getFactory().createPoint(camera.coordinate()));
    }
}
