// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.retention;

import java.time.Instant;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import org.jspecify.annotations.Nullable;

/**
 * What one rule did in one run.
 *
 * @param term as it was in force, as {@code P5Y}
 * @param keptFrom records from before this moment were due
 * @param due counted before; null when not counted yet
 * @param leftOver still due afterwards, as records in use at that moment
 * @param failure the kind of failure, if it failed; never its message, which may hold content
 */
public record RetentionStep(
        String rule,
        Effect effect,
        String law,
        String term,
        Instant keptFrom,
        @Nullable Long due,
        @Nullable Instant oldest,
        long done,
        @Nullable Long leftOver,
        @Nullable String failure,
        @Nullable Instant finishedAt) {}
