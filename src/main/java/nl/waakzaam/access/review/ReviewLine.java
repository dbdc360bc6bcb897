// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account in the review of a quarter.
 *
 * @param lastLogIn null when nobody ever came in with it
 * @param remark what asks for attention: {@code NEVER}, {@code UNUSED} or {@code NONE}
 * @param decision {@code KEEP} or {@code WITHDRAW}; null as long as nobody signed
 * @param own whether it is the reviewer's own, which somebody else must sign
 */
public record ReviewLine(
        long id,
        String login,
        String name,
        String organisation,
        List<String> roles,
        String area,
        @Nullable Instant lastLogIn,
        Remark remark,
        @Nullable String decision,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        boolean own) {
    /** What asks for attention. */
    public enum Remark {
        NEVER,
        UNUSED,
        NONE
    }

    public boolean isOpen() {
        return decision == null;
    }
}
