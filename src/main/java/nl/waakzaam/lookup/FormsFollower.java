// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Keeps one side of the index in memory level with the database: what was added to it and what went. */
class FormsFollower {
    static final Duration LONGEST_LAG = Duration.ofSeconds(1);

    private final FormsFeed feed;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private @Nullable String position;
    private volatile FollowedIndex index = FollowedIndex.EMPTY;
    private volatile Instant levelAt = Instant.EPOCH;
    private Instant failedAt = Instant.EPOCH;
    private @Nullable RuntimeException failure;

    FormsFollower(FormsFeed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    /** The index, at most {@link #LONGEST_LAG} behind: the caller catches up itself where the follower lags. */
    FollowedIndex index() {
        if (lag().compareTo(LONGEST_LAG) > 0) {
            catchUp();
        }
        return index;
    }

    /** Reads what was committed since the last time; everything at the first. Fails when the database does. */
    void follow() {
        oneAtATime.lock();
        try {
            readChanges();
        } catch (RuntimeException away) {
            failure = away;
            failedAt = clock.instant();
            throw away;
        } finally {
            oneAtATime.unlock();
        }
    }

    private void readChanges() {
        if (position == null) {
            readAll();
            return;
        }
        var began = clock.instant();
        var additions = new Additions();
        var cameBack = new ArrayList<String>();
        var went = new ArrayList<String>();
        position = feed.readSince(
                position,
                folded -> {
                    additions.add(folded);
                    if (index.withdrawn().contains(folded)) {
                        cameBack.add(folded);
                    }
                },
                went::add);
        index = index.with(additions, cameBack, went);
        levelAt = began;
    }

    private void readAll() {
        var began = clock.instant();
        var additions = new Additions();
        position = feed.readAll(additions::add);
        index = FollowedIndex.of(NearIndex.EMPTY.with(additions));
        levelAt = began;
    }

    /** Reads everything again, which frees the memory of what was withdrawn. */
    void reload() {
        oneAtATime.lock();
        try {
            readAll();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Spares the first search for a worn number some waiting; holds up nobody. */
    void prepareWorn() {
        index.index().prepareWorn();
    }

    /** Forgets in the database what went longer ago than this. */
    void forget(Duration kept) {
        feed.forget(clock.instant().minus(kept));
    }

    /** How old the knowledge of the index is. */
    Duration lag() {
        return Duration.between(levelAt, clock.instant());
    }

    int size() {
        return index.size();
    }

    long bytes() {
        return index.index().bytes();
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
