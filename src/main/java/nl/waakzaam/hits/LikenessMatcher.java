// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.waakzaam.hits.GoodLocks.Couple;
import nl.waakzaam.hits.likeness.KnownLooks;
import nl.waakzaam.hits.likeness.Likenesses;
import nl.waakzaam.hits.likeness.Likenesses.Alike;
import nl.waakzaam.hits.likeness.Likenesses.Waiting;
import nl.waakzaam.hits.likeness.Look;
import nl.waakzaam.lookup.Unmatched.Changed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares goods by their looks when one of both has no number, after all numbers were compared. As there, what is taken
 * and what is found are one transaction.
 */
@Service
class LikenessMatcher {
    private static final int AT_ONCE = 20;

    /** A person looks at no more than this many for one good that came. */
    private static final int MOST_FOR_ONE = 5;

    private final KnownLooks looks;
    private final Likenesses likenesses;
    private final Pairs pairs;
    private final GoodLocks locks;
    private final Hits hits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LikenessMatcher(
            KnownLooks looks,
            Likenesses likenesses,
            Pairs pairs,
            GoodLocks locks,
            Hits hits,
            TransactionTemplate transaction,
            Clock clock) {
        this.looks = looks;
        this.likenesses = likenesses;
        this.pairs = pairs;
        this.locks = locks;
        this.hits = hits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In the transaction that compares numbers: what is gone ends its hits, the rest waits for a round of its own. */
    void note(Collection<Changed> changed, Instant now) {
        var gone = looks.note(changed);
        hits.endByLooks(gone.bought(), gone.stolen(), hits.moment(), now);
    }

    /** Compares some of what waits; one that fails is put off and holds up no other. */
    int round() {
        if (!likenesses.isAny(clock.instant())) {
            return 0;
        }
        try {
            return compare(AT_ONCE);
        } catch (RuntimeException broken) {
            return oneByOne();
        }
    }

    private int oneByOne() {
        int compared = 0;
        while (compared < AT_ONCE && compareOne()) {
            compared++;
        }
        return compared;
    }

    /** False when none waits. */
    private boolean compareOne() {
        var taken = new HashSet<Waiting>();
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                taken.addAll(likenesses.claim(1, clock.instant()));
                compare(taken);
                return !taken.isEmpty();
            }));
        } catch (RuntimeException broken) {
            taken.forEach(one -> likenesses.putOff(one, clock.instant()));
            if (taken.isEmpty()) {
                throw broken;
            }
            return true;
        }
    }

    private int compare(int atMost) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var taken = likenesses.claim(atMost, clock.instant());
            compare(taken);
            return taken.size();
        }));
    }

    private void compare(Collection<Waiting> taken) {
        var since = hits.moment();
        var now = clock.instant();
        var alike = taken.stream()
                .flatMap(one -> found(one.look()).stream())
                .distinct()
                .toList();
        var bought = ids(taken, true);
        var stolen = ids(taken, false);
        locks.take(bought, stolen, alike.stream().map(LikenessMatcher::couple).toList());
        alike.forEach(one ->
                pairs.of(List.of(couple(one))).forEach(pair -> hits.keepLikely(pair, one.evidence(), since, now)));
        hits.endByLooks(bought, stolen, since, now);
    }

    private static Couple couple(Alike alike) {
        return new Couple(alike.bought(), alike.stolen());
    }

    private static Set<String> ids(Collection<Waiting> taken, boolean bought) {
        return taken.stream()
                .map(Waiting::look)
                .filter(look -> look.bought() == bought)
                .map(Look::id)
                .collect(toSet());
    }

    /** The likeliest, and whatever was a hit already: for the other good it may be among the likeliest. */
    private List<Alike> found(Look look) {
        var alike = likenesses.of(look);
        return IntStream.range(0, alike.size())
                .filter(place -> place < MOST_FOR_ONE
                        || hits.isKnown(
                                alike.get(place).bought(), alike.get(place).stolen()))
                .mapToObj(alike::get)
                .toList();
    }
}
