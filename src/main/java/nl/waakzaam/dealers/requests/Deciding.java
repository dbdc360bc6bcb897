// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.dealers.Contact;
import nl.waakzaam.dealers.Dealer;
import nl.waakzaam.dealers.DealerLog;
import nl.waakzaam.dealers.Dealers;
import nl.waakzaam.dealers.requests.Request.State;
import nl.waakzaam.dealers.requests.Wish.SignUp;
import nl.waakzaam.dealers.staff.Invitations;
import nl.waakzaam.dealers.staff.Invitations.Guest;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.site.DutchTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An official of the municipality decides what dealers ask. Of another municipality nothing exists here. Refuses a second
 * decision, one about what silence granted already, and the approval of a company that is a dealer.
 */
@Service
public class Deciding {
    private static final String SILENCE = "system:silence";

    private final PostgresRequests requests;
    private final Approval approval;
    private final Dealers dealers;
    private final Invitations invitations;
    private final Municipalities municipalities;
    private final DecisionMails mails;
    private final DealerLog log;
    private final Clock clock;

    Deciding(
            PostgresRequests requests,
            Approval approval,
            Dealers dealers,
            Invitations invitations,
            Municipalities municipalities,
            DecisionMails mails,
            DealerLog log,
            Clock clock) {
        this.requests = requests;
        this.approval = approval;
        this.dealers = dealers;
        this.invitations = invitations;
        this.municipalities = municipalities;
        this.mails = mails;
        this.log = log;
        this.clock = clock;
    }

    /** What came of a wish to decide; texts for screens stand under {@code dealers.outcome.NAME}. */
    public enum Outcome {
        DONE,
        DECIDED_BEFORE,
        GRANTED_BY_SILENCE,
        ALREADY_DEALER
    }

    /**
     * What an official sees.
     *
     * @param known the dealer that the company of a sign-up is already, if it is
     * @param others other open sign-ups of the same company
     * @param unused whether the account that an approved sign-up leads to was never made
     */
    public record Review(Request request, Contact contact, Optional<Dealer> known, List<Long> others, boolean unused) {}

    /** The codes of the municipalities that an official works for, with those merged into them. */
    Set<String> codesOf(Actor actor) {
        return municipalities.within(actor.area());
    }

    /** The municipalities of this official that exist today. */
    List<Municipality> municipalitiesOf(Actor actor) {
        return actor.area().stream()
                .flatMap(code -> municipalities.findAt(code, today()).stream())
                .toList();
    }

    @Transactional
    public Optional<Review> consult(long id, Actor actor) {
        var review = find(id, actor).map(this::review);
        review.ifPresent(found -> log.record(
                "consultation",
                Action.CONSULT,
                Act.onScreen(actor.id(), DealerLog.request(id, found.contact().mail()), "aanvraag beoordelen")));
        return review;
    }

    @Transactional
    public Outcome decide(long id, DecisionForm form, Actor actor) {
        var request = find(id, actor).orElseThrow();
        if (!request.isOpen()) {
            return Outcome.DECIDED_BEFORE;
        }
        if (request.bySilence() && request.daysLeft(today()) < 0) {
            close(request, State.APPROVED, SILENCE, form);
            return Outcome.GRANTED_BY_SILENCE;
        }
        return close(request, form.chosen().orElseThrow(), actor.id(), form);
    }

    /** Grants what nobody decided about in time, where the by-law says so (par. 4.1.3.3 Awb). */
    @Transactional
    public void grantBySilence() {
        for (var id : requests.silentUntil(today().minusDays(1))) {
            requests.hold(id)
                    .filter(Request::isOpen)
                    .ifPresent(request -> close(request, State.APPROVED, SILENCE, DecisionForm.empty()));
        }
    }

    /** Sends the owner a new link, as long as no account was made. */
    @Transactional
    public void inviteAgain(long id, Actor actor) {
        find(id, actor).map(this::review).filter(Review::unused).ifPresent(review -> {
            var guest = new Guest(review.contact().person(), review.contact().mail());
            var language = review.request().language();
            invitations.invite(review.known().orElseThrow(), guest, true, actor.id(), language);
        });
    }

    private Outcome close(Request request, State state, String actor, DecisionForm form) {
        var now = clock.instant();
        var contact = review(request).contact();
        if (state == State.APPROVED && !approval.carryOut(request, actor, now)) {
            return Outcome.ALREADY_DEALER;
        }
        requests.decide(request.id(), state, actor, form.stated(), form.checked(), now);
        var origin = actor.equals(SILENCE) ? "job" : "web";
        var about = DealerLog.request(request.id(), contact.mail());
        log.record("decision", Action.CHANGE, new Act(actor, origin, about, null));
        mails.tell(request, state, contact.mail(), form.stated());
        return Outcome.DONE;
    }

    private Optional<Request> find(long id, Actor actor) {
        return requests.hold(id)
                .filter(request -> request.state() != State.ASKED)
                .filter(request -> codesOf(actor).contains(request.municipality()));
    }

    private Review review(Request request) {
        var company = request.applicant();
        var known = dealers.findByCompanyNumber(company.companyNumber());
        var contact = request.wish() instanceof SignUp signUp
                ? signUp.contact()
                : known.orElseThrow().contact();
        var unused = request.wish() instanceof SignUp
                && request.state() == State.APPROVED
                && known.filter(dealer -> dealers.lacksOwner(dealer.id())).isPresent();
        return new Review(request, contact, known, requests.othersOf(request), unused);
    }

    LocalDate today() {
        return DutchTime.today(clock);
    }
}
