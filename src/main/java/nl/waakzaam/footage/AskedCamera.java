// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.util.UUID;
import nl.waakzaam.cameras.Camera;
import org.jspecify.annotations.Nullable;

/**
 * A camera in the register, as a dossier needs it.
 *
 * @param municipality where it hangs
 * @param owner null when the owner cannot be mailed
 */
record AskedCamera(
        Camera camera, String municipality, @Nullable UUID owner) {}
