// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.access.Role;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.support.ExifPhotos;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.StoredGoods;
import nl.waakzaam.support.Visit;
import nl.waakzaam.support.Visits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every page of the register behind the log-in is valid and accessible, in both languages, on phone and desk. */
@Journey
class LoggedInPagesTest {
    private static final String LIST = "/politie/goederen";

    @Autowired
    ApplicationContext product;

    @Autowired
    StolenGoods goods;

    private final Visits visits;

    LoggedInPagesTest(Visits visits) {
        this.visits = visits;
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "nl,desk", "en,phone", "en,desk"})
    void the_list_of_goods(String language, String device) throws Exception {
        var make = "Gazelle";
        StoredGoods.store(goods, List.of(StoredGoods.aBicycle(make, List.of()), StoredGoods.aBicycle(make, List.of())));
        var visit = visits.of(Role.POLICE_INTAKE, device);
        visit.open(LIST + "?taal=" + language);
        visit.looksFine("goods-" + language);
        search(visit.page(), UUID.randomUUID().toString());
        assertThat(visit.page().locator(".wz-empty")).isVisible();
        visit.looksFine("goods-none-" + language);
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "nl,desk", "en,phone", "en,desk"})
    void intake_and_one_good(String language, String device) throws Exception {
        var visit = visits.of(Role.POLICE_INTAKE, device);
        var page = visit.page();
        visit.open(LIST + "/nieuw?taal=" + language);
        visit.looksFine("intake-" + language);
        page.locator("main form > button.nl-button--primary").click();
        assertThat(page.locator("#categorie-error")).isVisible();
        visit.looksFine("intake-errors-" + language);
        page.fill("#tekst", "Mijn fiets met framenummer BA 1234567 en slot met serienummer AX99812 is gestolen.");
        page.click("button[name=herken]");
        assertThat(page.locator("#nummer2")).hasValue("AX99812");
        visit.looksFine("intake-recognised-" + language);
        page.selectOption("#categorie", "fiets");
        page.fill("#merk", "Gazelle");
        page.fill("#gemeente", "Utrecht");
        page.fill("#diefstalDatum", "2026-11-20");
        page.setInputFiles("#fotos", new FilePayload("fiets.jpg", "image/jpeg", ExifPhotos.ofABicycle()));
        page.locator("main form > button.nl-button--primary").click();
        assertThat(page.locator(".wz-alert--ok")).isVisible();
        visit.looksFine("registered-" + language);
        oneGood(visit, language);
    }

    private static void oneGood(Visit visit, String language) throws Exception {
        var page = visit.page();
        page.locator(".wz-buttons > a").last().click();
        assertThat(page.locator("#reden")).isVisible();
        visit.looksFine("reason-" + language);
        page.keyboard().press("Enter");
        assertThat(page.locator("#reden-error")).isVisible();
        visit.looksFine("reason-error-" + language);
        page.fill("#reden", "zaak 2026112400");
        page.keyboard().press("Enter");
        assertThat(page.locator(".wz-photos img")).isVisible();
        visit.looksFine("good-" + language);
        page.locator("form[action$=status] button").click();
        assertThat(page.locator("#status-error")).isVisible();
        visit.looksFine("good-close-errors-" + language);
        page.locator("form[action$=bewerken] button").click();
        assertThat(page.locator("#grond")).isVisible();
        visit.looksFine("edit-" + language);
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "nl,desk", "en,phone", "en,desk"})
    void the_inbox_and_one_report(String language, String device) throws Exception {
        var word = UUID.randomUUID().toString();
        TestTips.submit(product, "Waterlooplein, kraam 7", "Rode fiets met kapot slot " + word);
        var visit = visits.of(Role.DETECTIVE, device);
        var page = visit.page();
        visit.open("/politie/meldingen?taal=" + language);
        visit.looksFine("tips-" + language);
        search(page, word);
        page.locator("[data-row]").click();
        assertThat(page.locator("#notitie")).isVisible();
        visit.looksFine("tip-" + language);
        page.locator("form[action$=notities] button").click();
        assertThat(page.locator("#notitie-error")).isVisible();
        visit.looksFine("tip-error-" + language);
        page.fill("#notitie", "Wijkagent ingelicht");
        page.locator("form[action$=notities] button").click();
        assertThat(page.locator(".wz-history")).isVisible();
        visit.looksFine("tip-note-" + language);
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "nl,desk", "en,phone", "en,desk"})
    void the_search_for_worn_numbers(String language, String device) throws Exception {
        StoredGoods.store(goods, List.of(StoredGoods.aBicycle("Gazelle", List.of("WV9044617"))));
        var visit = visits.of(Role.DETECTIVE, device);
        var page = visit.page();
        visit.open("/politie/zoeken?taal=" + language);
        visit.looksFine("worn-" + language);
        page.locator("main form button").click();
        assertThat(page.locator("#nummer-error")).isVisible();
        visit.looksFine("worn-errors-" + language);
        page.fill("#zaaknummer", "2026112400");
        page.fill("#doel", "Eigenaar zoeken van een aangetroffen fiets");
        page.fill("#nummer", "WV90?4617");
        page.locator("main form button").click();
        assertThat(page.locator(".wz-found")).isVisible();
        visit.looksFine("worn-found-" + language);
        page.fill("#nummer", "ZZZZZ00000ZZ");
        page.locator("main form button").click();
        assertThat(page.locator(".wz-empty")).isVisible();
        visit.looksFine("worn-none-" + language);
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "nl,desk", "en,phone", "en,desk"})
    void the_search_of_dealers_and_what_they_may_not_open(String language, String device) throws Exception {
        StoredGoods.store(goods, List.of(StoredGoods.aBicycle("Gazelle", List.of("WX5512093"))));
        var visit = visits.of(Role.DEALER, device);
        var page = visit.page();
        visit.open("/handelaar/zoeken?taal=" + language);
        visit.looksFine("dealer-" + language);
        for (var typed : List.of("WX55?2093", "ZZ12345678", "Z??")) {
            page.fill("#nummer", typed);
            page.locator("main form button").click();
            assertThat(page.locator("#nummer")).hasValue(typed);
            visit.looksFine("dealer-answer-" + typed.replace('?', '_') + "-" + language);
        }
        visit.open(LIST);
        visit.looksFine("failure-403-" + language);
        visit.open("/bestaat-niet");
        visit.looksFine("failure-404-" + language);
    }

    private static void search(Page page, String word) {
        page.fill("#zoek", word);
        page.locator("#lijst button").first().click();
        assertThat(page.locator("#zoek")).hasValue(word);
    }
}
