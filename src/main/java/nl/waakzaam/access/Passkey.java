// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey of an account.
 *
 * @param copiedAt when an older counter was seen: two authenticators hold it, and it is refused since
 */
record Passkey(
        long id,
        long account,
        String name,
        PasskeyHalf half,
        Instant addedAt,
        @Nullable Instant usedAt,
        @Nullable Instant copiedAt) {}
