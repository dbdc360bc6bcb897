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
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.site.DutchTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an official sees of what dealers ask. Of another municipality nothing exists here. */
@Service
public class RequestReviews {
    private final PostgresRequests requests;
    private final Dealers dealers;
    private final Municipalities municipalities;
    private final DealerLog log;
    private final Clock clock;

    RequestReviews(
            PostgresRequests requests, Dealers dealers, Municipalities municipalities, DealerLog log, Clock clock) {
        this.requests = requests;
        this.dealers = dealers;
        this.municipalities = municipalities;
        this.log = log;
        this.clock = clock;
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

    /** Held until the transaction ends. */
    Optional<Request> find(long id, Actor actor) {
        return requests.hold(id)
                .filter(request -> request.state() != State.ASKED)
                .filter(request -> codesOf(actor).contains(request.municipality()));
    }

    /** In the caller's transaction. */
    Review review(Request request) {
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
