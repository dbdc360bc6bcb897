// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras;

import nl.waakzaam.geo.FieldOfView;
import org.jspecify.annotations.Nullable;

/**
 * A camera as its owner described it. What it sees it observes as far as {@code view} reaches; recognising and identifying
 * goes less far (NEN-EN-IEC 62676-4).
 *
 * @param name as the owner calls it, such as "front door"
 * @param height above the street in metres; null when not known
 * @param reach how far its footage serves
 */
public record Camera(
        CameraId id,
        String name,
        Kind kind,
        FieldOfView view,
        Reach reach,
        @Nullable Double height,
        Kept kept,
        boolean seesAtNight,
        PublicSpace publicSpace) {
    /** What it is, as the field tells cameras apart. */
    public enum Kind {
        FIXED,
        DOME,
        DOORBELL,
        VEHICLE
    }

    /** How much of what it films is public, as its owner says. */
    public enum PublicSpace {
        NONE,
        SOME,
        MOST
    }
}
