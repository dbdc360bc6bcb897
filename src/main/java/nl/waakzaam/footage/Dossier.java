// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The footage that is asked for one case.
 *
 * @param search the search of the camera register that its cameras come from
 * @param unit the police unit that asks
 * @param offence the code of its class
 * @param starts from when footage is wanted
 * @param visibleFrom from when owners see that this case looked at them; null while it is open
 * @param destroyedAt when its footage went, with its key
 */
public record Dossier(
        UUID id,
        UUID search,
        String unit,
        String caseNumber,
        String offence,
        Instant starts,
        Instant ends,
        String openedBy,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant visibleFrom,
        @Nullable Instant destroyedAt) {
    public boolean isOpen() {
        return closedAt == null && destroyedAt == null;
    }

    /** What an owner can name on the telephone; says nothing of the case. */
    public String reference() {
        return id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
