// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Instant;
import nl.waakzaam.access.Actor;
import nl.waakzaam.hits.Hit.State;
import nl.waakzaam.hits.Measure.Kind;
import nl.waakzaam.hits.TypedMove.Order;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.GoodId;
import nl.waakzaam.purchases.Holds;
import nl.waakzaam.site.DutchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a move means for the good in the register of its shop: held, taken along, or let go. */
@Component
class GoodInShop {
    private final PostgresHits hits;
    private final Holds holds;
    private final PostgresMeasures measures;

    GoodInShop(PostgresHits hits, Holds holds, PostgresMeasures measures) {
        this.hits = hits;
        this.holds = holds;
        this.measures = measures;
    }

    /** Refuses with {@link nl.waakzaam.site.InvalidInput} an order that lacks something. */
    Order order(Hit hit, Move move, TypedMove typed, Instant now) {
        return typed.order(move, hit, DutchTime.dayOf(now));
    }

    /** False when the good is not there as the move needs it: it was sold meanwhile. In the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean follows(
            Hit hit, Move move, @Nullable Order order, @Nullable String reason, Actor actor, Instant now) {
        var by = new By(actor, "web", now);
        if (order != null) {
            return move == Move.HOLD ? hold(hit, order, by) : seize(hit, order, by);
        }
        return switch (move) {
            case RELEASE -> lift(hit, reason, by);
            case REJECT -> !isWithPolice(hit) || lift(hit, reason, by);
            default -> true;
        };
    }

    private static boolean isWithPolice(Hit hit) {
        return hit.state() == State.HOLD_ORDERED || hit.state() == State.SEIZED || hit.state() == State.OWNER_INFORMED;
    }

    private boolean hold(Hit hit, Order order, By by) {
        if (holds.extend(good(hit), order.lastDay(), order.ground(), by).isEmpty()) {
            return false;
        }
        measures.add(hit.id(), Kind.HOLD, order, by.actor().id(), by.at());
        return true;
    }

    /** What was sold is taken along from whoever has it: that is no matter of the register of the shop. */
    private boolean seize(Hit hit, Order order, By by) {
        if (!hit.sold() && holds.seize(good(hit), order.ground(), by).isEmpty()) {
            return false;
        }
        measures.add(hit.id(), Kind.SEIZURE, order, by.actor().id(), by.at());
        return true;
    }

    /** What police ordered for another hit of the same good stays. */
    private boolean lift(Hit hit, @Nullable String reason, By by) {
        if (!hits.isWithPoliceOtherwise(hit)) {
            holds.lift(good(hit), reason == null ? "" : reason, by);
        }
        return true;
    }

    private static GoodId good(Hit hit) {
        return new GoodId(hit.boughtGood());
    }
}
