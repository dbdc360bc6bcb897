// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import java.time.Clock;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.dealers.DealerLog;
import nl.waakzaam.dealers.requests.Request.State;
import nl.waakzaam.dealers.requests.RequestReviews.Review;
import nl.waakzaam.dealers.staff.Invitations;
import nl.waakzaam.dealers.staff.Invitations.Guest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An official of the municipality decides what dealers ask. Refuses a second decision, one about what silence granted
 * already, and the approval of a company that is a dealer.
 */
@Service
class Deciding {
    static final String SILENCE = "system:silence";

    private final PostgresRequests requests;
    private final RequestReviews reviewing;
    private final Approval approval;
    private final Invitations invitations;
    private final DealerLetters letters;
    private final PoliceNotice police;
    private final DealerLog log;
    private final Clock clock;

    Deciding(
            PostgresRequests requests,
            RequestReviews reviewing,
            Approval approval,
            Invitations invitations,
            DealerLetters letters,
            PoliceNotice police,
            DealerLog log,
            Clock clock) {
        this.requests = requests;
        this.reviewing = reviewing;
        this.approval = approval;
        this.invitations = invitations;
        this.letters = letters;
        this.police = police;
        this.log = log;
        this.clock = clock;
    }

    /** What came of a wish to decide; texts for screens stand under {@code dealers.outcome.NAME}. */
    enum Outcome {
        DONE,
        DECIDED_BEFORE,
        GRANTED_BY_SILENCE,
        ALREADY_DEALER
    }

    @Transactional
    public Outcome decide(long id, DecisionForm form, Actor actor) {
        var request = reviewing.find(id, actor).orElseThrow();
        if (!request.isOpen()) {
            return Outcome.DECIDED_BEFORE;
        }
        if (request.bySilence() && request.daysLeft(reviewing.today()) < 0) {
            close(request, State.APPROVED, SILENCE, DecisionForm.empty());
            return Outcome.GRANTED_BY_SILENCE;
        }
        return close(request, form.chosen().orElseThrow(), actor.id(), form);
    }

    /** Grants what nobody decided about in time, where the by-law says so (par. 4.1.3.3 Awb). */
    @Transactional
    public void grantBySilence() {
        for (var id : requests.silentUntil(reviewing.today().minusDays(1))) {
            requests.hold(id)
                    .filter(Request::isOpen)
                    .ifPresent(request -> close(request, State.APPROVED, SILENCE, DecisionForm.empty()));
        }
    }

    /** Sends the owner a new link, as long as no account was made. */
    @Transactional
    public void inviteAgain(long id, Actor actor) {
        reviewing.find(id, actor).map(reviewing::review).filter(Review::unused).ifPresent(review -> {
            var guest = new Guest(review.contact().person(), review.contact().mail());
            var language = review.request().language();
            invitations.invite(review.known().orElseThrow(), guest, true, actor.id(), language);
        });
    }

    private Outcome close(Request request, State state, String actor, DecisionForm form) {
        var now = clock.instant();
        var contact = reviewing.review(request).contact();
        var concerned = police.concerned(request);
        if (state == State.APPROVED && !approval.carryOut(request, actor, now)) {
            return Outcome.ALREADY_DEALER;
        }
        requests.decide(request.id(), state, actor, form.stated(), form.checked(), now);
        var origin = actor.equals(SILENCE) ? "job" : "web";
        var about = DealerLog.request(request.id(), contact.mail());
        log.record("decision", Action.CHANGE, new Act(actor, origin, about, null));
        letters.decided(request, state, contact, form.stated(), actor);
        if (state == State.APPROVED) {
            police.tell(request.kind(), concerned);
        }
        return Outcome.DONE;
    }
}
