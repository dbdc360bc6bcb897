// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who registered cameras, with a confirmed mail address.
 *
 * @param validatedOn the last day on which the owner said that all of it is right
 * @param staleSince since when the yearly question stays without an answer; null while it does not
 * @param bouncedAt since when mail does not arrive; null while it does
 */
public record Owner(
        OwnerId id,
        Kind kind,
        Locale language,
        OwnerContact contact,
        LocalDate validatedOn,
        @Nullable Instant staleSince,
        @Nullable Instant bouncedAt) {
    /** What sort of owner it is. */
    public enum Kind {
        PERSON,
        COMPANY,
        PUBLIC_BODY
    }
}
