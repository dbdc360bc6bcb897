// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.Entries;
import nl.waakzaam.purchases.PurchaseRegister;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.TypedPurchase.TypedNumber;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import nl.waakzaam.purchases.Wall;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented purchases in the shops of the demo account of a dealer. Made once: each has a key of its own. */
@Component
@ConditionalOnProperty("waakzaam.demo")
class DemoPurchases {
    static final String ORGANISATION = "Fietsen en meer (demo)";
    static final Actor BUYER = new Actor("system:demo", "Demo", ORGANISATION, Set.of(Role.DEALER), Set.of("GM0344"));

    private record Sold(int daysAgo, String seller, String document, TypedGood good) {}

    private static final List<Sold> ALL = List.of(
            new Sold(
                    30,
                    "V. Voorbeeld",
                    "DEMO00001",
                    good("fiets", "Gazelle", "Orange C7", "zwart", "framenummer", "GZ4410281")),
            new Sold(
                    12,
                    "P. Proefpersoon",
                    "DEMO00002",
                    good("telefoon", "Samsung", "Galaxy S21", "grijs", "imei", "354794053400271")),
            new Sold(
                    6,
                    "V. Voorbeeld",
                    "DEMO00001",
                    good("fiets", "Batavus", "Quip", "blauw", "framenummer", "BT2207733")),
            new Sold(
                    3,
                    "N. Nergens",
                    "DEMO00003",
                    good("computer", "Lenovo", "ThinkPad T14", "zwart", "serienummer", "PF3DEMO1")),
            // Stolen, by the register of the demo: this one for sure, the next perhaps.
            new Sold(
                    1,
                    "N. Nergens",
                    "DEMO00003",
                    good("telefoon", "Samsung", "Galaxy S23", "zwart", "imei", "490154203237518")),
            new Sold(
                    1,
                    "N. Nergens",
                    "DEMO00003",
                    good("fiets", "Gazelle", "Orange C7", "zwart", "framenummer", "BA1234561")),
            new Sold(
                    0,
                    "P. Proefpersoon",
                    "DEMO00002",
                    good("fiets", "Sparta", "M8b", "rood", "framenummer", "SP9913342")));

    private final PurchaseRegister register;
    private final Entries entries;
    private final Shops shops;
    private final Wall wall;
    private final Clock clock;

    DemoPurchases(PurchaseRegister register, Entries entries, Shops shops, Wall wall, Clock clock) {
        this.register = register;
        this.entries = entries;
        this.shops = shops;
        this.wall = wall;
        this.clock = clock;
    }

    /** When dealers and rules are there. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    @Transactional
    public void fill() {
        shops.shopsOf(ORGANISATION).stream().filter(this::isEmpty).forEach(this::fill);
    }

    private boolean isEmpty(Shop shop) {
        wall.openTo(List.of(shop.id()));
        return entries.count(shop.id(), new Entries.Filter(null, null, null, null, 1, 1)) == 0;
    }

    private void fill(Shop shop) {
        var now = clock.instant();
        for (int place = 0; place < ALL.size(); place++) {
            add("demo-" + place, ALL.get(place), shop, now);
        }
    }

    private void add(String key, Sold sold, Shop shop, Instant now) {
        var by = new By(BUYER, "web", now.minus(Duration.ofDays(sold.daysAgo())));
        register.registerOnce(key, purchase(sold.seller(), sold.document(), sold.good()), shop, by);
    }

    static TypedPurchase purchase(String name, String document, TypedGood good) {
        var seller = new TypedSeller(
                "particulier",
                name,
                "Voorbeeldlaan 1, 3500 ZZ Utrecht",
                "identiteitskaart",
                document,
                "NL",
                "1985-03-14",
                null,
                null);
        return new TypedPurchase(null, seller, List.of(good));
    }

    static TypedGood good(
            String category,
            @Nullable String make,
            @Nullable String type,
            @Nullable String colour,
            String kind,
            String number) {
        var numbers = List.<@Nullable TypedNumber>of(new TypedNumber(kind, number));
        return new TypedGood(category, make, type, colour, null, numbers, null, "125,00", null, null);
    }
}
