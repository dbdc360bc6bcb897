// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.hits.Hit.Proposal;
import nl.waakzaam.hits.Hit.State;
import nl.waakzaam.hits.TypedMove.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a hit further: together with what it means for the good in the shop, the step and the line in the log. Refuses
 * with {@link nl.waakzaam.site.InvalidInput} what lacks its reason or the facts of an order; says so when somebody was
 * first, when it cannot be done now, and when the approver is who proposed it.
 */
@Service
public class Moves {
    private final AreaHits hits;
    private final PostgresCourse course;
    private final GoodInShop shop;
    private final HitLog log;
    private final Clock clock;

    Moves(AreaHits hits, PostgresCourse course, GoodInShop shop, HitLog log, Clock clock) {
        this.hits = hits;
        this.course = course;
        this.shop = shop;
        this.log = log;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** A second detective has to approve. */
        PROPOSED,
        /** Somebody else changed the hit since it was seen. */
        CHANGED_MEANWHILE,
        /** Not from where the hit is now, or the good left the shop. */
        NOT_POSSIBLE,
        /** Nobody approves what they proposed themselves. */
        OWN_PROPOSAL
    }

    /** What a second detective says of a proposal. */
    public enum Answer {
        APPROVE,
        DROP
    }

    /**
     * Empty when the area has no such hit.
     *
     * @param seen its {@code changedAt}, as the form carries it
     */
    @Transactional
    public Optional<Outcome> make(HitId id, Move move, TypedMove typed, String seen, Actor actor) {
        return hits.hold(id, actor).map(hit -> {
            if (!hit.changedAt().toString().equals(seen)) {
                return Outcome.CHANGED_MEANWHILE;
            }
            return move.fits(hit) && hit.proposal() == null ? make(hit, move, typed, actor) : Outcome.NOT_POSSIBLE;
        });
    }

    private Outcome make(Hit hit, Move move, TypedMove typed, Actor actor) {
        var now = now();
        var reason = typed.reasonFor(move);
        var order = move.isOrder() ? shop.order(hit, move, typed, now) : null;
        if (move.needsTwo(hit)) {
            course.propose(hit, new Proposal(move.to(), actor.id(), Objects.requireNonNull(reason)), now);
            log.proposed(actor.id(), hit, move.to());
            return Outcome.PROPOSED;
        }
        return carryOut(hit, move, order, reason, actor, now);
    }

    /** Empty when the area has no such hit. */
    @Transactional
    public Optional<Outcome> answer(HitId id, Answer answer, String seen, Actor actor) {
        return hits.hold(id, actor).map(hit -> {
            var proposal = hit.proposal();
            if (proposal == null || !hit.changedAt().toString().equals(seen)) {
                return Outcome.CHANGED_MEANWHILE;
            }
            return answer == Answer.APPROVE ? approve(hit, proposal, actor) : drop(hit, proposal, actor);
        });
    }

    private Outcome approve(Hit hit, Proposal proposal, Actor actor) {
        if (proposal.by().equals(actor.id())) {
            log.refused(actor.id(), hit, proposal.state());
            return Outcome.OWN_PROPOSAL;
        }
        return carryOut(hit, Move.to(proposal.state()), null, proposal.reason(), actor, now());
    }

    private Outcome drop(Hit hit, Proposal proposal, Actor actor) {
        course.drop(hit, actor.id(), now());
        log.dropped(actor.id(), hit, proposal.state());
        return Outcome.DONE;
    }

    private Outcome carryOut(
            Hit hit, Move move, @Nullable Order order, @Nullable String reason, Actor actor, Instant now) {
        if (!shop.follows(hit, move, order, reason, actor, now)) {
            return Outcome.NOT_POSSIBLE;
        }
        var assigned = hit.assignedTo() == null || move == Move.TAKE ? actor.id() : hit.assignedTo();
        if (move != Move.CONFIRM || hit.state() == State.NEW) {
            course.move(hit, move.to(), assigned, actor.id(), move == Move.CONFIRM ? null : reason, now);
        }
        if (move == Move.CONFIRM) {
            course.confirm(hit, actor.id(), reason, now);
        }
        log.moved(actor.id(), hit, move);
        return Outcome.DONE;
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
