// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.likeness;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waakzaam.hits.verdict.Evidence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goods that look like one another. Looks are written and committed before they are compared: of two that come at once,
 * the one that is compared last finds the other.
 */
@Service
public class Likenesses {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final int LONGEST_WAIT = 10;

    private final PostgresLooks looks;
    private final TraitCounts counts;
    private final StoredLookWeights weights;

    Likenesses(PostgresLooks looks, TraitCounts counts, StoredLookWeights weights) {
        this.looks = looks;
        this.counts = counts;
        this.weights = weights;
    }

    /** A good that waits for its comparison. */
    public record Waiting(Look look, int failures) {}

    /** A bought and a stolen good that may be one. */
    public record Alike(UUID bought, long stolen, Evidence evidence) {}

    public boolean isAny(Instant now) {
        return looks.isAnyWaiting(now);
    }

    /** Takes some for the transaction that compares them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Waiting> claim(int atMost, Instant now) {
        return looks.claim(atMost, now);
    }

    /** What looks like this good enough for a person to judge, the likeliest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Alike> of(Look look) {
        var inForce = weights.inForce();
        var common = counts.of(look.category(), look.traits());
        var judge = new LookJudge(inForce, common);
        return Stream.concat(looks.sharing(look, common, inForce).stream(), looks.picturedAlike(look, inForce).stream())
                .distinct()
                .map(other -> alike(look, other, judge))
                .filter(alike -> judge.isWorthALook(alike.evidence()))
                .sorted(Comparator.comparingDouble(
                                (Alike alike) -> -alike.evidence().odds())
                        .thenComparing(Alike::bought)
                        .thenComparingLong(Alike::stolen))
                .toList();
    }

    /** After its comparison failed and was rolled back. */
    @Transactional
    public void putOff(Waiting failed, Instant now) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(failed.failures(), LONGEST_WAIT));
        looks.putOff(failed.look(), now.plus(wait));
    }

    private static Alike alike(Look look, Look other, LookJudge judge) {
        var bought = look.bought() ? look : other;
        var stolen = look.bought() ? other : look;
        return new Alike(UUID.fromString(bought.id()), Long.parseLong(stolen.id()), judge.judge(bought, stolen));
    }
}
