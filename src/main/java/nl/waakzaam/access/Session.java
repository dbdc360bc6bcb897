// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One log-in of one account in one browser.
 *
 * @param confirmedAt when its owner last proved to be the owner
 * @param complete whether the second factor has been given, so that the account may act
 */
record Session(
        UUID id,
        Account account,
        Instant startedAt,
        Instant seenAt,
        Instant confirmedAt,
        boolean complete,
        String browser) {
    static final Duration FRESH = Duration.ofMinutes(10);

    /** Whether its owner proved so short ago to be the owner that sensitive acts need no new proof. */
    boolean isFresh(Instant now) {
        return now.isBefore(confirmedAt.plus(FRESH));
    }
}
