// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A dispute about a registered number, from its arrival to its decision.
 *
 * @param numbers what was looked up, as typed
 * @param dueOn the last day on which it must be decided
 * @param contact where to reach who disputes, if that was given
 * @param proofs the ids of the proof
 * @param reasons why it was decided so, as who disputes reads it
 */
public record Dispute(
        long id,
        Instant receivedAt,
        LocalDate dueOn,
        List<String> numbers,
        @Nullable String category,
        Claim claim,
        String statement,
        @Nullable String contact,
        List<Proof> proofs,
        State state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reasons) {

    /** From arrival to decision. */
    public enum State {
        OPEN,
        /** Upheld: the good was withdrawn. */
        WITHDRAWN,
        /** Upheld: the number was taken off the good. */
        STRUCK,
        REFUSED
    }

    /** A piece of proof: a picture, or a document to download. */
    public record Proof(long id, ProofFile.Kind kind) {}

    /** The reasons of each decision so far. */
    public List<String> reasonsGiven() {
        return reasons == null ? List.of() : List.of(reasons.split("\n\n", -1));
    }

    /** As an act is about it: the person concerned is who disputes, if that person can be reached. */
    About about() {
        return new About(ObjectKind.DISPUTE, Long.toString(id), DataSubject.of(contact));
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Days until it is due, from today; negative when it is overdue. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn);
    }
}
