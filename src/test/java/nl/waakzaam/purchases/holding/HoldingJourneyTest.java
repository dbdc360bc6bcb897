// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.holding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.time.Clock;
import java.util.UUID;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.purchases.TestHolding;
import nl.waakzaam.purchases.TestPurchases;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.VeraPdf;
import nl.waakzaam.support.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A dealer looks what may leave the shop, narrows the stock, takes it along; a detective searches it for a case. */
@Journey
class HoldingJourneyTest {
    private static final String MUNICIPALITY = "GM1680";

    @Autowired
    ApplicationContext product;

    @Autowired
    Clock clock;

    private final Browser browser;
    private String organisation = "";

    HoldingJourneyTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void buy() {
        TestHolding.in(MUNICIPALITY, product);
        organisation = "Fietswinkel " + UUID.randomUUID().toString().substring(0, 8);
        var shop = new TestShops(product).open(MUNICIPALITY, organisation);
        var purchases = new TestPurchases(product);
        purchases.bicycle(shop, "BA1234561", 0);
        purchases.bicycle(shop, "BA1234562", 20);
        purchases.sell(shop, purchases.bicycle(shop, "BA1234563", 20));
        purchases.release(purchases.bicycle(shop, "BA1234564", 0));
        purchases.order(
                purchases.bicycle(shop, "BA1234565", 20), DutchTime.today(clock).plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void a_dealer_sees_what_comes_free_when(String language, String device) throws Exception {
        var visit = dealer(device.equals("phone") ? browser.phone() : browser.desk());
        var page = visit.page();
        visit.open("/handelaar/aanhouden?taal=" + language);
        assertThat(page.locator("tbody tr")).hasCount(3);
        page.locator("main summary").first().click();
        page.locator("form[action$=herinnering] button").click();
        page.locator("main summary").first().click();
        assertThat(page.locator("form[action$=herinnering] .wz-badge--ok")).isVisible();
        visit.looksFine("holding-" + language);
        page.selectOption("#filter-wat", "vandaag");
        page.locator(".wz-filters button").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        visit.looksFine("holding-today-" + language);
        visit.open("/handelaar/inkopen");
        page.locator(".wz-filters summary").click();
        page.selectOption("#filter-status", "verkocht");
        page.locator(".wz-filters button").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        visit.looksFine("stock-sold-" + language);
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void the_stock_and_the_register_of_the_year_are_taken_along(String language, String device) throws Exception {
        var visit = dealer(device.equals("phone") ? browser.phone() : browser.desk());
        var page = visit.page();
        visit.open("/handelaar/inkopen?taal=" + language);
        var ods = page.waitForDownload(() -> page.locator("button[value=ods]").click());
        assertThat(ods.suggestedFilename()).isEqualTo("inkopen.ods");
        visit.open("/handelaar/inkopen/jaar");
        page.check("#verkopers");
        page.locator("main form button").click();
        assertThat(page.locator("#reden-error")).isVisible();
        visit.looksFine("yearly-" + language);
        page.fill("#reden", "inspectie van de gemeente");
        var pdf = page.waitForDownload(() -> page.locator("main form button").click());
        VeraPdf.finds_nothing_in(Files.readAllBytes(pdf.path()), "jaarregister uit de browser");
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void a_detective_searches_for_a_case_gives_an_order_and_opens_the_seller(String language, String device)
            throws Exception {
        var visit = new Visit(browser.as(
                new TestSessions(product).startIn(Role.DETECTIVE, "NL"),
                device.equals("phone") ? browser.phone() : browser.desk()));
        var page = visit.page();
        visit.open("/politie/inkopen?taal=" + language);
        visit.looksFine("police-search-" + language);
        page.locator("#lijst > button").first().click();
        assertThat(page.locator("#zaak-error")).isVisible();
        visit.looksFine("police-search-errors-" + language);
        page.fill("#zaak", "PL0100-2026-77");
        page.selectOption("#doel", "heling");
        page.fill("#filter-winkel", organisation);
        page.locator("#lijst > button").first().click();
        assertThat(page.locator("tbody tr")).hasCount(5);
        visit.looksFine("police-found-" + language);
        page.fill("#filter-nummer", "BA 1234561");
        page.locator("#lijst > button").first().click();
        page.locator("tbody button").click();
        page.locator("form[action$=verlengen] button").first().click();
        assertThat(page.locator("#totEnMet-error")).isVisible();
        assertThat(page.locator("#grond-error")).isVisible();
        visit.looksFine("police-good-errors-" + language);
        page.locator("form[action$=verkoper] button").click();
        assertThat(page.locator("#reden-error")).isVisible();
        page.fill("#reden", "verhoor");
        page.locator("form[action$=verkoper] button").click();
        assertThat(page.locator("main")).containsText("J. de Vries");
        visit.looksFine("police-seller-" + language);
        visit.open("/politie/bevelen");
        page.fill("#zoek", "BA1234565");
        page.locator("#lijst > button").first().click();
        assertThat(page.locator("tbody .wz-badge--warning").first()).isVisible();
        page.locator("main summary").first().click();
        page.fill("#mail", "geen adres");
        page.locator("form[action$=mailadres] button").click();
        assertThat(page.locator("#mail-error")).isVisible();
        visit.looksFine("police-orders-" + language);
    }

    @Test
    void without_script_lists_are_narrowed_and_goods_opened_too() {
        var visit = dealer(browser.phoneWithoutScript());
        var page = visit.page();
        visit.open("/handelaar/inkopen");
        page.locator(".wz-filters summary").click();
        page.selectOption("#filter-status", "vrijgegeven");
        page.locator(".wz-filters button").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.locator("tbody a").click();
        assertThat(page.locator("h1")).containsText("000004");
    }

    private Visit dealer(Page page) {
        return new Visit(browser.as(new TestSessions(product).start(Role.DEALER, organisation), page));
    }
}
