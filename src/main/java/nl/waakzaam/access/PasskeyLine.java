// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param copied when somebody tried to use a copy of it
 */
public record PasskeyLine(
        long id,
        String name,
        Instant added,
        @Nullable Instant used,
        @Nullable Instant copied) {
    static PasskeyLine of(Passkey passkey) {
        return new PasskeyLine(passkey.id(), passkey.name(), passkey.addedAt(), passkey.usedAt(), passkey.copiedAt());
    }
}
