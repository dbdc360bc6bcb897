// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A voluntary request for the footage of a camera, or a demand (art. 126nda Sv).
 *
 * @param what which footage, in the words of who asks
 * @param oral whether it was given by word of mouth first, which the law allows when there is no time
 * @param confirmBy until when an oral demand must be on paper
 * @param writtenAt when it was; null while it is not
 * @param text the unit's text on its paper; null where the unit has none
 */
public record Demand(
        long id,
        UUID wanted,
        Kind kind,
        String what,
        String askedBy,
        Instant askedAt,
        boolean oral,
        @Nullable Instant confirmBy,
        @Nullable Instant writtenAt,
        Instant answerBy,
        @Nullable Long text) {
    /** Whether an owner may say no. */
    public enum Kind {
        REQUEST,
        DEMAND
    }

    /** Whether the law still waits for its paper. */
    public boolean isUnconfirmed() {
        return oral && writtenAt == null;
    }

    FootageState state() {
        return kind == Kind.REQUEST ? FootageState.REQUESTED : FootageState.DEMANDED;
    }
}
