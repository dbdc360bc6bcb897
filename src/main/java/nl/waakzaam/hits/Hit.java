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
 * @param heldUntil the last day on which the shop must keep it, as last known; null where it need not
 * @param assignedTo the account that works on it
 */
public record Hit(
        HitId id,
        UUID boughtGood,
        long stolenGood,
        String municipality,
        Verdict verdict,
        State state,
        @Nullable String assignedTo,
        @Nullable LocalDate heldUntil,
        boolean sold,
        Instant foundAt,
        Instant changedAt) {
    /** How far police are; texts stand under {@code hits.state.NAME}. */
    public enum State {
        NEW,
        ASSIGNED,
        /** A detective says that both are the same thing. */
        CONFIRMED,
        /** A detective says that they are not. */
        NOT_THE_SAME,
        /** The stolen good is sought no more, or their numbers are no longer alike. */
        WITHDRAWN;

        public boolean isOpen() {
            return this == NEW || this == ASSIGNED || this == CONFIRMED;
        }

        /** The names of those that are not the end of a hit. */
        static String[] open() {
            return Arrays.stream(values())
                    .filter(State::isOpen)
                    .map(State::name)
                    .toArray(String[]::new);
        }

        /** Whether nobody has said yet what it is. */
        boolean isUndecided() {
            return this == NEW || this == ASSIGNED;
        }
    }

    /** A step on the way of a hit. */
    public record Step(
            Instant at, String by, State state, @Nullable String reason) {}
}
