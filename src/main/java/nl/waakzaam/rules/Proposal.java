// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposed and somebody else decided.
 *
 * @param subject the code of the municipality or police unit it is about
 * @param explanation why it is proposed
 * @param decidedBy who approved, rejected or withdrew it; null while it is open
 * @param reasons why it was rejected
 */
public record Proposal(
        long id,
        String subject,
        String explanation,
        State state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reasons) {
    /** How it stands. */
    public enum State {
        PROPOSED,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    public boolean isOpen() {
        return state == State.PROPOSED;
    }
}
