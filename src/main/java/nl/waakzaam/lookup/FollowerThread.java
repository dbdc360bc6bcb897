// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Follows the database for as long as the product serves. The index is full before the first request is answered:
 * this starts ahead of the web server. A command ({@code waakzaam.serves=false}) fills it when it first searches, so one
 * that never searches does not wait for it.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "waakzaam.serves", matchIfMissing = true)
class FollowerThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FollowerThread.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration KEPT = Duration.ofHours(1);

    private final FormsFollower stolen;
    private final FormsFollower bought;
    private volatile @Nullable Thread thread;

    FollowerThread(@Qualifier("stolenForms") FormsFollower stolen, @Qualifier("boughtForms") FormsFollower bought) {
        this.stolen = stolen;
        this.bought = bought;
    }

    /** Known before it runs: it ends as soon as it is not. */
    @Override
    public void start() {
        follow();
        var following = Thread.ofPlatform().daemon().name("lookup-follower").unstarted(this::run);
        thread = following;
        following.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Ahead of the web server, which starts in one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Once a night, so that withdrawn numbers do not pile up in memory. */
    @Scheduled(cron = "0 40 4 * * *")
    void reload() {
        stolen.reload();
        bought.reload();
        stolen.prepareWorn();
    }

    /** By then every node has read what went; one that slept longer reads everything at night. */
    @Scheduled(cron = "0 10 * * * *")
    void forget() {
        stolen.forget(KEPT);
        bought.forget(KEPT);
    }

    private void follow() {
        stolen.follow();
        bought.follow();
    }

    private void run() {
        stolen.prepareWorn();
        boolean failing = false;
        while (isRunning()) {
            try {
                Thread.sleep(PAUSE);
                follow();
                failing = false;
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                if (!failing && isRunning()) {
                    LOG.warn(
                            "The index of numbers cannot follow the database: {}",
                            failure.getClass().getName());
                }
                failing = true;
            }
        }
    }
}
