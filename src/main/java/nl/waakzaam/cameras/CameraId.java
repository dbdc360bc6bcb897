// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras;

import java.util.UUID;

/** Of a camera in the register; never of another one, also when this one is withdrawn. */
public record CameraId(UUID value) {
    static CameraId fresh() {
        return new CameraId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
