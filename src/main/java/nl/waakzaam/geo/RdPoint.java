// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.geo;

import org.locationtech.jts.geom.Coordinate;

/** A place on the Dutch grid (Amersfoort / RD New, EPSG:28992), in metres. */
public record RdPoint(double x, double y) {
    Coordinate coordinate() {
        return new Coordinate(x, y);
    }

    static RdPoint of(Coordinate coordinate) {
        return new RdPoint(coordinate.getX(), coordinate.getY());
    }

    /** In metres. */
    public double distanceTo(RdPoint other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /** So many metres on, in a direction in degrees from the north of the grid, clockwise. */
    RdPoint towards(double direction, double metres) {
        double radians = Math.toRadians(direction);
        return new RdPoint(x + metres * Math.sin(radians), y + metres * Math.cos(radians));
    }
}
