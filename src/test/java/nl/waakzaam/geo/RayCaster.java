// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.geo;

import java.util.List;

/** Whether a camera sees anything of an area, found by looking: slow, and without any geometry but points and crossings. */
final class RayCaster {
    /** In metres. */
    static final double STEP = 0.25;

    private static final double DEGREES = 0.25;

    private RayCaster() {}

    static boolean meets(FieldOfView view, SearchArea area) {
        var corners = area.corners();
        for (double turn = -view.angle() / 2; turn <= view.angle() / 2; turn += DEGREES) {
            for (double metres = 0; metres <= view.range(); metres += STEP) {
                if (isInside(corners, view.from().towards(view.direction() + turn, metres))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** By counting the edges that a line to the east crosses. */
    private static boolean isInside(List<RdPoint> corners, RdPoint place) {
        boolean inside = false;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            var one = corners.get(i);
            var other = corners.get(j);
            if (one.y() > place.y() != other.y() > place.y()
                    && place.x() < (other.x() - one.x()) * (place.y() - one.y()) / (other.y() - one.y()) + one.x()) {
                inside = !inside;
            }
        }
        return inside;
    }
}
