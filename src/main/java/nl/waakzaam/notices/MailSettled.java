// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import java.time.Instant;

/**
 * A mail left the outbox: it was sent, refused by the server, or given up; or it came back later. Published in the transaction
 * that writes that down, for those who must prove what became of it. Holds neither reader nor words.
 *
 * @param concerns as the mail has it
 * @param answer what the server said last, without addresses; empty when it said nothing
 */
public record MailSettled(String concerns, Ending ending, String answer, Instant at) {
    /** How it left. */
    public enum Ending {
        /** The server took it; whether it was read nobody knows. */
        SENT,
        REFUSED,
        /** The server could not be reached for most of a day. */
        GIVEN_UP,
        /** After it was {@link #SENT}: the reader's server took it, and said later that it cannot bring it. */
        RETURNED
    }
}
