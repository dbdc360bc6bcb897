// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.SellerReading;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.purchases.seller.SellerRequest.Kind;
import nl.waakzaam.purchases.seller.SellerRequest.Note;
import nl.waakzaam.purchases.seller.SellerRequest.State;
import nl.waakzaam.purchases.seller.SellerRequest.Told;
import nl.waakzaam.site.DutchTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A seller asks the shop to correct what its register says, or objects to it; the shop answers within a month, or says
 * within that month why it takes one or two more (art. 12 lid 3 AVG).
 */
@Service
class SellerRequests {
    private static final Period TERM = Period.ofMonths(1);

    private final PostgresSellerRequests requests;
    private final SellerReading reading;
    private final SellerRequestMails mails;
    private final SellerActs acts;
    private final Shops shops;
    private final Wall wall;

    SellerRequests(
            PostgresSellerRequests requests,
            SellerReading reading,
            SellerRequestMails mails,
            SellerActs acts,
            Shops shops,
            Wall wall) {
        this.requests = requests;
        this.reading = reading;
        this.mails = mails;
        this.acts = acts;
        this.shops = shops;
        this.wall = wall;
    }

    /** How an answer came out. */
    enum Outcome {
        DONE,
        /** Somebody else was first. */
        DECIDED_BEFORE,
        /** More time can be taken once, and within the term. */
        NO_MORE_TIME,
        /** A correction is granted by correcting first. */
        NOT_CORRECTED
    }

    /** False when the seller has an open request of this kind; the form has no errors. */
    @Transactional
    public boolean ask(PurchaseId purchase, RequestForm form, Locale language, By by) {
        var shop = reading.goodsOf(purchase).getFirst().shop();
        var due = DutchTime.dayOf(by.at()).plus(TERM);
        var kind = form.chosen().orElseThrow();
        var added = requests.add(purchase, shop, kind, language, due, by.at());
        added.ifPresent(id -> {
            var words = new HashMap<>(Map.of("text", form.said()));
            form.contact().ifPresent(mail -> words.put("mail", mail.text()));
            requests.addNote(id, purchase, shop, Note.What.ASKED, words, by);
            acts.record(Action.COLLECT, purchase, kind.code(), by);
            mails.received(shops.get(shop), due);
        });
        return added.isPresent();
    }

    /** What the seller asked before, with the answers; the wall is opened to the seller. */
    @Transactional
    public List<Told> listOf(PurchaseId purchase, By by) {
        wall.openToSeller(purchase);
        return requests.listOf(purchase).stream()
                .map(request -> told(request, by))
                .toList();
    }

    /** Empty when the actor's shops have no such request. */
    @Transactional
    public Optional<Told> consult(long id, By by) {
        openTo(by);
        return requests.find(id).map(request -> told(request, by));
    }

    /** The shop answers, or takes more time; the form has no errors. */
    @Transactional
    public Outcome answer(long id, AnswerForm form, By by) {
        openTo(by);
        var held = requests.hold(id);
        if (held.isEmpty()) {
            return Outcome.DECIDED_BEFORE;
        }
        return form.months() > 0 ? extend(held.get(), form, by) : decide(held.get(), form, by);
    }

    private Outcome extend(SellerRequest request, AnswerForm form, By by) {
        if (!request.mayBeExtendedOn(DutchTime.dayOf(by.at()))) {
            return Outcome.NO_MORE_TIME;
        }
        var due = DutchTime.dayOf(request.receivedAt()).plus(TERM).plusMonths(form.months());
        requests.extend(request.id(), due, by.at());
        return written(request, Note.What.EXTENDED, form, by);
    }

    private Outcome decide(SellerRequest request, AnswerForm form, By by) {
        var decision = form.decided().orElseThrow();
        if (request.kind() == Kind.CORRECTION && decision == State.GRANTED && !requests.isCorrectedSince(request)) {
            return Outcome.NOT_CORRECTED;
        }
        requests.decide(request.id(), decision, by);
        return written(request, Note.What.DECIDED, form, by);
    }

    private Outcome written(SellerRequest request, Note.What what, AnswerForm form, By by) {
        requests.addNote(request.id(), request.purchase(), request.shop(), what, Map.of("text", form.stated()), by);
        acts.record(Action.CHANGE, request.purchase(), "antwoord aan de verkoper", by);
        told(request, by).notes().forEach(note -> mails.answered(note, request.language()));
        return Outcome.DONE;
    }

    private Told told(SellerRequest request, By by) {
        return new Told(request, requests.notesOf(request.id(), fields -> acts.read(request.purchase(), by)));
    }

    private void openTo(By by) {
        wall.openTo(shops.shopsOf(by.actor()).stream().map(Shop::id).toList());
    }
}
