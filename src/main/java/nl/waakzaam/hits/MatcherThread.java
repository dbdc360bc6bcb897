// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has the matcher look for work four times a second, on every node, for as long as the product serves. What is to be done
 * stands in the database, so a node that falls out is missed by nobody.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "waakzaam.serves", matchIfMissing = true)
class MatcherThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MatcherThread.class);
    private static final long PAUSE = 250;

    private final Matcher matcher;
    private final LikenessMatcher likeness;
    private final Clock clock;
    private volatile Instant wentWellAt;
    private final Semaphore stopped = new Semaphore(0);
    private volatile @Nullable Thread thread;

    MatcherThread(Matcher matcher, LikenessMatcher likeness, Clock clock) {
        this.matcher = matcher;
        this.likeness = likeness;
        this.clock = clock;
        wentWellAt = clock.instant();
    }

    /** How long ago this node last came to the end of a round. */
    Duration sinceItWentWell() {
        return Duration.between(wentWellAt, clock.instant());
    }

    @Override
    public void start() {
        stopped.drainPermits();
        wentWellAt = clock.instant();
        var matching = Thread.ofPlatform().daemon().name("hits-matcher").unstarted(this::run);
        thread = matching;
        matching.start();
    }

    /** Lets what it is doing come to its end: that takes no longer than a round. */
    @Override
    public void stop() {
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

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        boolean failing = false;
        while (isRunning()) {
            try {
                int compared = matcher.round() + likeness.round();
                wentWellAt = clock.instant();
                failing = false;
                if (compared == 0 && stopped.tryAcquire(PAUSE, TimeUnit.MILLISECONDS)) {
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
        if (!told && isRunning()) {
            LOG.warn("Purchases cannot be compared: {}", failure.getClass().getName());
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
