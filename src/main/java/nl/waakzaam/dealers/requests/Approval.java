// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import nl.waakzaam.dealers.Dealer;
import nl.waakzaam.dealers.DealerId;
import nl.waakzaam.dealers.Dealers;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.dealers.requests.Wish.Cessation;
import nl.waakzaam.dealers.requests.Wish.Exempted;
import nl.waakzaam.dealers.requests.Wish.ExtraShop;
import nl.waakzaam.dealers.requests.Wish.NewHome;
import nl.waakzaam.dealers.requests.Wish.Relocation;
import nl.waakzaam.dealers.requests.Wish.SignUp;
import nl.waakzaam.dealers.staff.Invitations;
import nl.waakzaam.dealers.staff.Invitations.Guest;
import nl.waakzaam.site.DutchTime;
import org.springframework.stereotype.Component;

/** Does what was asked, in the transaction of the decision. */
@Component
class Approval {
    private final Dealers dealers;
    private final Invitations invitations;
    private final PostgresRequests requests;

    Approval(Dealers dealers, Invitations invitations, PostgresRequests requests) {
        this.dealers = dealers;
        this.invitations = invitations;
        this.requests = requests;
    }

    /** False when a sign-up is of a company that is a dealer already: nothing was done. */
    boolean carryOut(Request request, String actor, Instant now) {
        switch (request.wish()) {
            case SignUp signUp -> {
                return admit(request, signUp, actor, now);
            }
            case ExtraShop(var shop) -> dealers.open(shop(shop, dealer(request), now), actor, now);
            case Relocation(var address, var known, var municipality) ->
                dealers.relocate(dealer(request), shop(request), address, municipality, actor, now);
            case NewHome(var home, var known) -> dealers.moveHome(dealer(request), home, actor, now);
            case Cessation(var on) -> dealers.cease(dealer(request), shop(request), later(on, now), actor, now);
            case Exempted exempted -> {
                // the approved request is the exemption itself
            }
        }
        return true;
    }

    private boolean admit(Request request, SignUp signUp, String actor, Instant now) {
        var company = request.applicant();
        var dealer = new Dealer(
                DealerId.fresh(),
                "%s (%s)".formatted(company.name(), company.companyNumber()),
                company.companyNumber(),
                company.name(),
                company.verified(),
                now,
                signUp.contact());
        if (!dealers.admit(dealer, actor)) {
            return false;
        }
        requests.belongsTo(request.id(), dealer.id());
        dealers.open(shop(signUp.shop(), dealer.id(), now), actor, now);
        var guest = new Guest(signUp.contact().person(), signUp.contact().mail());
        invitations.invite(dealer, guest, true, actor, request.language());
        return true;
    }

    private static Shop shop(ShopPlan plan, DealerId dealer, Instant now) {
        return new Shop(
                ShopId.fresh(),
                dealer,
                plan.tradeName(),
                plan.address(),
                plan.municipality(),
                plan.categories(),
                day(now),
                null);
    }

    /** Purchases that were registered meanwhile stay lawful. */
    private static LocalDate later(LocalDate wished, Instant now) {
        return wished.isBefore(day(now)) ? day(now) : wished;
    }

    private static LocalDate day(Instant now) {
        return DutchTime.dayOf(now);
    }

    private static DealerId dealer(Request request) {
        return Objects.requireNonNull(request.applicant().dealer());
    }

    private static ShopId shop(Request request) {
        return Objects.requireNonNull(request.applicant().shop());
    }
}
