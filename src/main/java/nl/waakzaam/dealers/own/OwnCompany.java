// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.own;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.StaffAccounts;
import nl.waakzaam.access.StaffAccounts.Staff;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.dealers.Dealer;
import nl.waakzaam.dealers.DealerLog;
import nl.waakzaam.dealers.Dealers;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.dealers.requests.Request;
import nl.waakzaam.dealers.requests.Requests;
import nl.waakzaam.dealers.staff.Invitations;
import nl.waakzaam.dealers.staff.Invitations.Guest;
import nl.waakzaam.site.DutchTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dealer whom somebody works for. Only owners ask for changes and look after colleagues. */
@Service
public class OwnCompany {
    private final Dealers dealers;
    private final Shops shops;
    private final Requests requests;
    private final Invitations invitations;
    private final StaffAccounts accounts;
    private final DealerLog log;
    private final Clock clock;

    OwnCompany(
            Dealers dealers,
            Shops shops,
            Requests requests,
            Invitations invitations,
            StaffAccounts accounts,
            DealerLog log,
            Clock clock) {
        this.dealers = dealers;
        this.shops = shops;
        this.requests = requests;
        this.invitations = invitations;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /** What somebody sees of the own company; without requests for who is no owner. */
    public record View(Dealer dealer, boolean owner, List<Shop> shops, List<Request> requests) {}

    /** Empty for an organisation that is no dealer here. */
    @Transactional
    public Optional<View> see(Actor actor) {
        return dealers.findOf(actor).map(dealer -> {
            var owner = dealers.isOwner(dealer.id(), actor.id());
            consulted(actor, dealer);
            return new View(dealer, owner, shops.shopsOf(actor), owner ? requests.listOf(dealer.id()) : List.of());
        });
    }

    /** The dealer that this account owns. */
    @Transactional
    public Optional<Dealer> findOwned(Actor actor) {
        return dealers.findOf(actor).filter(dealer -> dealers.isOwner(dealer.id(), actor.id()));
    }

    /** The own shops that have not ceased. */
    List<Shop> openShops(Actor actor) {
        return shops.shopsOf(actor).stream()
                .filter(shop -> shop.mayRegisterOn(today()))
                .toList();
    }

    /** Who works for the own company. */
    @Transactional
    public List<Staff> staff(Dealer dealer, Actor actor) {
        consulted(actor, dealer);
        return accounts.list(dealer.organisation());
    }

    void invite(Dealer dealer, Guest guest, Actor actor, Locale language) {
        invitations.invite(dealer, guest, false, actor.id(), language);
    }

    /** Blocks a colleague or lets one in again; nobody blocks the own account, so that an owner stays. */
    void block(Dealer dealer, String colleague, boolean blocked, Actor actor) {
        if (!colleague.equals(actor.id())) {
            accounts.block(actor.id(), colleague, dealer.organisation(), blocked);
        }
    }

    private void consulted(Actor actor, Dealer dealer) {
        log.record("consultation", Action.CONSULT, Act.onScreen(actor.id(), DealerLog.dealer(dealer), "eigen bedrijf"));
    }

    LocalDate today() {
        return DutchTime.today(clock);
    }
}
