// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseRegister;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.TestHolding;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.TypedPurchase.TypedNumber;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.stolengoods.intake.Photo;
import nl.waakzaam.support.StoredGoods;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dealer of its own that bought a bicycle, which is stolen or not; and who works on it. */
final class TestHit {
    final String organisation = "Opkoper " + UUID.randomUUID();
    final String make = StoredGoods.aMake();
    final String number =
            "WQ%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)).replace('1', '3');
    final Shop shop;

    private final ApplicationContext product;
    private final String municipality;

    /** In a municipality that has goods held for five working days. */
    TestHit(String municipality, ApplicationContext product) {
        this.municipality = municipality;
        this.product = product;
        TestHolding.in(municipality, product);
        shop = new TestShops(product).open(municipality, organisation);
    }

    /** Reported, in the register. */
    long stolen() {
        return stolen(StoredGoods.aBicycle(make, List.of(number), municipality));
    }

    long stolen(GoodVersion good) {
        return product.getBean(StolenGoods.class)
                .store(List.of(good), change(), false)
                .ids()
                .values()
                .iterator()
                .next();
    }

    /** What was stolen, on a photo; gives its number. */
    long photographed(long stolen, byte[] upload) {
        var photo = Photo.read(upload).orElseThrow();
        return product.getBean(JdbcClient.class)
                .sql("""
                        insert into stolengoods.photo (good_id, added_at, width, height, jpeg)
                        values (?, now(), ?, ?, ?) returning id
                        """)
                .params(stolen, photo.width(), photo.height(), photo.jpeg())
                .query(Long.class)
                .single();
    }

    void soughtNoMore(long stolen, GoodState state) {
        product.getBean(StolenGoods.class).bring(stolen, state, change());
        TestMatching.compareAll(product);
    }

    private static Change change() {
        return new Change("account:1", "web", "intake", Instant.now().plusSeconds(60), "verhaal");
    }

    PurchasedGood bought() {
        return bought(number, 0);
    }

    PurchasedGood bought(String typed, int daysAgo) {
        return bought(typed, daysAgo, List.of());
    }

    PurchasedGood bought(List<byte[]> photos) {
        return bought(number, 0, photos);
    }

    /** With a number of this kind. */
    PurchasedGood bought(IdentifierKind kind, String typed) {
        var name = kind == IdentifierKind.PLATE ? "kenteken" : null;
        return bought(new TypedNumber(name, typed), 0, List.of());
    }

    /** Registers the bicycle at the counter, as a clerk does. */
    void register(Page page) {
        page.selectOption("#goederen-0-categorie", "fiets");
        page.fill("#goederen-0-merk", make);
        page.fill("#goederen-0-kleur", "rood");
        page.fill("#goederen-0-kenmerken-0-waarde", number);
        page.fill("#goederen-0-prijs", "125,00");
        page.selectOption("#verkoper-documentSoort", "paspoort");
        page.fill("#verkoper-documentNummer", "SPECI2014");
        page.fill("#verkoper-documentLand", "NL");
        page.fill("#verkoper-naam", "J. de Vries");
        page.fill("#verkoper-adres", "Kade 1, 3511 ZZ Utrecht");
        page.fill("#verkoper-geboorteDatum", "1985-03-14");
        page.locator("main form > button.nl-button--primary").first().click();
    }

    private PurchasedGood bought(String typed, int daysAgo, List<byte[]> photos) {
        return bought(new TypedNumber(null, typed), daysAgo, photos);
    }

    private PurchasedGood bought(TypedNumber typed, int daysAgo, List<byte[]> photos) {
        var seller = new TypedSeller(
                "particulier",
                "J. de Vries",
                "Kade 1, Utrecht",
                "paspoort",
                "SPECI2014",
                "NL",
                "1985-03-14",
                null,
                null);
        var numbers = List.<@Nullable TypedNumber>of(typed);
        var good = new TypedGood("fiets", make, "CityGo", "rood", null, numbers, null, "125,00", null, photos);
        var by = new By(dealer(), "web", now().minus(Duration.ofDays(daysAgo)));
        return product.getBean(PurchaseRegister.class)
                .register(new TypedPurchase(null, seller, List.of(good)), shop, by)
                .getFirst();
    }

    /** What the matcher makes of it. */
    Hit of(PurchasedGood bought) {
        TestMatching.compareAll(product);
        return product.getBean(PostgresHits.class).of(bought.id().value()).getFirst();
    }

    By sale() {
        return new By(dealer(), "web", now());
    }

    Actor dealer() {
        return TestShops.employee(organisation);
    }

    static Actor detective(String id) {
        return new Actor(id, "D. Proef", "Politie", Set.of(Role.DETECTIVE), Set.of("NL"));
    }

    private Instant now() {
        return product.getBean(Clock.class).instant();
    }
}
