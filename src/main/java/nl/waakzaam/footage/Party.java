// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An owner within one dossier; the id means nothing elsewhere.
 *
 * @param owner in the camera register; null for cameras whose owner cannot be mailed
 */
record Party(UUID id, UUID dossier, @Nullable UUID owner) {}
