// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import java.time.Instant;
import java.util.Locale;
import nl.waakzaam.stolengoods.bulk.sheets.SheetFormat;
import org.jspecify.annotations.Nullable;

/**
 * A list that a company has checked, and how far it is.
 *
 * @param organisation whose list it is: all its accounts and clients see it, nobody else does
 * @param actor who sent it
 * @param name of the file that was sent
 * @param separator what stands between two values, in CSV
 * @param language in which outcomes are explained
 * @param header the names of its columns, sealed
 * @param width cells of its longest line, the header included: behind them stand the outcomes
 */
public record BulkCheck(
        long id,
        String organisation,
        String actor,
        String name,
        SheetFormat format,
        char separator,
        Locale language,
        byte[] header,
        int width,
        Progress progress,
        State state,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** Where it stands; texts stand under {@code bulk.state.NAME}. */
    public enum State {
        /** Waits for its turn, or is being worked on. */
        OPEN,
        DONE,
        CANCELLED,
        /** It could not be finished: the product's fault. */
        FAILED
    }

    /**
     * Lines, of which so many are done, and what these came to.
     *
     * @param alike lines whose number looks like a registered one
     * @param unchecked lines without a number that could be checked
     */
    public record Progress(int lines, int done, int registered, int alike, int unchecked) {
        /** Rounded down, so that only a list that is done is at 100. */
        public int percent() {
            return (int) (100L * done / lines);
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isDone() {
        return state == State.DONE;
    }
}
