// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the index in memory level with the database. Numbers that were withdrawn stay in it until the next full reading:
 * harmless, for the database resolves what the index names.
 */
@Component
class StolenKeyFollower {
    static final Duration LONGEST_LAG = Duration.ofSeconds(1);

    private final StolenKeyFeed feed;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private @Nullable String position;
    private volatile NearIndex index = NearIndex.EMPTY;
    private volatile Instant levelAt = Instant.EPOCH;
    private Instant failedAt = Instant.EPOCH;
    private @Nullable RuntimeException failure;

    StolenKeyFollower(StolenKeyFeed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    /** The index, at most {@link #LONGEST_LAG} behind: the caller catches up itself where the follower lags. */
    NearIndex index() {
        if (lag().compareTo(LONGEST_LAG) > 0) {
            catchUp();
        }
        return index;
    }

    /** Reads what was committed since the last time; everything at the first. Fails when the database does. */
    void follow() {
        oneAtATime.lock();
        try {
            readAdditions();
        } catch (RuntimeException away) {
            failure = away;
            failedAt = clock.instant();
            throw away;
        } finally {
            oneAtATime.unlock();
        }
    }

    private void readAdditions() {
        var began = clock.instant();
        var additions = new Additions();
        var reached = feed.read(position, additions::add);
        if (additions.count() > 0) {
            index = index.with(additions);
        }
        position = reached;
        levelAt = began;
    }

    /** Reads everything again, which drops the numbers that were withdrawn. */
    void reload() {
        oneAtATime.lock();
        try {
            var began = clock.instant();
            var additions = new Additions();
            position = feed.read(null, additions::add);
            index = NearIndex.EMPTY.with(additions);
            levelAt = began;
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Spares the first search for a worn number some waiting; holds up nobody. */
    void prepareWorn() {
        index.prepareWorn();
    }

    /** How old the knowledge of the index is. */
    Duration lag() {
        return Duration.between(levelAt, clock.instant());
    }

    int size() {
        return index.size();
    }

    long bytes() {
        return index.bytes();
    }

    /** Whoever waited while another failed, fails with it: a database that is away is not waited for by each in turn. */
    private void catchUp() {
        var asked = clock.instant();
        oneAtATime.lock();
        try {
            if (failure != null && failedAt.isAfter(asked)) {
                throw failure;
            }
            if (lag().compareTo(LONGEST_LAG) > 0) {
                follow();
            }
        } finally {
            oneAtATime.unlock();
        }
    }
}
