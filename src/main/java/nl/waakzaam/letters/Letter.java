// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A letter that was made, and what became of it; without its words and its reader, which are sealed.
 *
 * @param about what it is about, as it was ordered
 * @param hash SHA-256 of the paper
 * @param steps the first of them first
 */
public record Letter(
        UUID id, String municipality, Part part, String about, Instant madeAt, byte[] hash, List<Step> steps) {

    /**
     * Something that became of a letter.
     *
     * @param answer what the server for mail said; empty elsewhere
     */
    public record Step(Instant at, String actor, What what, String answer) {}

    /** What can become of a letter; texts for screens stand under {@code letters.step.NAME}. */
    public enum What {
        /** It lies in the outbox. */
        QUEUED,
        /** The server for mail took it. */
        HANDED_OVER,
        REFUSED,
        GIVEN_UP,
        /** An official says that it came back. */
        RETURNED,
        /** It waits to be printed. */
        TO_PRINT,
        /** An official says that it was posted. */
        POSTED;

        /** How it stands after this: well, still on its way, or badly. */
        public String kind() {
            return switch (this) {
                case HANDED_OVER, POSTED -> "ok";
                case QUEUED, TO_PRINT -> "warning";
                case REFUSED, GIVEN_UP, RETURNED -> "error";
            };
        }
    }

    public String hashInWords() {
        return HexFormat.of().formatHex(hash);
    }

    /** How it stands now: each letter has a step from the start. */
    public What state() {
        return steps.getLast().what();
    }
}
