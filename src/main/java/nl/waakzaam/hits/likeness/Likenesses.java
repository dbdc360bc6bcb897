// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.likeness;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.hits.verdict.Evidence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goods that look like one another. What a bought good is like follows from all stolen goods together; so only bought goods
 * are compared, and a stolen good that comes, changes or goes has each bought good that it is like wait for that. Looks are
 * written and committed before: of two that come at once, the one that is taken last finds the other.
 */
@Service
public class Likenesses {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final int LONGEST_WAIT = 10;

    private final PostgresLooks looks;
    private final Candidates candidates;

    Likenesses(PostgresLooks looks, Candidates candidates) {
        this.looks = looks;
        this.candidates = candidates;
    }

    /**
     * A good that waits for its comparison.
     *
     * @param corrected whether its own register changed it since the last one
     * @param gone whether it is sought no more
     * @param reached the last good of the other side that it was held against, where it was broken off
     */
    public record Waiting(Look look, int failures, boolean corrected, boolean gone, String reached) {}

    /** A bought and a stolen good that may be one. */
    public record Alike(Look boughtLook, Look stolenLook, Evidence evidence) {
        public UUID bought() {
            return UUID.fromString(boughtLook.id());
        }

        public long stolen() {
            return Long.parseLong(stolenLook.id());
        }
    }

    public boolean isAny(boolean bought, Instant now) {
        return looks.isAnyWaiting(bought, now);
    }

    /** Takes some of one side for the transaction that compares them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Waiting> claim(boolean bought, int atMost, Instant now) {
        return looks.claim(bought, atMost, now);
    }

    /** Has the bought goods that these stolen goods are like, or were, compared anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void spread(Collection<Waiting> stolen, Instant now) {
        var woken = new HashSet<String>();
        for (var one : stolen) {
            if (one.reached().isEmpty()) {
                woken.addAll(looks.foundFor(one.look()));
            }
            var page = candidates.page(one.look(), one.reached());
            page.alike().forEach(alike -> woken.add(alike.boughtLook().id()));
            if (page.last() != null) {
                looks.reach(one.look(), page.last());
            } else if (one.gone()) {
                looks.remove(false, List.of(one.look().id()));
            } else {
                looks.settle(false, List.of(one.look().id()));
            }
        }
        looks.wake(woken, now);
    }

    /** What looks like this bought good enough for a person to judge, the likeliest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Alike> of(Look bought) {
        return candidates.all(bought).stream()
                .sorted(Comparator.comparingDouble(
                                (Alike alike) -> -alike.evidence().odds())
                        .thenComparingLong(Alike::stolen))
                .toList();
    }

    /** Whether these stolen goods still look so, and are sought. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean areStillSo(Collection<Alike> found) {
        var now = looks.sought(
                found.stream().map(alike -> alike.stolenLook().id()).toList());
        return found.stream().map(Alike::stolenLook).allMatch(now::contains);
    }

    /** These bought goods were compared. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Collection<String> bought) {
        looks.settle(true, bought);
    }

    /** After its comparison failed and was rolled back. */
    @Transactional
    public void putOff(Waiting failed, Instant now) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(failed.failures(), LONGEST_WAIT));
        looks.putOff(failed.look(), now.plus(wait));
    }
}
