// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.Instant;
import java.util.UUID;
import nl.waakzaam.purchases.GoodId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a supervisor entered in the shop; what it holds depends on its kind.
 *
 * @param id made where it was entered, also without network
 * @param good of a tick
 * @param standing of a tick
 * @param words of an extra good or a note
 * @param number on an extra good
 * @param jpeg of a photo
 * @param enteredAt by the clock of the phone
 */
public record Entry(
        UUID id,
        Kind kind,
        @Nullable GoodId good,
        @Nullable Standing standing,
        @Nullable String words,
        @Nullable String number,
        byte @Nullable [] jpeg,
        Instant enteredAt) {
    /** What was entered; codes are those of the form. */
    public enum Kind {
        TICK("vinkje"),
        /** A good on the shelf that the register does not have. */
        EXTRA("extra"),
        NOTE("notitie"),
        PHOTO("foto");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Keeps what was typed out of logs and errors. */
    @Override
    public String toString() {
        return "an entry of an inspection";
    }
}
