// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import nl.waakzaam.hits.likeness.KnownLooks;
import nl.waakzaam.hits.likeness.KnownLooks.Gone;
import nl.waakzaam.hits.likeness.Likenesses;
import nl.waakzaam.hits.likeness.Likenesses.Waiting;
import nl.waakzaam.lookup.Unmatched.Changed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares goods by their looks when one of both has no number, after their numbers were compared. As there, what is taken
 * and what is found are one transaction.
 */
@Service
class LikenessMatcher {
    private static final int AT_ONCE = 20;

    private final KnownLooks looks;
    private final Likenesses likenesses;
    private final LikelyHits hits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LikenessMatcher(
            KnownLooks looks, Likenesses likenesses, LikelyHits hits, TransactionTemplate transaction, Clock clock) {
        this.looks = looks;
        this.likenesses = likenesses;
        this.hits = hits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In the transaction that compares numbers: what is there waits for a round of its own, what is gone is told. */
    Gone note(Collection<Changed> changed) {
        return looks.note(changed);
    }

    /** Compares some of what waits; one that fails is put off and holds up no other. */
    int round() {
        return round(false) + round(true);
    }

    private int round(boolean bought) {
        if (!likenesses.isAny(bought, clock.instant())) {
            return 0;
        }
        try {
            return compare(bought, AT_ONCE, new HashSet<>());
        } catch (RuntimeException broken) {
            return oneByOne(bought);
        }
    }

    private int oneByOne(boolean bought) {
        int compared = 0;
        while (compared < AT_ONCE && compareOne(bought)) {
            compared++;
        }
        return compared;
    }

    /** False when none waits. */
    private boolean compareOne(boolean bought) {
        var taken = new HashSet<Waiting>();
        try {
            return compare(bought, 1, taken) > 0;
        } catch (RuntimeException broken) {
            taken.forEach(one -> likenesses.putOff(one, clock.instant()));
            if (taken.isEmpty()) {
                throw broken;
            }
            return true;
        }
    }

    private int compare(boolean bought, int atMost, Collection<Waiting> taken) {
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            taken.addAll(likenesses.claim(bought, atMost, now));
            if (bought) {
                hits.compare(taken, now);
            } else {
                likenesses.spread(taken, now);
            }
        });
        return taken.size();
    }
}
