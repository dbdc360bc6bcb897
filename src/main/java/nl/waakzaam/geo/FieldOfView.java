// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Polygon;

/**
 * What a camera sees from above: a sector of a circle. Walls and trees are not known, so it sees at most this.
 *
 * @param direction degrees from the north of the grid, clockwise, 0 up to 360; of no meaning for 360 degrees of angle
 * @param angle horizontal, in degrees, above 0 up to 360
 * @param range in metres, above 0 up to {@link #FARTHEST}
 */
public record FieldOfView(RdPoint from, double direction, double angle, double range) {
    /** Beyond this no private camera tells anything of people. */
    public static final double FARTHEST = 250;

    private static final int FULL = 360;

    /** A chord of an arc of five degrees lies within a thousandth of the radius of it. */
    private static final double STEP = 5;

    /** Refuses with {@link IllegalArgumentException} what is outside the bounds above. */
    public FieldOfView {
        if (!(direction >= 0 && direction < FULL)) {
            throw new IllegalArgumentException("A direction lies between 0 and 360 degrees");
        }
        if (!(angle > 0 && angle <= FULL)) {
            throw new IllegalArgumentException("An angle lies between 0 and 360 degrees");
        }
        if (!(range > 0 && range <= FARTHEST)) {
            throw new IllegalArgumentException("A range lies between 0 and " + FARTHEST + " metres");
        }
    }

    /** Whether a place lies in it. */
    public boolean sees(RdPoint place) {
        double distance = from.distanceTo(place);
        if (distance > range) {
            return false;
        }
        double bearing = Math.toDegrees(Math.atan2(place.x() - from.x(), place.y() - from.y()));
        return distance == 0 || Math.abs(Math.IEEEremainder(bearing - direction, FULL)) <= angle / 2;
    }

    /** Its outline, the first corner not repeated: the camera itself and points on the arc, or the whole circle. */
    public List<RdPoint> outline() {
        int steps = (int) Math.ceil(angle / STEP);
        boolean whole = angle == FULL;
        var outline = new ArrayList<RdPoint>();
        if (!whole) {
            outline.add(from);
        }
        IntStream.range(0, whole ? steps : steps + 1)
                .mapToObj(i -> from.towards(direction - angle / 2 + i * angle / steps, range))
                .forEach(outline::add);
        return outline;
    }

    public Polygon shape() {
        return Shapes.polygon(outline());
    }
}
