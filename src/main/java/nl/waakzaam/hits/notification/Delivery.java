// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a hit on its way to one channel, claimed by this node until its lease ends.
 *
 * @param id the same at each attempt, so that a receiver knows what it has already
 * @param attempt how many claims there were, this one included
 * @param told null for a test message
 */
record Delivery(
        UUID id,
        UUID channel,
        int attempt,
        Instant madeAt,
        @Nullable Told told) {
    /**
     * All that is ever told of a hit.
     *
     * @param event the step that was taken, the same on every channel
     */
    record Told(UUID event, UUID hit, String state, boolean sure, String category, String municipality) {}
}
