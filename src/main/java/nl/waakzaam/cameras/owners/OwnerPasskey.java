// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.time.Instant;
import java.util.UUID;
import nl.waakzaam.access.PasskeyHalf;
import org.jspecify.annotations.Nullable;

/**
 * A passkey with which an owner comes in.
 *
 * @param name as the owner calls it
 * @param usedAt null while it was not used
 * @param copiedAt when an older counter was seen: two devices hold it, and it is refused since
 */
public record OwnerPasskey(
        UUID id,
        String name,
        PasskeyHalf half,
        Instant addedAt,
        @Nullable Instant usedAt,
        @Nullable Instant copiedAt) {}
