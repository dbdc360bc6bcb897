// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that looks for work four times a second, and goes on at once while there is some. What is to be done stands in
 * the database, so a node that falls out is missed by nobody.
 */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long PAUSE = 250;

    private final String name;
    private final IntSupplier round;
    private final Clock clock;
    private final Semaphore stopped = new Semaphore(0);
    private volatile Instant wentWellAt;
    private volatile @Nullable Thread thread;

    /** @param round does some of what waits, and says how much that was */
    Rounds(String name, IntSupplier round, Clock clock) {
        this.name = name;
        this.round = round;
        this.clock = clock;
        wentWellAt = clock.instant();
    }

    /** How long ago it last came to the end of a round. */
    Duration sinceItWentWell() {
        return Duration.between(wentWellAt, clock.instant());
    }

    void start() {
        stopped.drainPermits();
        wentWellAt = clock.instant();
        var matching = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
        thread = matching;
        matching.start();
    }

    /** Lets what it is doing come to its end: that takes no longer than a round. */
    void stop() {
        var running = thread;
        thread = null;
        stopped.release();
        if (running != null) {
            try {
                running.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        boolean failing = false;
        while (thread != null) {
            try {
                int done = round.getAsInt();
                wentWellAt = clock.instant();
                failing = false;
                if (done == 0 && stopped.tryAcquire(PAUSE, TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException failure) {
                failing = tell(failure, failing);
            }
        }
    }

    private boolean tell(RuntimeException failure, boolean told) {
        if (!told && thread != null) {
            LOG.warn(
                    "{}: goods cannot be compared: {}", name, failure.getClass().getName());
        }
        pause();
        return true;
    }

    private void pause() {
        try {
            if (stopped.tryAcquire(PAUSE, TimeUnit.MILLISECONDS)) {
                stopped.release();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
