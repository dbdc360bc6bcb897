// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.notices.TestPost;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.Screens;
import nl.waakzaam.support.TestClock;
import nl.waakzaam.support.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company signs up, an official decides, the owner makes an account, reports changes and invites a colleague. */
@DemoProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DealerJourneyTest {
    /** Axe is a script itself. */
    private static final Looks UNSEEN = (visit, name) -> {};

    private static final AtomicInteger NEXT = new AtomicInteger(50_000_000);

    /** What is checked of each page that is come by. */
    private interface Looks {
        void at(Visit visit, String name) throws Exception;
    }

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private Instant began = Instant.EPOCH;
    private Browser browser;
    private TestSessions sessions;
    private TestPost post;

    @BeforeAll
    void open() {
        began = clock.instant();
        browser = new Browser(port);
        sessions = new TestSessions(product);
        post = new TestPost(product);
    }

    /** A network sends twenty mails a day. */
    @BeforeEach
    void onAnotherDay() {
        clock.pass(Duration.ofDays(1));
    }

    @AfterAll
    void close() {
        clock.pass(Duration.between(clock.instant(), began));
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"nl,desk", "en,phone"})
    void a_company_becomes_a_dealer(String language, String device) throws Exception {
        var number = Integer.toString(NEXT.incrementAndGet());
        var mail = UUID.randomUUID() + "@voorbeeld.example";
        var visit = visit(device);
        signUp(visit, number, mail, language, Visit::looksFine);
        confirm(visit, mail, language, Visit::looksFine);
        decide(number, language, device);
        enter(visit, mail, language);
    }

    private void signUp(Visit visit, String number, String mail, String language, Looks looks) throws Exception {
        var page = visit.page();
        visit.open("/opkoper-worden?taal=" + language);
        looks.at(visit, "dealer-1-" + language);
        page.fill("#kvk", "123");
        next(page);
        assertThat(page.locator("#kvk-error")).isVisible();
        assertThat(page.locator("#kvk")).hasValue("123");
        looks.at(visit, "dealer-1-error-" + language);
        page.fill("#kvk", number);
        next(page);
        assertThat(page.locator("main .wz-alert")).isVisible();
        next(page);
        for (var field : List.of("#bedrijf-error", "#naam-error", "#mail-error")) {
            assertThat(page.locator(field)).isVisible();
        }
        looks.at(visit, "dealer-2-error-" + language);
        page.fill("#bedrijf", "Reis & Zoon");
        page.fill("#naam", "Jo Reis");
        page.fill("#mail", mail);
        next(page);
        address(visit, "thuis", "dealer-3-" + language, looks);
        next(page);
        shop(visit, language, looks);
        next(page);
        assertThat(page.locator("main")).containsText("Jo Reis");
        looks.at(visit, "dealer-5-" + language);
        page.locator("button[name=naar][value='2']").first().click();
        assertThat(page.locator("#naam")).hasValue("Jo Reis");
        next(page);
        assertThat(page.locator("main")).containsText("1234 AB Utrecht");
        next(page);
        page.waitForURL("**/verstuurd");
        looks.at(visit, "dealer-sent-" + language);
    }

    private static void address(Visit visit, String prefix, String name, Looks looks) throws Exception {
        var page = visit.page();
        page.fill("#" + prefix + "Postcode", "1234 ab");
        page.fill("#" + prefix + "Nummer", "17-2");
        next(page);
        assertThat(page.locator("#" + prefix + "Straat-error")).isVisible();
        looks.at(visit, name);
        page.fill("#" + prefix + "Straat", "Kade");
        page.fill("#" + prefix + "Plaats", "Utrecht");
    }

    private static void shop(Visit visit, String language, Looks looks) throws Exception {
        var page = visit.page();
        next(page);
        assertThat(page.locator("#handelsnaam-error")).isVisible();
        assertThat(page.locator("#categorie-error")).isVisible();
        page.fill("#handelsnaam", "Reis Fietsen");
        page.check("#categorie");
        address(visit, "winkel", "dealer-4-error-" + language, looks);
        page.selectOption("#winkelGemeente", "GM0080");
        next(page);
        assertThat(page.locator("#winkelGemeente-error")).containsText("Leeuwarden");
        page.selectOption("#winkelGemeente", "GM0344");
    }

    private void confirm(Visit visit, String mail, String language, Looks looks) throws Exception {
        var page = visit.page();
        page.navigate(link(mail, "bevestigen"));
        looks.at(visit, "dealer-confirm-" + language);
        page.locator("main form button").click();
        assertThat(page.locator("main form")).hasCount(0);
        looks.at(visit, "dealer-confirmed-" + language);
    }

    private void decide(String number, String language, String device) throws Exception {
        var visit = visit(device);
        browser.as(sessions.startIn(Role.MUNICIPALITY, "GM0344"), visit.page());
        var page = visit.page();
        visit.open("/gemeente/aanmeldingen?taal=" + language);
        visit.looksFine("dealer-requests-" + language);
        page.fill("#zoek", number);
        page.locator("#lijst button").first().click();
        page.locator("[data-row]").click();
        visit.looksFine("dealer-request-" + language);
        page.locator("main form button").click();
        assertThat(page.locator("#besluit-error")).isVisible();
        page.locator("input[name=besluit][value=goedkeuren]").check();
        page.locator("main form button").click();
        assertThat(page.locator("#controle-error")).isVisible();
        assertThat(page.locator("input[name=besluit][value=goedkeuren]")).isChecked();
        visit.looksFine("dealer-request-error-" + language);
        page.locator("input[name=controle][value=brief]").check();
        page.locator("main form button").click();
        assertThat(page.locator("form[action$=toegang]")).isVisible();
        visit.looksFine("dealer-request-approved-" + language);
        visit.open("/gemeente/opkopers?taal=" + language);
        assertThat(page.locator("main")).containsText("Reis Fietsen");
        visit.looksFine("dealer-shops-" + language);
    }

    private void enter(Visit visit, String mail, String language) throws Exception {
        var page = visit.page();
        var link = link(mail, "toegang");
        page.navigate(link);
        visit.looksFine("dealer-enter-" + language);
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText(mail);
        visit.looksFine("dealer-entered-" + language);
        var password = page.locator("main dd").last().textContent().strip();
        page.navigate(link);
        assertThat(page.locator("main form")).hasCount(0);
        visit.open("/inloggen");
        page.fill("#gebruikersnaam", mail);
        page.fill("#wachtwoord", password);
        page.locator("main form button").first().click();
        page.waitForURL("**/inloggen/wachtwoord");
    }

    @ParameterizedTest
    @CsvSource({"nl,desk", "en,phone"})
    void an_owner_reports_changes_and_invites_a_colleague(String language, String device) throws Exception {
        var visit = visit(device);
        var page = visit.page();
        logIn(page);
        visit.open("/opkoper?taal=" + language);
        assertThat(page.locator("main")).containsText("Fietsen en meer Overvecht (demo)");
        visit.looksFine("dealer-own-" + language);
        for (var change : List.of("winkel", "verhuizing", "woonadres", "stoppen", "vrijstelling")) {
            visit.open("/opkoper/wijziging/" + change);
            visit.looksFine("dealer-change-" + change + "-" + language);
            page.locator("main form button").click();
            assertThat(page.locator("main [role=alert]")).isVisible();
            visit.looksFine("dealer-change-" + change + "-error-" + language);
        }
        visit.open("/opkoper/wijziging/winkel");
        page.fill("#handelsnaam", "Derde zaak " + language + device);
        page.check("#categorie");
        address(visit, "winkel", "dealer-change-address-" + language, Visit::looksFine);
        page.selectOption("#winkelGemeente", "GM0599");
        next(page);
        assertThat(page.locator("main")).containsText("Derde zaak " + language + device);
        assertThat(page.locator("main .wz-lead")).containsText("Rotterdam");
        visit.looksFine("dealer-change-check-" + language);
        page.locator("button[value=wijzigen]").click();
        assertThat(page.locator("#handelsnaam")).hasValue("Derde zaak " + language + device);
        next(page);
        page.locator("button[value=versturen]").click();
        page.waitForURL("**/opkoper");
        assertThat(page.locator("main")).containsText("Derde zaak " + language + device);
        assertThat(page.locator("a[href^='/opkoper/brieven/']").first()).isVisible();
        visit.looksFine("dealer-own-letters-" + language);
        invite(visit, language);
    }

    private void invite(Visit visit, String language) throws Exception {
        var page = visit.page();
        var mail = UUID.randomUUID() + "@voorbeeld.example";
        var name = "Co " + UUID.randomUUID();
        visit.open("/opkoper/medewerkers");
        page.locator("main form button").last().click();
        assertThat(page.locator("#naam-error")).isVisible();
        page.fill("#naam", name);
        page.fill("#mail", mail);
        page.locator("main form button").last().click();
        assertThat(page.locator(".wz-alert--ok")).containsText(mail);
        page.navigate(link(mail, "toegang"));
        page.locator("main form button").click();
        visit.open("/opkoper/medewerkers");
        visit.looksFine("dealer-staff-" + language);
        var block = page.locator("form[action$=blokkeren] button").filter(new Locator.FilterOptions().setHasText(name));
        block.click();
        assertThat(block).hasAttribute("value", "nee");
    }

    @ParameterizedTest
    @CsvSource({"nl", "en"})
    void all_of_signing_up_works_without_javascript(String language) throws Exception {
        var mail = UUID.randomUUID() + "@voorbeeld.example";
        var visit = new Visit(browser.phoneWithoutScript());
        signUp(visit, Integer.toString(NEXT.incrementAndGet()), mail, language, UNSEEN);
        confirm(visit, mail, language, UNSEEN);
    }

    @Test
    void who_is_no_owner_and_no_dealer_here_finds_no_forms() throws Exception {
        var employee = new Screens(port, sessions.start(Role.DEALER, "Fietsen en meer (demo)"));
        assertThat(employee.get("/opkoper").statusCode()).isEqualTo(200);
        assertThat(employee.get("/opkoper").body()).doesNotContain("/opkoper/wijziging");
        assertThat(employee.get("/opkoper/wijziging/winkel").statusCode()).isEqualTo(404);
        assertThat(employee.get("/opkoper/medewerkers").statusCode()).isEqualTo(404);
        assertThat(employee.post("/opkoper/medewerkers/blokkeren", Map.of("account", "account:1", "blokkeren", "ja"))
                        .statusCode())
                .isEqualTo(404);
        var stranger = new Screens(port, sessions.start(Role.DEALER, "Geen opkoper"));
        assertThat(stranger.get("/opkoper").statusCode()).isEqualTo(404);
    }

    @Test
    void an_official_of_elsewhere_finds_no_request_and_police_see_shops_of_their_own_unit_only() throws Exception {
        var id = database.sql("select min(id) from dealers.request where municipality = 'GM0344'")
                .query(Long.class)
                .single();
        var elsewhere = new Screens(port, sessions.startIn(Role.MUNICIPALITY, "GM0599"));
        assertThat(elsewhere.get("/gemeente/aanmeldingen/" + id).statusCode()).isEqualTo(404);
        assertThat(elsewhere
                        .post(
                                "/gemeente/aanmeldingen/" + id + "/besluit",
                                Map.of("besluit", "afwijzen", "redenen", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(elsewhere.post("/gemeente/aanmeldingen.csv", Map.of()).body())
                .doesNotContain("Singelfiets");
        var detective = new Screens(port, sessions.startIn(Role.DETECTIVE, "RE03"));
        var seen = detective.get("/politie/opkopers").body();
        assertThat(seen)
                .contains("Fietsen en meer Centrum")
                .doesNotContain("Maasoever")
                .doesNotContain("Voorbeeldlaan");
    }

    @Test
    void the_answer_does_not_tell_whether_a_company_or_a_mail_address_is_known() throws Exception {
        var known = new Visit(browser.deskWithoutScript());
        signUp(known, "90000100", "opkoper0@voorbeeld.example", "nl", UNSEEN);
        var fresh = new Visit(browser.deskWithoutScript());
        signUp(fresh, Integer.toString(NEXT.incrementAndGet()), UUID.randomUUID() + "@voorbeeld.example", "nl", UNSEEN);
        assertThat(known.page().locator("main").innerHTML())
                .isEqualTo(fresh.page().locator("main").innerHTML());
    }

    private static void next(Page page) {
        page.locator("main form button.nl-button--primary").click();
    }

    private static void logIn(Page page) {
        page.navigate("/inloggen");
        page.fill("#gebruikersnaam", "handelaar");
        page.fill("#wachtwoord", "waakzaam-demo");
        page.locator("main form button").first().click();
        assertThat(page.locator("form[action='/uitloggen']")).isVisible();
    }

    private String link(String mail, String name) {
        var link = Pattern.compile("/opkoper-worden/" + name + "/[\\w-]+");
        return post.of(mail).stream()
                .map(sent -> link.matcher(sent.text()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElseThrow();
    }

    private Visit visit(String device) {
        return new Visit(device.equals("phone") ? browser.phone() : browser.desk());
    }
}
