// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.hits.Hit.State;
import nl.waakzaam.hits.Hit.Step;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.purchases.BoughtGoods;
import nl.waakzaam.purchases.BoughtGoods.BoughtGood;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.stolengoods.Good;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What detectives do with the hits of their area. Refuses with {@link InvalidInput} a rejection without a reason; does
 * nothing with a hit that somebody else changed meanwhile.
 */
@Service
public class HitWork {
    private static final int LONGEST_REASON = 500;

    private final PostgresHits hits;
    private final BoughtGoods bought;
    private final GoodsReading stolen;
    private final Municipalities municipalities;
    private final HitLog log;
    private final Clock clock;

    HitWork(
            PostgresHits hits,
            BoughtGoods bought,
            GoodsReading stolen,
            Municipalities municipalities,
            HitLog log,
            Clock clock) {
        this.hits = hits;
        this.bought = bought;
        this.stolen = stolen;
        this.municipalities = municipalities;
        this.log = log;
        this.clock = clock;
    }

    /** What a detective decides; each has its place in the address of the form. */
    public enum Decision {
        TAKE("oppakken", State.ASSIGNED),
        CONFIRM("bevestigen", State.CONFIRMED),
        REJECT("afwijzen", State.NOT_THE_SAME);

        private final String code;
        private final State state;

        Decision(String code, State state) {
            this.code = code;
            this.state = state;
        }

        static Decision of(String code) {
            return List.of(values()).stream()
                    .filter(one -> one.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Both goods side by side.
     *
     * @param bought null once the purchase was destroyed
     * @param stolen null once it is out of use
     */
    public record Opened(
            Hit hit, @Nullable BoughtGood bought, @Nullable Good stolen, List<Step> steps) {}

    /** Empty when the area has no such hit. */
    @Transactional
    public Optional<Opened> open(HitId id, Actor actor) {
        return hits.find(id, area(actor)).map(hit -> {
            log.consulted(actor.id(), hit);
            return new Opened(
                    hit,
                    bought.list(List.of(hit.boughtGood())).stream().findFirst().orElse(null),
                    stolen.find(hit.stolenGood()).filter(Good::isInUse).orElse(null),
                    hits.steps(id));
        });
    }

    /** Empty when the area has no such hit; false when somebody else changed it meanwhile, or it has ended. */
    @Transactional
    public Optional<Boolean> decide(HitId id, Decision decision, String typedReason, String seen, Actor actor) {
        return hits.find(id, area(actor)).map(hit -> {
            var reason = Texts.clean(typedReason);
            if (reason != null && reason.length() > LONGEST_REASON || reason == null && decision == Decision.REJECT) {
                throw new InvalidInput(List.of(new InvalidInput.Fault("reden", "hits.error.reason", LONGEST_REASON)));
            }
            return hit.changedAt().toString().equals(seen)
                    && hit.state().isUndecided()
                    && move(hit, decision, reason, actor);
        });
    }

    private boolean move(Hit hit, Decision decision, @Nullable String reason, Actor actor) {
        var moved = hits.move(hit, decision.state, actor.id(), actor.id(), reason, clock.instant());
        if (moved) {
            log.moved(actor.id(), hit, decision.state);
        }
        return moved;
    }

    /** Null for the whole country. */
    private @Nullable Collection<String> area(Actor actor) {
        return actor.area().contains("NL") ? null : municipalities.within(actor.area());
    }
}
