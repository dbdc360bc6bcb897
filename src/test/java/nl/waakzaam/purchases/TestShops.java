// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.dealers.Address;
import nl.waakzaam.dealers.Contact;
import nl.waakzaam.dealers.Dealer;
import nl.waakzaam.dealers.DealerId;
import nl.waakzaam.dealers.Dealers;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.stolengoods.Category;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Dealers with a shop, made for a test. */
public final class TestShops {
    private static final Address ADDRESS = new Address("Proefstraat", "1", "3511ZZ", "Utrecht");

    private final Dealers dealers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public TestShops(ApplicationContext product) {
        dealers = product.getBean(Dealers.class);
        transaction = product.getBean(TransactionTemplate.class);
        clock = product.getBean(Clock.class);
    }

    /** The shop of a new dealer in this municipality, who has this organisation. */
    public Shop open(String municipality, String organisation) {
        return open(ShopId.fresh(), municipality, organisation);
    }

    /** The same with an id that is known beforehand. */
    public Shop open(ShopId id, String municipality, String organisation) {
        var opened = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusYears(2);
        var dealer = new DealerId(UUID.randomUUID());
        var shop = new Shop(id, dealer, organisation, ADDRESS, municipality, Set.of(Category.BICYCLE), opened, null);
        transaction.executeWithoutResult(status -> {
            dealers.admit(dealer(dealer, organisation), "system:test");
            dealers.open(shop, "system:test", clock.instant());
        });
        return shop;
    }

    private Dealer dealer(DealerId id, String organisation) {
        var number = "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        var contact = new Contact("T. Test", new MailAddress("test@voorbeeld.example"), ADDRESS);
        return new Dealer(id, organisation, number, organisation, true, clock.instant(), contact);
    }

    /** Somebody who works for the dealer of this organisation. */
    public static Actor employee(String organisation) {
        return new Actor("account:1", "T. Test", organisation, Set.of(Role.DEALER), Set.of("GM0344"));
    }
}
