// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How long a good stays in the shop yet: in whole hours, in minutes in the last one; never more than there is. */
final class Remaining {
    private Remaining() {}

    static Duration until(Instant freeAt, Instant now) {
        var left = Duration.between(now, freeAt);
        return left.truncatedTo(left.toHours() > 0 ? ChronoUnit.HOURS : ChronoUnit.MINUTES);
    }
}
