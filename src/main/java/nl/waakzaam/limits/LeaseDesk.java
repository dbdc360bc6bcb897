// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fetches leases on one thread and one connection: what is asked for within a moment goes together in one query. So a
 * crowd of addresses costs few queries and never takes the connections that others need.
 */
@Component
class LeaseDesk implements Leases {
    private static final int MOST_AT_ONCE = 1_000;

    /** Waited for company: each query ends with a write to the disk, which costs more than all leases in it. */
    private static final Duration GATHERING = Duration.ofMillis(10);

    private final PostgresLeases database;
    private final Clock clock;
    private final LinkedBlockingQueue<Asked> queue = new LinkedBlockingQueue<>();
    private final Thread thread;

    private record Asked(Lease lease, CompletableFuture<Integer> granted) {}

    LeaseDesk(PostgresLeases database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("leases").start(this::serve);
    }

    @Override
    public CompletableFuture<Integer> take(Lease lease) {
        var granted = new CompletableFuture<Integer>();
        queue.add(new Asked(lease, granted));
        return granted;
    }

    @Scheduled(cron = "0 20 * * * *")
    void forget() {
        database.forget(clock.instant());
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
    }

    private void serve() {
        try {
            while (true) {
                var asked = new ArrayList<Asked>();
                asked.add(queue.take());
                Thread.sleep(GATHERING);
                queue.drainTo(asked, MOST_AT_ONCE);
                grant(asked);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** One query; a subject that was asked for twice, by a forgotten allotment, waits for the next. */
    private void grant(List<Asked> asked) {
        var together = new HashMap<Subject, Asked>();
        asked.removeIf(one -> together.putIfAbsent(one.lease().subject(), one) == null);
        queue.addAll(asked);
        try {
            var leases = together.values().stream().map(Asked::lease).toList();
            var granted = database.grant(leases);
            together.values().forEach(one -> one.granted().complete(granted.getOrDefault(one.lease(), 0)));
        } catch (RuntimeException failure) {
            together.values().forEach(one -> one.granted().completeExceptionally(failure));
        }
    }
}
