// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What police ordered about a good in a shop.
 *
 * @param reference the number of the police report or case
 * @param lastDay until when it must be held; null when it had to be handed over
 */
public record Measure(
        Kind kind,
        Instant at,
        String article,
        String reference,
        @Nullable LocalDate lastDay) {
    /** To hold the good, or to hand it over. */
    public enum Kind {
        HOLD,
        SEIZURE
    }
}
