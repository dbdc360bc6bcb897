// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.completion;

import java.time.Instant;
import java.util.List;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.Supplement;
import org.jspecify.annotations.Nullable;

/**
 * What a victim sent to complete its report. Nothing of it takes effect before an intake officer accepts it.
 *
 * @param sentAt when the victim sent it
 * @param proposed what the victim adds and corrects
 * @param photos the ids of the photos, in the order they were added
 * @param reason why it was rejected
 */
public record Completion(
        long id,
        long goodId,
        State state,
        Instant sentAt,
        Supplement proposed,
        List<Photo> photos,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason) {

    /** From the code to the decision. */
    public enum State {
        /** There is a code, which was not used yet. */
        INVITED,
        REVOKED,
        /** Sent; waits for an intake officer. */
        OPEN,
        ACCEPTED,
        REJECTED
    }

    /** Where a photo is and how large it is drawn. */
    public record Photo(long id, int width, int height) {}

    /** The names of all that can be accepted, as they stand in the form. */
    public List<String> parts() {
        return Part.all(this).stream().map(Part::name).toList();
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** The numbers, as they can be chosen. */
    List<GoodNumber> numbers() {
        return proposed.numbers();
    }
}
