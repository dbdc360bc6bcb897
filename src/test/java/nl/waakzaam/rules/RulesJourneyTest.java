// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Screens;
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

/** An official drafts, a colleague approves, everybody reads it from its day on; two detectives decide about hits. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    private Browser browser;
    private TestSessions sessions;

    @BeforeAll
    void open() {
        browser = new Browser(port);
        sessions = new TestSessions(product);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"nl,phone,GM0150", "nl,desk,GM0153", "en,phone,GM0158", "en,desk,GM0160"})
    void a_colleague_approves_and_everybody_reads_it(String language, String device, String code) throws Exception {
        var drafter = visit(Role.MUNICIPALITY, code, device);
        var page = drafter.page();
        drafter.open("/gemeente/regels?taal=" + language);
        assertThat(page.url()).endsWith("/gemeente/regels/" + code);
        drafter.looksFine("rules-empty-" + language);
        page.navigate("/gemeente/regels/" + code + "/wijzigen");
        drafter.looksFine("rules-form-" + language);
        wrong(drafter, language);
        fill(page);
        page.locator("main form button.nl-button--primary").click();
        assertThat(page.locator("table tbody tr").first()).isVisible();
        drafter.looksFine("rules-preview-" + language);
        page.locator("button[name=terug]").click();
        assertThat(page.locator("#dagen")).hasValue("5");
        assertThat(page.locator("#toelichting")).hasValue("Nieuwe verordening");
        page.locator("main form button.nl-button--primary").click();
        page.locator("form[action$=voorleggen] button.nl-button--primary").click();
        assertThat(page.locator("form[action$=intrekken]")).isVisible();
        assertThat(page.locator("form[action$=goedkeuren]")).hasCount(0);
        drafter.looksFine("rules-own-proposal-" + language);
        var proposal = URI.create(page.url()).getPath();
        refusesTheOwn(page, proposal, drafter, language);
        approves(language, device, code, proposal);
        reads(language, device, code);
    }

    private static void wrong(Visit visit, String language) throws Exception {
        var page = visit.page();
        page.locator("input[name=telling][value=werkdagen]").check();
        page.fill("#dagen", "abc");
        page.fill("#verordeningLink", "javascript:alert(1)");
        page.locator("main form button.nl-button--primary").click();
        assertThat(page.locator("#geldtVanaf-error")).isVisible();
        assertThat(page.locator("#toelichting-error")).isVisible();
        assertThat(page.locator("#verordening-error")).isVisible();
        assertThat(page.locator("#verordeningLink-error")).isVisible();
        assertThat(page.locator("#dagen-error")).isVisible();
        assertThat(page.locator("#bewaartermijnArtikel-error")).isVisible();
        assertThat(page.locator("#dagen")).hasValue("abc");
        visit.looksFine("rules-errors-" + language);
    }

    private static void fill(Page page) {
        page.fill("#geldtVanaf", "2030-01-01");
        page.fill("#toelichting", "Nieuwe verordening");
        page.fill("#verordening", "Apv Voorbeeldstad 2030");
        page.fill("#verordeningLink", "https://voorbeeld.example/apv");
        page.locator("input[name=loket][value=ja]").check();
        page.fill("#loketArtikel", "2:68");
        page.fill("#dagen", "5");
        page.fill("#bewaartermijnArtikel", "2:68, tweede lid; 2:69");
        page.fill("#besluit", "Aanwijzingsbesluit 2026-1");
        page.fill("#besluitDatum", "2026-02-01");
        page.fill("#besluitLink", "https://voorbeeld.example/besluit");
        page.locator("input[name=vrijstellingen][value=eigen]").check();
        page.fill("#vrijstellingenArtikel", "2:70");
        page.fill("#vrijstelling1", "Verkoopregister, voor kringloopwinkels");
        page.fill("#vrijstelling1Weken", "8");
        page.check("#vrijstelling1Zwijgen");
    }

    /** As somebody who makes the button that the page does not show. */
    private static void refusesTheOwn(Page page, String proposal, Visit visit, String language) throws Exception {
        page.evaluate(
                "path => document.querySelector('form[action$=intrekken]').action = path", proposal + "/goedkeuren");
        page.locator("form[action$=goedkeuren] button").click();
        assertThat(page.locator("[role=alert]")).isVisible();
        visit.looksFine("rules-own-refused-" + language);
    }

    private void approves(String language, String device, String code, String proposal) throws Exception {
        var colleague = visit(Role.MUNICIPALITY, code, device);
        var page = colleague.page();
        colleague.open("/gemeente/regels/" + code + "?taal=" + language);
        colleague.looksFine("rules-waiting-" + language);
        colleague.open(proposal);
        colleague.looksFine("rules-proposal-" + language);
        page.locator("form[action$=afwijzen] button").click();
        assertThat(page.locator("#redenen-error")).isVisible();
        page.locator("form[action$=goedkeuren] button").click();
        assertThat(page.locator("form[action$=goedkeuren]")).hasCount(0);
        assertThat(page.locator("main .wz-badge--ok").first()).isVisible();
        colleague.open("/gemeente/regels/" + code);
        colleague.looksFine("rules-overview-" + language);
    }

    private void reads(String language, String device, String code) throws Exception {
        var reader = new Visit(device.equals("phone") ? browser.phone() : browser.desk());
        reader.open("/regels/" + code + "?datum=2029-12-31&taal=" + language);
        assertThat(reader.page().locator("main")).not().containsText("Apv Voorbeeldstad");
        reader.looksFine("rules-read-before-" + language);
        reader.page().fill("#datum", "2030-01-01");
        reader.page().locator("main form button").click();
        assertThat(reader.page().locator("main")).containsText("artikel 2:68, tweede lid Apv Voorbeeldstad 2030");
        reader.looksFine("rules-read-" + language);
        reader.open("/regels?taal=" + language);
        reader.looksFine("rules-list-" + language);
        reader.open("/regels/" + code + "?datum=gisteren");
        assertThat(reader.page().locator("#datum-error")).isVisible();
        reader.open("/regels/GM9999");
        reader.looksFine("rules-unknown-" + language);
    }

    @ParameterizedTest
    @CsvSource({"nl,phone,RE01", "nl,desk,RE02", "en,phone,RE04", "en,desk,RE05"})
    void two_detectives_decide_whether_a_dealer_sees_a_hit(String language, String device, String unit)
            throws Exception {
        var first = visit(Role.DETECTIVE, unit, device);
        first.open("/politie/treffers-tonen?taal=" + language);
        first.looksFine("hits-" + language);
        first.open("/politie/treffers-tonen/" + unit);
        first.page().locator("main form button").click();
        assertThat(first.page().locator("#tonen-error, #toelichting-error").first())
                .isVisible();
        first.looksFine("hits-errors-" + language);
        first.page().locator("input[name=tonen][value=ja]").check();
        first.page().fill("#toelichting", "Afspraak met de branche");
        first.page().locator("main form button").click();
        assertThat(first.page().locator("form[action$=intrekken]")).isVisible();
        assertThat(shown(unit)).isEmpty();
        var second = visit(Role.DETECTIVE, unit, device);
        second.open("/politie/treffers-tonen/" + unit + "?taal=" + language);
        second.looksFine("hits-proposal-" + language);
        second.page().locator("form[action$=goedkeuren] button").click();
        assertThat(second.page().locator("form[action$=goedkeuren]")).hasCount(0);
        second.looksFine("hits-approved-" + language);
        assertThat(shown(unit)).contains(true);
        var stranger = visit(Role.DETECTIVE, "RE09", device);
        stranger.open("/politie/treffers-tonen/" + unit);
        assertThat(stranger.page().locator("main form")).hasCount(0);
    }

    @Test
    void an_official_of_elsewhere_finds_no_page_and_a_dealer_none_either() throws Exception {
        var elsewhere = new Screens(port, sessions.startIn(Role.MUNICIPALITY, "GM0344"));
        assertThat(elsewhere.get("/gemeente/regels/GM0150").statusCode()).isEqualTo(404);
        assertThat(elsewhere.post("/gemeente/regels/GM0150/wijzigen", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(elsewhere
                        .post("/gemeente/regels/voorstellen/1/goedkeuren", Map.of())
                        .statusCode())
                .isEqualTo(404);
        var dealer = new Screens(port, sessions.startIn(Role.DEALER, "GM0150"));
        assertThat(dealer.get("/gemeente/regels/GM0150").statusCode()).isEqualTo(403);
        assertThat(dealer.get("/politie/treffers-tonen/RE01").statusCode()).isEqualTo(403);
        assertThat(dealer.get("/regels/GM0150").statusCode()).isEqualTo(200);
    }

    @Test
    void the_list_is_searched_sorted_and_exported() throws Exception {
        var screens = new Screens(port, sessions.startIn(Role.DEALER, "GM0344"));
        var found = screens.post("/regels", Map.of("zoek", "súdwest", "sorteer", "-bewaartermijn"));
        assertThat(found.body()).contains("Súdwest-Fryslân").doesNotContain("Rotterdam");
        assertThat(screens.post("/regels.csv", Map.of()).body().lines()).hasSizeGreaterThan(340);
    }

    @Test
    void the_api_says_what_applies_and_whose_rule_it_is() throws Exception {
        var unknown = api("GM9999?datum=2026-11-24");
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.body())
                .contains("gemeente-onbekend")
                .contains("\"bron\":\"landelijk\"")
                .contains("artikel 437bis Wetboek van Strafrecht")
                .doesNotContain("reffer");
        assertThat(api("GM0457?datum=2023-01-01").body())
                .contains("\"soort\":\"herindeling\"")
                .contains("2024-03-23");
        var wrong = api("0344?datum=gisteren");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("#/code").contains("#/datum");
    }

    private HttpResponse<String> api(String asked) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://localhost:%d/api/v1/gemeenteregels/%s".formatted(port, asked));
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }

    private Optional<Boolean> shown(String unit) {
        return product.getBean(HitPolicy.class).shownAt(unit, Instant.now());
    }

    private Visit visit(Role role, String area, String device) {
        var page = device.equals("phone") ? browser.phone() : browser.desk();
        return new Visit(browser.as(sessions.startIn(role, area), page));
    }
}
