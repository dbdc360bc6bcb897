// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import nl.waakzaam.charts.Paths.Spot;
import nl.waakzaam.geo.Position;

/** The country laid flat, in kilometres from its north-west corner: at this size a degree is as long everywhere. */
final class Plane {
    static final double WIDE = 270;
    static final double HIGH = 319;
    private static final double WEST = 3.33;
    private static final double NORTH = 53.58;
    private static final double DEGREE = 111.25;
    private static final double EAST_DEGREE = DEGREE * Math.cos(Math.toRadians(52.2));

    private Plane() {}

    static Spot at(Position position) {
        return new Spot((position.longitude() - WEST) * EAST_DEGREE, (NORTH - position.latitude()) * DEGREE);
    }
}
