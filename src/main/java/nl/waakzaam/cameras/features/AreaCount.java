// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.util.List;
import nl.waakzaam.geo.RdPoint;
import org.jspecify.annotations.Nullable;

/**
 * About how many cameras an area has, as everybody may know it.
 *
 * @param code of a square as Statistics Netherlands names it, E1210N4870; of a municipality GM0344
 * @param x of the south-west corner of a square, in metres on the Dutch grid, as y; null for a municipality
 */
record AreaCount(String code, @Nullable Integer x, @Nullable Integer y, int cameras) {
    /** Metres from side to side. */
    static final int SIDE = 500;

    /** The corners of a square, anticlockwise; none for a municipality. */
    List<RdPoint> corners() {
        if (x == null || y == null) {
            return List.of();
        }
        return List.of(
                new RdPoint(x, y),
                new RdPoint(x + SIDE, y),
                new RdPoint(x + SIDE, y + SIDE),
                new RdPoint(x, y + SIDE));
    }
}
