// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One count for all nodes of a test, in the place of the database. */
final class LeasesInMemory implements Leases {
    private final Map<Subject, Integer> granted = new HashMap<>();
    private int asked;

    @Override
    public synchronized CompletableFuture<Integer> take(Lease lease) {
        asked++;
        var before = granted.getOrDefault(lease.subject(), 0);
        var now = Math.clamp(lease.most() - before, 0, lease.numbers());
        granted.put(lease.subject(), before + now);
        return CompletableFuture.completedFuture(now);
    }

    int asked() {
        return asked;
    }
}
