// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import java.util.Locale;
import java.util.Optional;
import nl.waakzaam.geo.DutchGrid;
import nl.waakzaam.geo.Position;
import nl.waakzaam.geo.RdPoint;

/** The fields {@code lengtegraad} and {@code breedtegraad}, in degrees: typed, or written by a map. */
final class Spot {
    static final String LONGITUDE = "lengtegraad";
    static final String LATITUDE = "breedtegraad";

    /** A decimetre is finer than anybody points on a map, and survives degrees and back. */
    private static final double DECIMETRES = 10;

    private Spot() {}

    static boolean isBlank(Typed typed) {
        return typed.isBlank(LONGITUDE) && typed.isBlank(LATITUDE);
    }

    /** Nothing for what is no place in the Netherlands. */
    static Optional<RdPoint> find(Typed typed) {
        return position(typed).map(DutchGrid::of).map(point -> new RdPoint(rounded(point.x()), rounded(point.y())));
    }

    static Optional<Position> position(Typed typed) {
        double longitude = typed.number(LONGITUDE).orElse(0);
        double latitude = typed.number(LATITUDE).orElse(0);
        return Position.isInTheNetherlands(longitude, latitude)
                ? Optional.of(new Position(longitude, latitude))
                : Optional.empty();
    }

    static Typed fill(Typed typed, RdPoint point) {
        return fill(typed, DutchGrid.positionOf(point));
    }

    static Typed fill(Typed typed, Position position) {
        return typed.with(LONGITUDE, degrees(position.longitude())).with(LATITUDE, degrees(position.latitude()));
    }

    /** To a decimetre. */
    static double rounded(double metres) {
        return Math.round(metres * DECIMETRES) / DECIMETRES;
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.7f", degrees);
    }
}
