// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import nl.waakzaam.access.Actor;

/**
 * Who does something to the register, by which way and when.
 *
 * @param origin {@code web}, {@code api}, {@code command}, {@code offline} for what was entered without a network,
 *     {@code quarantine} when its owner had to let that in
 */
public record By(Actor actor, String origin, Instant at) {
    private static final Set<String> LATER_FROM_A_BROWSER = Set.of("offline", "quarantine");

    /** Moments are kept to the microsecond, as the database does. */
    public By {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** As the processing log names the way. */
    String way() {
        return LATER_FROM_A_BROWSER.contains(origin) ? "web" : origin;
    }
}
