// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import java.time.Duration;

/** Whether numbers may be checked. */
public sealed interface Spending {
    /** They were counted. */
    record Allowed() implements Spending {}

    /**
     * A limit is reached; nothing was counted.
     *
     * @param kind whose limit it is
     * @param retryAfter until the period ends
     * @param left how many numbers, fewer than were asked, may still be checked here
     */
    record UsedUp(Subject.Kind kind, Duration retryAfter, int left) implements Spending {}

    /** The database did not tell in time; nothing was counted. */
    record Unknown() implements Spending {}
}
