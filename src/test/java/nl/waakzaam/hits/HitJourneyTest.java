// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseRegister;
import nl.waakzaam.purchases.TestHolding;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.TypedPurchase.TypedNumber;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.StoredGoods;
import nl.waakzaam.support.Visit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A dealer buys something stolen without knowing; a detective sees it at once and says what it is. */
@Journey
class HitJourneyTest {
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

    HitJourneyTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "nl,desk", "en,phone", "en,desk"})
    void a_detective_finds_the_hit_sees_what_differs_and_decides(String language, String device) throws Exception {
        var make = aHit(true, "Opkoper " + UUID.randomUUID());
        var page = detective(device.equals("phone") ? browser.phone() : browser.desk());
        var visit = new Visit(page);
        visit.open("/politie/treffers?taal=" + language);
        search(page, make);
        assertThat(page.locator("tbody tr")).hasCount(1);
        visit.looksFine("hits-" + language);
        page.locator("a[data-row]").click();
        assertThat(page.locator("mark")).hasCount(2);
        visit.looksFine("hit-" + language);
        page.locator("button[formaction$=afwijzen]").click();
        assertThat(page.locator("#reden-error")).isVisible();
        visit.looksFine("hit-error-" + language);
        page.locator("button[formaction$=oppakken]").click();
        page.fill("#reden", "ander frame");
        page.locator("button[formaction$=afwijzen]").click();
        assertThat(page.locator("ol")).containsText("ander frame");
        assertThat(page.locator("form[action$=bevestigen]")).hasCount(0);
        visit.looksFine("hit-decided-" + language);
    }

    @Test
    void without_script_a_sure_hit_is_confirmed_and_who_comes_later_is_told_that_it_changed() {
        var make = aHit(false, "Opkoper " + UUID.randomUUID());
        var page = detective(browser.phoneWithoutScript());
        page.navigate("/politie/treffers");
        search(page, make);
        page.locator("a[data-row]").click();
        var colleague = detective(browser.desk());
        colleague.navigate(page.url());
        page.locator("form[action$=bevestigen] .nl-button--primary").click();
        assertThat(page.locator("ol li")).hasCount(2);

        colleague.locator("form[action$=bevestigen] .nl-button--primary").click();
        assertThat(colleague.locator(".wz-alert--warning")).isVisible();
        assertThat(colleague.locator("ol li")).hasCount(2);
    }

    @Test
    void a_dealer_sees_nothing_of_it_and_police_of_elsewhere_neither() {
        var organisation = "Opkoper " + UUID.randomUUID();
        var make = aHit(false, organisation);
        var page = detective(browser.desk());
        page.navigate("/politie/treffers");
        search(page, make);
        var hit = page.locator("a[data-row]").getAttribute("href");

        var elsewhere = browser.as(new TestSessions(product).startIn(Role.DETECTIVE, "RE10"), browser.desk());
        assertThat(elsewhere.request().get(hit).status()).isEqualTo(404);
        var dealer = browser.as(new TestSessions(product).start(Role.DEALER, organisation), browser.desk());
        assertThat(dealer.request().get(hit).status()).isEqualTo(403);
        dealer.navigate("/handelaar/inkopen");
        assertThat(dealer.locator("main")).containsText(make);
        assertThat(dealer.locator("main")).not().containsText("gestolen");
    }

    /** The make that it is found by. */
    private String aHit(boolean misread, String organisation) {
        var make = StoredGoods.aMake();
        var number = "WQ%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        var read = misread ? number.substring(0, 3) + "X" + number.substring(4) : number;
        TestHolding.in(MUNICIPALITY, product);
        var shop = new TestShops(product).open(MUNICIPALITY, organisation);
        StoredGoods.store(stolenGoods, List.of(StoredGoods.aBicycle(make, List.of(number), MUNICIPALITY)));
        var seller = new TypedSeller(
                "particulier", "J. de Vries", "Kade 1", "paspoort", "SPECI2014", "NL", "1985-03-14", null, null);
        var numbers = List.<@Nullable TypedNumber>of(new TypedNumber(null, read));
        var good = new TypedGood("fiets", make, "CityGo", "rood", null, numbers, null, "125,00", null, null);
        var by = new By(TestShops.employee(organisation), "web", clock.instant());
        register.register(new TypedPurchase(null, seller, List.of(good)), shop, by);
        TestMatching.compareAll(product);
        return make;
    }

    private Page detective(Page page) {
        return browser.as(new TestSessions(product).start(Role.DETECTIVE), page);
    }

    private static void search(Page page, String make) {
        page.fill("#zoek", make);
        page.locator("form[role=search] .nl-button--secondary").click();
    }
}
