// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series;

import java.time.Instant;
import java.util.Map;

/**
 * What a module counts of its own work for the open figures. Nothing but these counts leaves the module, and small ones are
 * not published.
 */
public interface OwnCount {
    /** The key of what is counted, as {@code inkopen}; its names stand with the measures. */
    String measure();

    /**
     * How many there were from one moment until another, or at that other where they are there rather than happen: by the
     * code of a municipality, police unit or safety region; under {@code NL} what lies in none.
     */
    Map<String, Long> count(Instant from, Instant until);
}
