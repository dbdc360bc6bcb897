// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.signal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number that two goods appear to bear.
 *
 * @param holders which goods
 */
public record Signal(UUID id, String number, Reason reason, State state, Instant changedAt, List<Holder> holders) {
    /** Why one number cannot be right; texts stand under {@code signals.reason.NAME}. */
    public enum Reason {
        /** Reports of theft of goods that differ hold it. */
        REPORTS,
        /** One shop bought it while it was still in the stock of another. */
        SHOPS
    }

    /** How far police are; texts stand under {@code signals.state.NAME}. */
    public enum State {
        OPEN,
        /** Somebody says what it is. */
        DISMISSED,
        /** It is so no longer. */
        ENDED
    }

    /** A good that bears the number, by the id of its register. */
    public record Holder(boolean bought, String good) {}

    /** A step on the way of a signal. */
    public record Step(
            Instant at, String by, State state, @Nullable String reason) {}
}
