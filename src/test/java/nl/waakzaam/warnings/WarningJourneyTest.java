// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.Register;
import nl.waakzaam.support.TestClock;
import nl.waakzaam.support.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A buyer checks, asks, confirms, is warned and is forgotten; a detective stops a warning. */
@DemoProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WarningJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    private Browser browser;
    private Buyers buyers;
    private Register register;

    @BeforeAll
    void open() {
        browser = new Browser(port);
        buyers = new Buyers(product);
        register = new Register(product);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "nl,desk", "en,phone", "en,desk"})
    void a_buyer_asks_is_warned_and_is_forgotten(String language, String device) throws Exception {
        var visit = new Visit(device.equals("phone") ? browser.phone() : browser.desk());
        var page = visit.page();
        var number = Register.aNumber();
        var address = Buyers.anAddress();
        check(visit, number, language);
        visit.looksFine("warning-offer-" + language);
        page.locator(".wz-offer button").click();
        page.fill("#mail", "geen adres");
        page.locator("main form button").click();
        assertThat(page.locator("#mail-error")).isVisible();
        assertThat(page.locator("#mail")).hasValue("geen adres");
        visit.looksFine("warning-ask-error-" + language);
        page.fill("#mail", address);
        page.locator("main form button").click();
        page.waitForURL("**/aangevraagd");
        visit.looksFine("warning-asked-" + language);
        confirm(visit, address, language);
        register.report(number, Category.BICYCLE);
        buyers.roundsPass();
        assertThat(buyers.warned(address)).isZero();
        clock.pass(Duration.ofHours(24));
        buyers.roundsPass();
        assertThat(buyers.warned(address)).isOne();
        forget(visit, address, number, language);
    }

    @Test
    void all_of_it_works_without_javascript() {
        var page = browser.phoneWithoutScript();
        var address = Buyers.anAddress();
        check(new Visit(page), Register.aNumber(), "nl");
        page.locator(".wz-offer button").click();
        page.fill("#mail", address);
        page.locator("main form button").click();
        openMail(page, address).locator("a").first().click();
        page.locator("main form button").click();
        assertThat(page.locator("h1")).hasText("U krijgt bericht");
        page.getByText("Stop met mailen").click();
        page.locator("#nooit").check();
        page.locator("main form button").click();
        assertThat(page.locator("h1")).hasText("Alles is gewist");
        assertThat(page.locator(".wz-lead")).containsText("ook niet als iemand");
    }

    @Test
    void a_registered_good_comes_without_the_offer() {
        var number = Register.aNumber();
        register.report(number, Category.BICYCLE);
        var page = browser.phone();
        check(new Visit(page), number, "nl");
        assertThat(page.locator("h1")).hasText("Geregistreerd als gestolen");
        assertThat(page.locator(".wz-offer")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "nl,desk", "en,phone", "en,desk"})
    void a_detective_stops_a_warning_and_never_sees_whose_it_is(String language, String device) throws Exception {
        var number = Register.aNumber();
        var address = Buyers.anAddress();
        buyers.askAndConfirm(address, number);
        var good = register.report(number, Category.BICYCLE);
        buyers.roundsPass();
        var session = new TestSessions(product).start(Role.DETECTIVE);
        var visit = new Visit(browser.as(session, device.equals("phone") ? browser.phone() : browser.desk()));
        var page = visit.page();
        visit.open("/politie/waarschuwingen?taal=" + language);
        visit.looksFine("warnings-" + language);
        page.fill("#zoek", Long.toString(good));
        page.locator("#lijst button").first().click();
        assertThat(page.locator("main")).not().containsText(address);
        page.locator("[data-row]").click();
        page.locator("main form button").click();
        assertThat(page.locator("#reden-error")).isVisible();
        visit.looksFine("warning-stop-error-" + language);
        page.fill("#reden", "zaak 2026112400");
        Browser.picture(page, "warning-stop-%s-%s".formatted(language, device));
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText("zaak 2026112400");
        visit.looksFine("warning-stopped-" + language);
        clock.pass(Duration.ofHours(24));
        buyers.roundsPass();
        assertThat(buyers.warned(address)).isZero();
    }

    private static void check(Visit visit, String number, String language) {
        visit.open("/?taal=" + language);
        visit.page().fill("#nummer-1", number);
        visit.page().locator(".wz-check__do").click();
        assertThat(visit.page().locator("#uitkomst")).isVisible();
    }

    private void confirm(Visit visit, String address, String language) throws Exception {
        var page = visit.page();
        openMail(page, address).locator("a").first().click();
        visit.looksFine("warning-confirm-" + language);
        page.locator("main form button").click();
        assertThat(page.locator("main a[href^='/bericht/vergeten/']")).isVisible();
        visit.looksFine("warning-kept-" + language);
    }

    private void forget(Visit visit, String address, String number, String language) throws Exception {
        var page = visit.page();
        var mail = openMail(page, address);
        assertThat(mail).not().containsText(number);
        visit.looksFine("demo-post-" + language);
        mail.locator("a[href*='/bericht/vergeten/']").click();
        visit.looksFine("warning-forget-" + language);
        page.locator("main form button").click();
        assertThat(page.locator("main form")).hasCount(0);
        visit.looksFine("warning-forgotten-" + language);
    }

    private com.microsoft.playwright.Locator openMail(Page page, String address) {
        buyers.mails(address);
        page.navigate("/demo/post");
        return page.locator(".wz-mail")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(address))
                .first();
    }
}
