// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: four times longer each time, and never all at the same moment. */
final class BackOff {
    /** After this many attempts, within a day, a person must look. */
    static final int MOST = 10;

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(8);

    private BackOff() {}

    /** Between half the pause and all of it. */
    static Duration after(int attempt, RandomGenerator random) {
        var whole = FIRST.multipliedBy(1L << Math.min(2 * (attempt - 1), 40));
        var pause = whole.compareTo(LONGEST) < 0 ? whole : LONGEST;
        return pause.dividedBy(2).plusMillis(random.nextLong(pause.toMillis() / 2 + 1));
    }
}
