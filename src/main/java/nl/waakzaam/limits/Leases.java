// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import java.util.concurrent.CompletableFuture;

/** Where a node gets more numbers from, once its own are used up. */
interface Leases {
    /** A lease that was asked for: whose, in which period, how many numbers, and the most there are in the period. */
    record Lease(Subject subject, Period period, int numbers, int most) {}

    /** How many numbers were granted: all, what was left, or none. */
    CompletableFuture<Integer> take(Lease lease);
}
