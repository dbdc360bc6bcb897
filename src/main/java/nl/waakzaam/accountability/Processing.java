// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import org.jspecify.annotations.Nullable;

/**
 * One act of processing. Time, trace and span are added by the log.
 *
 * @param activity the entry in the record of processing activities, such as {@code stolengoods.intake}
 * @param actor the account or client that acted, by its id; never a name
 * @param origin where the act came from: {@code web}, {@code api}, {@code command}, {@code job}
 * @param about the record, and the person concerned
 * @param purpose what for, such as {@code opsporing}
 * @param legalBasis the article, such as {@code art. 8 Wpg}
 * @param accessReason why this record was looked at or handed over, in the actor's words or a case number
 * @param recipient to whom it was disclosed
 */
public record Processing(
        String activity,
        Action action,
        String actor,
        String origin,
        About about,
        Outcome outcome,
        String purpose,
        String legalBasis,
        @Nullable String accessReason,
        @Nullable String recipient) {
    /** The acts that art. 32a Wpg names. */
    public enum Action {
        COLLECT,
        CHANGE,
        CONSULT,
        DISCLOSE,
        COMBINE,
        DESTROY
    }

    /** How the act ended. */
    public enum Outcome {
        DONE,
        REFUSED
    }
}
