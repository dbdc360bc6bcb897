// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The dealers that municipalities approved. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Dealers {
    private final PostgresDealers dealers;
    private final PostgresShops shops;

    Dealers(PostgresDealers dealers, PostgresShops shops) {
        this.dealers = dealers;
        this.shops = shops;
    }

    /** The dealer with this number at the company register. */
    public Optional<Dealer> findByCompanyNumber(String companyNumber) {
        return dealers.findByCompanyNumber(companyNumber);
    }

    /** The dealer whom an account, or a machine client, works for. */
    public Optional<Dealer> findOf(Actor actor) {
        return dealers.findByOrganisation(actor.organisation());
    }

    public Dealer get(DealerId id) {
        return dealers.find(id).orElseThrow(() -> new NoSuchElementException("no such dealer"));
    }

    /** A dealer is approved for the first time; false when the company is one already. */
    public boolean admit(Dealer dealer, String actor) {
        var added = dealers.add(dealer);
        if (added) {
            dealers.addHistory(dealer.id(), null, actor, dealer.since(), "admitted", "");
        }
        return added;
    }

    /** A shop of an admitted dealer is approved, which opens its purchase register. */
    public void open(Shop shop, String actor, Instant now) {
        shops.add(shop);
        dealers.addHistory(shop.dealer(), shop.id(), actor, now, "shop-opened", shop.municipality());
    }

    /** A shop moves; what is bought from now on follows the rules of the municipality it moved to. */
    public void relocate(
            DealerId dealer, ShopId shop, Address address, String municipality, String actor, Instant now) {
        var from = shops.find(shop).orElseThrow().municipality();
        shops.relocate(shop, address, municipality);
        dealers.addHistory(dealer, shop, actor, now, "shop-moved", from + " " + municipality);
    }

    /** A shop buys nothing any more from a day on. */
    public void cease(DealerId dealer, ShopId shop, LocalDate on, String actor, Instant now) {
        shops.cease(shop, on);
        dealers.addHistory(dealer, shop, actor, now, "shop-ceased", on.toString());
    }

    /** Who runs the company lives somewhere else. */
    public void moveHome(DealerId dealer, Address home, String actor, Instant now) {
        var contact = get(dealer).contact();
        dealers.change(dealer, new Contact(contact.person(), contact.mail(), home));
        dealers.addHistory(dealer, null, actor, now, "home-moved", "");
    }

    /** Whether an account may ask for changes of this dealer and invite colleagues. */
    public boolean isOwner(DealerId dealer, String actor) {
        return dealers.isOwner(dealer, actor);
    }

    /** Whether no owner made an account yet, so that nobody can log in for this dealer. */
    public boolean lacksOwner(DealerId dealer) {
        return dealers.lacksOwner(dealer);
    }

    public void makeOwner(DealerId dealer, String actor) {
        dealers.addOwner(dealer, actor);
    }
}
