// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import java.time.Instant;
import nl.waakzaam.stolengoods.check.CheckAnswer.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How things stand now with the good of a receipt.
 *
 * @param now the outcome of the check, done again
 * @param takenOff when the good was taken off the register, after the receipt; null in all other courses
 */
record Standing(
        Outcome now, Course course, Instant at, @Nullable Instant takenOff) {
    /** What happened since the receipt; the Dutch names are those of the API and of the texts. */
    enum Course {
        /** Registered as stolen at the time, and now. */
        STILL_REGISTERED("nog-geregistreerd"),
        /** Registered as stolen after the receipt was given. */
        REGISTERED_SINCE("sindsdien-geregistreerd"),
        /** Registered at the time or after it, and taken off since. */
        TAKEN_OFF("niet-meer-geregistreerd"),
        /** Looks like a registered good now. */
        LOOKS_LIKE("lijkt-op-geregistreerd"),
        /** Not registered, then or now. */
        NOT_REGISTERED("niet-geregistreerd");

        private final String dutchName;

        Course(String dutchName) {
            this.dutchName = dutchName;
        }

        String dutchName() {
            return dutchName;
        }

        boolean isRed() {
            return this == STILL_REGISTERED || this == REGISTERED_SINCE;
        }
    }

    static Course course(Outcome then, Outcome now, @Nullable Instant takenOff) {
        return switch (now) {
            case REGISTERED -> then == Outcome.REGISTERED ? Course.STILL_REGISTERED : Course.REGISTERED_SINCE;
            case LOOKS_LIKE -> Course.LOOKS_LIKE;
            case NOT_REGISTERED ->
                takenOff != null || then == Outcome.REGISTERED ? Course.TAKEN_OFF : Course.NOT_REGISTERED;
        };
    }
}
