// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.waakzaam.hits.GoodLocks.Couple;
import nl.waakzaam.hits.likeness.Likenesses;
import nl.waakzaam.hits.likeness.Likenesses.Alike;
import nl.waakzaam.hits.likeness.Likenesses.Waiting;
import org.springframework.stereotype.Component;

/**
 * The hits of bought goods by their looks: for each the stolen goods it is likest, whichever came first. What others
 * outrank ends, unless somebody has begun on it.
 */
@Component
class LikelyHits {
    /** A person looks at no more than this many for one bought good. */
    static final int MOST_FOR_ONE = 5;

    private final Likenesses likenesses;
    private final Pairs pairs;
    private final GoodLocks locks;
    private final Hits hits;

    LikelyHits(Likenesses likenesses, Pairs pairs, GoodLocks locks, Hits hits) {
        this.likenesses = likenesses;
        this.pairs = pairs;
        this.locks = locks;
        this.hits = hits;
    }

    /** A bought good with all that it is like, the likest first. */
    private record Ranked(Waiting bought, List<Alike> alike) {
        List<Alike> first() {
            return alike.stream().limit(MOST_FOR_ONE).toList();
        }

        List<Alike> rest() {
            return alike.stream().skip(MOST_FOR_ONE).toList();
        }

        String id() {
            return bought.look().id();
        }
    }

    /**
     * In the transaction that took these bought goods. One of which a stolen good changed before both were locked waits
     * for the next round.
     */
    void compare(Collection<Waiting> taken, Instant now) {
        var since = hits.moment();
        var ranked = taken.stream()
                .map(one -> new Ranked(one, likenesses.of(one.look())))
                .toList();
        locks.take(ids(ranked), Set.of(), couples(ranked, Ranked::first));
        keep(ranked.stream().filter(one -> likenesses.areStillSo(one.first())).toList(), since, now);
    }

    private void keep(List<Ranked> ranked, Instant since, Instant now) {
        var begun = hits.outrank(ids(ranked), couples(ranked, Ranked::rest), now);
        var found = ranked.stream()
                .flatMap(one -> Stream.concat(
                        one.first().stream(), one.rest().stream().filter(alike -> begun.contains(couple(alike)))))
                .collect(toMap(LikelyHits::couple, Alike::evidence));
        pairs.of(List.copyOf(found.keySet()))
                .forEach(pair -> hits.keepLikely(pair, requireNonNull(found.get(Couple.of(pair))), since, now));
        hits.endUnlike(ids(ranked), corrected(ranked), since, now);
        likenesses.settle(ids(ranked));
    }

    private static Set<String> ids(Collection<Ranked> ranked) {
        return ranked.stream().map(Ranked::id).collect(toSet());
    }

    private static Set<String> corrected(Collection<Ranked> ranked) {
        return ids(ranked.stream().filter(one -> one.bought().corrected()).toList());
    }

    private static List<Couple> couples(Collection<Ranked> ranked, Function<Ranked, List<Alike>> which) {
        return ranked.stream()
                .flatMap(one -> which.apply(one).stream())
                .map(LikelyHits::couple)
                .toList();
    }

    private static Couple couple(Alike alike) {
        return new Couple(alike.bought(), alike.stolen());
    }
}
