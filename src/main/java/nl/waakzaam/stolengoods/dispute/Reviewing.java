// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.dispute;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.Corrections;
import nl.waakzaam.stolengoods.Good;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.RegisterLog;
import nl.waakzaam.stolengoods.SoughtGoods;
import nl.waakzaam.stolengoods.WorkArea;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer reads a dispute beside the goods it is about, and decides it with reasons. */
@Service
public class Reviewing {
    private final PostgresDisputes disputes;
    private final SoughtGoods sought;
    private final GoodsReading goods;
    private final Corrections corrections;
    private final WorkArea areas;
    private final RegisterLog log;
    private final Clock clock;

    Reviewing(
            PostgresDisputes disputes,
            SoughtGoods sought,
            GoodsReading goods,
            Corrections corrections,
            WorkArea areas,
            RegisterLog log,
            Clock clock) {
        this.disputes = disputes;
        this.sought = sought;
        this.goods = goods;
        this.corrections = corrections;
        this.areas = areas;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A dispute with what is registered about its numbers.
     *
     * @param goods those that are sought under one of its numbers and not decided yet; once it is closed, those it was
     *     decided for
     * @param elsewhere how many more there are outside the area of this officer
     */
    public record Review(Dispute dispute, List<Registered> goods, int elsewhere) {
        /** Whether anything is to be decided for goods, here or elsewhere. */
        private boolean isAboutGoods() {
            return !goods.isEmpty() || elsewhere > 0;
        }

        /** Whether this officer may read what was written and sent: not when it is about goods of other units alone. */
        public boolean isToRead() {
            return !goods.isEmpty() || elsewhere == 0;
        }

        /** Whether this officer has something to decide: a good, or that nothing is registered. */
        public boolean isMine() {
            return dispute.isOpen() && isToRead();
        }
    }

    /** A good, and whether the officer who looks has registered or changed it: then somebody else had better decide. */
    public record Registered(Good good, boolean ownWork) {}

    /** How a decision came out. */
    public enum Outcome {
        DONE,
        /** Somebody else was first. */
        DECIDED_BEFORE,
        /** It is decided for goods under the number that are this officer's; without any, it can only be refused. */
        NO_GOOD
    }

    @Transactional
    public Optional<Review> consult(long id, Actor actor) {
        var dispute = disputes.find(id);
        dispute.ifPresent(found -> consulted(found.about(), found, actor));
        var review = dispute.map(found -> review(found, actor));
        review.ifPresent(shown -> shown.goods()
                .forEach(registered -> consulted(goods.about(registered.good().id()), shown.dispute(), actor)));
        return review;
    }

    /** Empty also when the dispute is not for this officer to read. */
    @Transactional
    public Optional<ProofFile> proof(long id, long proof, Actor actor) {
        var dispute = disputes.find(id).filter(found -> review(found, actor).isToRead());
        dispute.ifPresent(found -> consulted(found.about(), found, actor));
        return dispute.flatMap(found -> disputes.proof(id, proof));
    }

    /**
     * Decides a dispute for the chosen goods, which lie in the area of this officer. It stays open while it concerns other
     * goods: those who are responsible for them decide on them. Checks answer by it from the commit on.
     *
     * @param reasons as who disputes will read them
     */
    @Transactional
    public Outcome decide(long id, Dispute.State decision, Set<Long> chosen, String reasons, Actor actor) {
        var dispute = disputes.find(id).orElseThrow(DisputePages::absent);
        if (!dispute.isOpen()) {
            return Outcome.DECIDED_BEFORE;
        }
        var decided = new TreeSet<>(chosen);
        var review = review(dispute, actor);
        if (!ids(review).containsAll(decided)
                || decided.isEmpty() && (review.isAboutGoods() || decision != Dispute.State.REFUSED)) {
            return Outcome.NO_GOOD;
        }
        var change = new Change(actor.id(), "web", Activity.DISPUTE, clock.instant(), ground(dispute, decision));
        apply(dispute, decision, decided, change);
        disputes.decide(id, decision, decided, reasons);
        if (decided.size() == review.goods().size() + review.elsewhere()) {
            disputes.close(id, inAll(disputes.decisions(id)), actor.id(), change.at());
        }
        log.recorded(Action.CHANGE, change, dispute.about());
        return Outcome.DONE;
    }

    /** Who disputes is upheld when that is so for one of the goods; the reasons tell of each. */
    private static Dispute.State inAll(Map<Long, Dispute.State> decisions) {
        return Stream.of(Dispute.State.WITHDRAWN, Dispute.State.STRUCK)
                .filter(decisions::containsValue)
                .findFirst()
                .orElse(Dispute.State.REFUSED);
    }

    LocalDate today() {
        return DutchTime.today(clock);
    }

    private void apply(Dispute dispute, Dispute.State decision, Set<Long> decided, Change change) {
        var numbers = dispute.numbers().stream()
                .map(number -> GoodNumber.read(IdentifierKind.UNKNOWN, number))
                .toList();
        switch (decision) {
            case WITHDRAWN -> decided.forEach(good -> corrections.withdraw(good, numbers, change));
            case STRUCK -> decided.forEach(good -> corrections.strike(good, numbers, change));
            case REFUSED -> corrections.note(decided, change);
            case OPEN -> throw new IllegalArgumentException("no decision");
        }
    }

    private static String ground(Dispute dispute, Dispute.State decision) {
        return "betwisting %d: %s"
                .formatted(
                        dispute.id(),
                        switch (decision) {
                            case WITHDRAWN -> "toegewezen, goed ingetrokken";
                            case STRUCK -> "toegewezen, nummer verwijderd";
                            case REFUSED -> "afgewezen";
                            case OPEN -> "open";
                        });
    }

    private Review review(Dispute dispute, Actor actor) {
        var decided = disputes.decisions(dispute.id()).keySet();
        var found = new TreeSet<>(dispute.isOpen() ? soughtBy(dispute) : decided);
        if (dispute.isOpen()) {
            found.removeAll(decided);
        }
        var registered = new ArrayList<Registered>();
        for (var id : found) {
            goods.find(id)
                    .filter(good -> areas.covers(actor, good.id()))
                    .ifPresent(good -> registered.add(new Registered(good, isOwnWork(good, actor))));
        }
        return new Review(dispute, registered, found.size() - registered.size());
    }

    private Set<Long> soughtBy(Dispute dispute) {
        var ids = new TreeSet<Long>();
        dispute.numbers().forEach(number -> ids.addAll(sought.withNumber(number)));
        return ids;
    }

    private boolean isOwnWork(Good good, Actor actor) {
        return goods.history(good.id()).stream().anyMatch(row -> row.actor().equals(actor.id()));
    }

    private static Set<Long> ids(Review review) {
        var ids = new TreeSet<Long>();
        review.goods().forEach(registered -> ids.add(registered.good().id()));
        return ids;
    }

    private void consulted(About about, Dispute dispute, Actor actor) {
        log.consulted(
                Act.onScreen(actor.id(), about, "betwisting %d beoordelen".formatted(dispute.id())), Activity.DISPUTES);
    }
}
