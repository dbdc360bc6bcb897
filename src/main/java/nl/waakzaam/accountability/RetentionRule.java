// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a module does with its own records when their term is over: one bean per term. The nightly run decides from when
 * records are still kept, calls {@link #apply} in a transaction until nothing is left, and writes the tombstones.
 */
public interface RetentionRule {
    RetentionTerm term();

    /** What is due: records from before {@code keptFrom}. Changes nothing. */
    Due due(Instant keptFrom);

    /** Takes the oldest of what is due, in the caller's transaction. */
    Applied apply(Instant keptFrom, Instant now, int atMost);

    /** How many records are due and from when the oldest is. */
    record Due(long records, @Nullable Instant oldest) {}

    /**
     * What one batch did.
     *
     * @param records how many; none ends the rule
     * @param tombstones of what was destroyed; empty when records were restricted
     */
    record Applied(long records, List<Tombstone> tombstones) {
        /** Every record that went has its share in a tombstone. */
        public static Applied of(List<Tombstone> tombstones) {
            return new Applied(tombstones.stream().mapToLong(Tombstone::records).sum(), tombstones);
        }
    }

    /**
     * That there was a record, without anything that stood in it.
     *
     * @param type what it was, as {@code tip}
     * @param name its id when that says nothing; else the day it was from
     * @param records how many the tombstone stands for
     */
    record Tombstone(String type, String name, long records) {}
}
