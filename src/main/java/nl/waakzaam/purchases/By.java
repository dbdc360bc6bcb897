// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.waakzaam.access.Actor;

/**
 * Who does something to the register, by which way and when.
 *
 * @param origin {@code web}, {@code api} or {@code command}
 */
public record By(Actor actor, String origin, Instant at) {
    /** Moments are kept to the microsecond, as the database does. */
    public By {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
