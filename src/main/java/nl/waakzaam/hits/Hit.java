// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import nl.waakzaam.hits.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A bought and a stolen good that appear to be the same thing.
 *
 * @param municipality of the shop, by its code
 * @param assignedTo the account that works on it
 * @param confirmedAt when a detective said that both are one
 * @param heldUntil the last day on which the shop must keep it, as last known; null where it need not
 * @param urgentSince since when there is haste
 * @param unsoughtSince since when the stolen good is sought no more, while police hold or have the bought one
 * @param proposal what waits for a second detective
 */
public record Hit(
        HitId id,
        UUID boughtGood,
        long stolenGood,
        String municipality,
        Verdict verdict,
        State state,
        @Nullable String assignedTo,
        @Nullable Instant confirmedAt,
        @Nullable LocalDate heldUntil,
        boolean sold,
        @Nullable Instant urgentSince,
        @Nullable Instant unsoughtSince,
        @Nullable Proposal proposal,
        Instant foundAt,
        Instant changedAt) {
    /** How far police are; texts stand under {@code hits.state.NAME}. */
    public enum State {
        NEW,
        ASSIGNED,
        /** Police spoke with the dealer. */
        CONTACTED,
        /** The dealer must keep the good by order. */
        HOLD_ORDERED,
        /** Police took the good along. */
        SEIZED,
        /** The order ended and the good stays with the dealer. */
        RELEASED,
        OWNER_INFORMED,
        /** The owner has the good back. */
        RETURNED,
        /** The dealer claims its money back from the seller. */
        COMPENSATION,
        /** A detective says that they are not one thing. */
        NOT_THE_SAME,
        CLOSED,
        /** The stolen good is sought no more, or their numbers are no longer alike. */
        WITHDRAWN;

        public boolean isOpen() {
            return this != NOT_THE_SAME && this != CLOSED && this != WITHDRAWN;
        }

        /** The names of those that are not the end of a hit. */
        static String[] open() {
            return Arrays.stream(values())
                    .filter(State::isOpen)
                    .map(State::name)
                    .toArray(String[]::new);
        }
    }

    /** A release or a rejection that one detective proposed. */
    public record Proposal(State state, String by, String reason) {}

    /** Whether police may act on it: the numbers say that both are one, or a detective does. */
    public boolean isSure() {
        return verdict instanceof Verdict.Same || confirmedAt != null;
    }

    /**
     * A step on the way of a hit.
     *
     * @param state what it came to; null where it stayed as it was
     * @param noted what happened meanwhile; texts stand under {@code hits.noted.NAME}
     */
    public record Step(
            Instant at,
            String by,
            @Nullable State state,
            @Nullable String noted,
            @Nullable String reason) {}
}
