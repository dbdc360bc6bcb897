// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key to one search for a map program, without the key itself. */
public record CaseToken(UUID id, Instant madeAt, Instant endsAt, @Nullable Instant withdrawnAt) {
    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public boolean opensAt(Instant now) {
        return withdrawnAt == null && now.isBefore(endsAt);
    }
}
