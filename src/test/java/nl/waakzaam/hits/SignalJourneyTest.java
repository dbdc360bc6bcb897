// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.hits.likeness.DrawnGoods;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseRegister;
import nl.waakzaam.purchases.TestHolding;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.TypedPurchase.TypedNumber;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.StoredGoods;
import nl.waakzaam.support.Visit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A detective sees one number in two shops, a hit without a number, and what stands around it. */
@Journey
class SignalJourneyTest {
    private static final String MUNICIPALITY = "GM1680";

    @Autowired
    ApplicationContext product;

    @Autowired
    PurchaseRegister register;

    @Autowired
    StolenGoods stolenGoods;

    @Autowired
    Clock clock;

    private final Browser browser;
    private String make = "";

    SignalJourneyTest(Browser browser) {
        this.browser = browser;
    }

    /** So that a test finds what it brought in itself. */
    @BeforeEach
    void another() {
        make = StoredGoods.aMake();
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void a_double_number_is_found_and_dismissed_with_a_reason(String language, String device) throws Exception {
        var number = "WQ%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        buy(number);
        buy(number);
        var page = detective(device);
        var visit = new Visit(page);
        visit.open("/politie/signalen?taal=" + language);
        search(page, number);
        assertThat(page.locator("tbody tr")).hasCount(1);
        visit.looksFine("signals-" + language);
        page.locator("a[data-row]").click();
        page.locator("form[action$=afdoen] .nl-button--primary").click();
        assertThat(page.locator("#reden-error")).isVisible();
        visit.looksFine("signal-error-" + language);
        page.fill("#reden", "verkeerd overgenomen");
        page.locator("form[action$=afdoen] .nl-button--primary").click();
        assertThat(page.locator("ol")).containsText("verkeerd overgenomen");
        assertThat(page.locator("form[action$=afdoen]")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void a_hit_without_a_number_says_what_agrees_and_the_seller_is_asked_for_with_a_reason(
            String language, String device) throws Exception {
        var theft = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        StoredGoods.store(stolenGoods, List.of(stolenOn(theft)));
        buy(null);
        var page = detective(device);
        var visit = new Visit(page);
        visit.open("/politie/treffers?taal=" + language);
        search(page, make);
        page.locator("a[data-row]").first().click();
        visit.looksFine("hit-without-number-" + language);
        page.locator("a[href$=patronen]").click();
        page.locator("form[action$=verkoper] button").click();
        assertThat(page.locator("#reden-error")).isVisible();
        visit.looksFine("patterns-" + language);
        page.fill("#reden", "zaak 12");
        page.locator("form[action$=verkoper] button").click();
        assertThat(page.locator("form[action$=verkoper]")).hasCount(0);
    }

    private GoodVersion stolenOn(LocalDate day) {
        var good = StoredGoods.aBicycle(make, List.of(), MUNICIPALITY);
        return new GoodVersion(
                good.source(),
                good.sourceId(),
                good.registrationNumber(),
                good.state(),
                good.at(),
                good.category(),
                make,
                good.type(),
                good.colour(),
                "Roze kinderzitje, sticker van een octopus",
                List.of(),
                day,
                MUNICIPALITY,
                null,
                false);
    }

    private void buy(@Nullable String number) {
        var organisation = "Opkoper " + UUID.randomUUID();
        TestHolding.in(MUNICIPALITY, product);
        var shop = new TestShops(product).open(MUNICIPALITY, organisation);
        var seller = new TypedSeller(
                "particulier", "J. de Vries", "Kade 1", "paspoort", "SPECI2014", "NL", "1985-03-14", null, null);
        var numbers = number == null ? null : List.<@Nullable TypedNumber>of(new TypedNumber(null, number));
        var photo = DrawnGoods.jpeg(DrawnGoods.draw(3), 0.8f);
        var good = new TypedGood(
                "fiets",
                make,
                "CityGo",
                "rood",
                "octopus, roze kinderzitje",
                numbers,
                null,
                "125,00",
                null,
                List.of(photo));
        var by = new By(TestShops.employee(organisation), "web", clock.instant());
        register.register(new TypedPurchase(null, seller, List.of(good)), shop, by);
        TestMatching.compareAll(product);
    }

    private Page detective(String device) {
        return browser.as(
                new TestSessions(product).start(Role.DETECTIVE),
                device.equals("phone") ? browser.phone() : browser.desk());
    }

    private static void search(Page page, String word) {
        page.fill("#zoek", word);
        page.locator("form[role=search] > .nl-button--secondary").click();
    }
}
