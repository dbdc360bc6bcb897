// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.cameras.CameraId;

/** What the camera register tells of a camera and its owner, once police ask for the footage. */
interface OwnerContacts {
    /** Empty for a camera that was withdrawn. */
    Optional<AskedCamera> camera(CameraId id);

    /** Empty when the owner withdrew, or mail does not arrive. */
    Optional<OwnerContact> find(UUID owner);
}
