// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.waakzaam.hits.signal.Signals;
import nl.waakzaam.lookup.BoughtLookup;
import nl.waakzaam.lookup.StolenLookup;
import nl.waakzaam.lookup.Unmatched;
import nl.waakzaam.lookup.Unmatched.Changed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what changed on either side with the other side, after it was committed. First it takes the goods, then it has
 * the index read on: so it sees all that was committed before they were, and of two simultaneous entries the one that is
 * compared last finds the other. What is taken and what is found are one transaction: nothing is lost, nothing comes twice.
 */
@Service
public class Matcher {
    private static final Logger LOG = LoggerFactory.getLogger(Matcher.class);
    private static final int AT_ONCE = 500;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final int LONGEST_WAIT = 10;

    private final Unmatched unmatched;
    private final StolenLookup stolen;
    private final BoughtLookup bought;
    private final Pairs pairs;
    private final Signals signals;
    private final Hits hits;
    private final LikenessMatcher likeness;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Matcher(
            Unmatched unmatched,
            StolenLookup stolen,
            BoughtLookup bought,
            Pairs pairs,
            Signals signals,
            Hits hits,
            LikenessMatcher likeness,
            TransactionTemplate transaction,
            Clock clock) {
        this.unmatched = unmatched;
        this.stolen = stolen;
        this.bought = bought;
        this.pairs = pairs;
        this.signals = signals;
        this.hits = hits;
        this.likeness = likeness;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Compares some of what waits; one that fails is put off and holds up no other. */
    public int round() {
        if (!unmatched.isAny(clock.instant())) {
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
        var taken = new AtomicReference<List<Changed>>(List.of());
        for (int place = 0; place < AT_ONCE; place++) {
            try {
                taken.set(List.of());
                int count = compare(1, taken);
                if (count == 0) {
                    break;
                }
                compared += count;
            } catch (RuntimeException broken) {
                taken.get().forEach(failed -> putOff(failed, broken));
                compared++;
                if (taken.get().isEmpty()) {
                    throw broken;
                }
            }
        }
        return compared;
    }

    private int compare(int atMost) {
        return compare(atMost, new AtomicReference<>(List.of()));
    }

    private int compare(int atMost, AtomicReference<List<Changed>> taken) {
        var now = clock.instant();
        return transaction.execute(status -> {
            var changed = unmatched.claim(atMost, now);
            taken.set(changed);
            if (!changed.isEmpty()) {
                compare(changed, now);
            }
            return changed.size();
        });
    }

    private void compare(List<Changed> changed, Instant now) {
        var since = hits.moment();
        stolen.catchUp();
        bought.catchUp();
        signals.look(changed, now);
        var gone = likeness.note(changed);
        hits.replace(changed, pairs.of(changed), since, now);
        hits.endByLooks(gone, now);
    }

    /** Told at the first time only: what fails stands in the health endpoint until it went well. */
    private void putOff(Changed failed, RuntimeException why) {
        if (failed.failures() == 0) {
            LOG.warn(
                    "A {} good cannot be compared and is put off: {}",
                    failed.bought() ? "bought" : "stolen",
                    why.getClass().getName());
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(failed.failures(), LONGEST_WAIT));
        unmatched.putOff(failed, clock.instant().plus(wait));
    }
}
