// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.hits.GoodLocks.Couple;
import nl.waakzaam.hits.Pairs.Pair;
import nl.waakzaam.hits.likeness.KnownLooks.Gone;
import nl.waakzaam.hits.verdict.Evidence;
import nl.waakzaam.hits.verdict.Judge;
import nl.waakzaam.hits.verdict.Verdict;
import nl.waakzaam.lookup.Unmatched.Changed;
import org.springframework.stereotype.Service;

/** What a comparison makes of hits: new ones, better known ones, and the end of those that no longer hold. */
@Service
class Hits {
    private final Pairs pairs;
    private final GoodLocks locks;
    private final Comparing comparing;
    private final StoredWeights weights;
    private final PostgresHits hits;
    private final Endings endings;

    Hits(Pairs pairs, GoodLocks locks, Comparing comparing, StoredWeights weights, PostgresHits hits, Endings endings) {
        this.pairs = pairs;
        this.locks = locks;
        this.comparing = comparing;
        this.weights = weights;
        this.hits = hits;
        this.endings = endings;
    }

    /** A pair and what was said of it. */
    record Judged(Pair pair, Verdict verdict) {
        UUID bought() {
            return pair.bought().good().id().value();
        }

        long stolen() {
            return pair.stolen().id();
        }

        Couple couple() {
            return Couple.of(pair);
        }

        boolean isHit() {
            return !(verdict instanceof Verdict.Different);
        }
    }

    /** Now, by the clock that all nodes share. */
    Instant moment() {
        return hits.moment();
    }

    /**
     * Keeps what was found of these goods. What another node found meanwhile, from a later reading, stays. Before a hit
     * is made both goods are read once more, while no other node can work on either: one that was recovered in that
     * moment makes no hit, or its hit is there for the node that ends it.
     *
     * @param since when this comparison began to read
     */
    void replace(Collection<Changed> changed, List<Pair> pairs, Instant since, Instant now) {
        var judge = new Judge(weights.inForce());
        var judged = judged(pairs, judge).toList();
        var mayBeHits =
                judged.stream().filter(Judged::isHit).map(Judged::couple).toList();
        var bought = ids(changed, true);
        var stolen = ids(changed, false);
        locks.take(bought, stolen, mayBeHits);
        Stream.concat(judged.stream().filter(one -> !one.isHit()), judged(this.pairs.of(mayBeHits), judge))
                .sorted(Comparator.comparing(Judged::bought).thenComparing(Judged::stolen))
                .forEach(one -> keep(one, since, now));
        endings.end(bought, stolen, true, since, now);
    }

    private Stream<Judged> judged(List<Pair> pairs, Judge judge) {
        return comparing.judged(pairs, judge).stream().filter(one -> judge.isKept(one.verdict()));
    }

    /** Keeps that a person had better look at two goods that look alike. */
    void keepLikely(Pair pair, Evidence evidence, Instant since, Instant now) {
        keep(new Judged(pair, new Verdict.Likely(evidence)), since, now);
    }

    /** Ends what was found by looks of goods that are gone. */
    void endByLooks(Gone gone, Instant now) {
        endings.end(gone.bought(), gone.stolen(), false, hits.moment(), now);
    }

    /**
     * Ends what was found by looks of these bought goods and not in this reading.
     *
     * @param corrected those of them that their shop changed
     */
    void endUnlike(Set<String> bought, Set<String> corrected, Instant since, Instant now) {
        endings.endUnlike(bought, corrected, since, now);
    }

    /** Ends what others outrank, where nobody has begun on it; gives the couples where somebody has. */
    Set<Couple> outrank(Set<String> bought, Collection<Couple> outranked, Instant now) {
        hits.holdAll(bought);
        return endings.outrank(outranked, now);
    }

    private void keep(Judged judged, Instant since, Instant now) {
        if (hits.judge(judged, since) && judged.isHit()) {
            hits.open(judged, now);
        }
    }

    private static Set<String> ids(Collection<Changed> changed, boolean bought) {
        return changed.stream()
                .filter(one -> one.bought() == bought)
                .map(Changed::good)
                .collect(Collectors.toSet());
    }
}
