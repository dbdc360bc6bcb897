// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import nl.waakzaam.access.Role;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.identifiers.Identifiers;
import nl.waakzaam.identifiers.Reading;
import nl.waakzaam.stolengoods.Corrections;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.stolengoods.Supplement;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.ExifPhotos;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.StoredGoods;
import nl.waakzaam.support.Visit;
import nl.waakzaam.support.Visits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A good from the desk of the police to the answer at the market stall, and back through the citizen's report. */
@Journey
class RegisterJourneyTest {
    private static final String NEW = "/politie/goederen/nieuw";

    @Autowired
    StolenGoods goods;

    @Autowired
    Corrections corrections;

    private final Browser browser;
    private final Visits visits;

    RegisterJourneyTest(Browser browser, Visits visits) {
        this.browser = browser;
        this.visits = visits;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void a_pasted_report_becomes_a_good_that_the_check_finds(String language) {
        var number = frameNumber();
        var desk = police(NEW + "?taal=" + language);
        desk.fill("#tekst", "Mijn Gazelle met framenummer " + number + " stond op het Neude en is weg.");
        desk.click("button[name=herken]");
        assertThat(desk.locator("#nummer1")).hasValue(number);
        assertThat(desk.locator("#soort1")).hasValue("framenummer");
        desk.selectOption("#categorie", "fiets");
        desk.fill("#merk", "Gazelle");
        register(desk);
        visits.hasHeading(desk, "stolengoods.registered.title", language);
        found(number, language);
    }

    @Test
    void a_pasted_report_is_recognised_without_its_button() {
        var number = frameNumber();
        var desk = police(NEW);
        desk.fill("#tekst", "Framenummer " + number + ", gestolen in Utrecht.");
        desk.selectOption("#categorie", "fiets");
        register(desk);
        assertThat(desk.locator("main")).containsText(number);
        found(number, "nl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_number_follows_and_the_photo_tells_no_place(String language) throws Exception {
        var number = frameNumber();
        var desk = police(NEW + "?taal=" + language);
        desk.check("#nummerVolgt");
        desk.selectOption("#categorie", "fiets");
        desk.setInputFiles("#fotos", new FilePayload("fiets.jpg", "image/jpeg", ExifPhotos.ofABicycle()));
        register(desk);
        assertThat(desk.locator("main")).containsText(visits.text("stolengoods.registered.follows", language));
        look(desk);
        photoTellsNoPlace(desk);
        desk.locator("form[action$=bewerken] button").click();
        desk.fill("#nummer1", number);
        desk.selectOption("#soort1", "framenummer");
        desk.fill("#grond", "Eigenaar belde met het nummer");
        register(desk);
        visits.hasHeading(desk, "stolengoods.registered.title", language);
        found(number, language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void what_a_colleague_added_meanwhile_is_shown_and_kept(String language) throws Exception {
        var number = frameNumber();
        var added = frameNumber();
        var desk = taken(number);
        var visit = new Visit(desk);
        var mend = desk.locator("form[action$=bewerken]");
        var id = Long.parseLong(mend.getAttribute("action").replaceAll("\\D", ""));
        desk.navigate("/politie/goederen/" + id + "?taal=" + language);
        desk.fill("#reden", "zaak 12");
        desk.keyboard().press("Enter");
        mend.locator("button").click();
        desk.fill("#kleur", "groen");
        desk.fill("#grond", "Eigenaar belde");
        corrections.supplement(
                id,
                new Supplement(List.of(GoodNumber.read(IdentifierKind.FRAME, added)), null, null, null, null),
                StoredGoods.aChange());
        register(desk);
        assertThat(desk.locator(".wz-alert--warning"))
                .containsText(visits.text("stolengoods.supplement.changed", language));
        assertThat(desk.locator("#nummer2")).hasValue(added);
        assertThat(desk.locator("#kleur")).hasValue("groen");
        visit.looksFine("intake-changed-" + language);
        register(desk);
        visits.hasHeading(desk, "stolengoods.registered.title", language);
        found(number, language);
        found(added, language);
    }

    @Test
    void a_withdrawn_good_answers_exactly_as_one_never_registered() {
        var number = frameNumber();
        var desk = taken(number);
        found(number, "nl");
        look(desk);
        desk.check("input[name=status][value=ingetrokken]");
        desk.fill("#grond", "Aangifte was een vergissing");
        desk.locator("form[action$=status] button").click();
        assertThat(desk.locator(".wz-badge").first()).containsText("Ingetrokken");
        assertThat(outcome(number)).isEqualTo(outcome(frameNumber()));
    }

    @Test
    void a_citizens_report_reaches_the_police_and_is_handled() {
        var number = frameNumber();
        StoredGoods.store(goods, List.of(StoredGoods.aBicycle("Batavus", List.of(number))));
        var place = "Markt kraam " + UUID.randomUUID();
        report(number, place);
        var desk = police("/politie/meldingen");
        desk.fill("#zoek", place);
        desk.keyboard().press("Enter");
        desk.locator("[data-row]").click();
        assertThat(desk.locator("main")).containsText(number);
        desk.locator("form[action$=notities] button").click();
        assertThat(desk.locator("#notitie-error")).containsText("Schrijf een notitie");
        desk.fill("#notitie", "Wijkagent ingelicht");
        desk.locator("form[action$=notities] button").click();
        assertThat(desk.locator(".wz-history")).containsText("Wijkagent ingelicht");
        desk.locator("form[action$=afhandeling] button").click();
        desk.fill("#zoek", place);
        desk.keyboard().press("Enter");
        assertThat(desk.locator("tbody .wz-badge--ok")).hasCount(1);
        assertThat(desk.url()).endsWith("/politie/meldingen");
    }

    @Test
    void a_detective_finds_a_worn_number_for_a_case() {
        var number = frameNumber();
        StoredGoods.store(goods, List.of(StoredGoods.aBicycle("Sparta", List.of(number))));
        var desk = visits.as(Role.DETECTIVE, browser.desk());
        desk.navigate("/politie/zoeken");
        desk.fill("#nummer", worn(number));
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#zaaknummer-error")).isVisible();
        assertThat(desk.locator("#nummer")).hasValue(worn(number));
        desk.fill("#zaaknummer", "2026112400");
        desk.fill("#doel", "Eigenaar zoeken");
        desk.locator("main form button").click();
        assertThat(desk.locator(".wz-found")).containsText(number);
        assertThat(desk.url()).endsWith("/politie/zoeken");
    }

    @Test
    void a_dealer_hears_yes_no_or_too_little_and_nothing_more() {
        var number = frameNumber();
        StoredGoods.store(goods, List.of(StoredGoods.aBicycle("Koga", List.of(number))));
        var counter = visits.as(Role.DEALER, browser.phone());
        counter.navigate("/handelaar/zoeken");
        assertThat(dealerHears(counter, worn(number))).isEqualTo("Ja");
        assertThat(counter.content()).doesNotContain(number).doesNotContain("Koga");
        assertThat(dealerHears(counter, worn(frameNumber()))).isEqualTo("Nee");
        assertThat(dealerHears(counter, "B?1???7")).isEqualTo("Te weinig om te zeggen");
    }

    @Test
    void a_worn_imei_is_found_as_it_is_stamped_and_by_its_end() {
        var imei = imei();
        StoredGoods.store(goods, List.of(StoredGoods.aBicycle("Fairphone", List.of(imei))));
        var counter = visits.as(Role.DEALER, browser.phone());
        counter.navigate("/handelaar/zoeken");
        assertThat(dealerHears(counter, worn(imei))).isEqualTo("Ja");
        assertThat(dealerHears(counter, imei.substring(0, 14) + "?")).isEqualTo("Ja");
        assertThat(dealerHears(counter, imei.substring(5))).isEqualTo("Ja");
        assertThat(dealerHears(counter, worn(imei()))).isEqualTo("Nee");
    }

    @Test
    void intake_goes_by_keyboard_alone() {
        var number = frameNumber();
        var desk = police(NEW);
        assertThat(focused(desk)).isEqualTo("tekst");
        desk.keyboard().type("framenummer " + number);
        tabTo(desk, "categorie");
        desk.keyboard().type("Fiets");
        tabTo(desk, "merk");
        desk.keyboard().type("Gazelle");
        desk.keyboard().press("Enter");
        visits.hasHeading(desk, "stolengoods.registered.title", "nl");
        found(number, "nl");
    }

    @Test
    void the_list_is_walked_by_keyboard_alone() {
        var make = StoredGoods.aMake();
        StoredGoods.store(
                goods,
                List.of(
                        StoredGoods.aBicycle(make, List.of()),
                        StoredGoods.aBicycle(make, List.of()),
                        StoredGoods.aBicycle(make, List.of())));
        var desk = police("/politie/goederen");
        tabTo(desk, "zoek");
        desk.keyboard().type(make);
        desk.keyboard().press("Enter");
        assertThat(desk.locator("tbody tr")).hasCount(3);
        desk.locator("[data-list]").focus();
        desk.keyboard().press("j");
        desk.keyboard().press("j");
        desk.keyboard().press("k");
        var first = desk.locator("[data-row]").first().getAttribute("href");
        assertThat(desk.evaluate("document.activeElement.getAttribute('href')")).isEqualTo(first);
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#reden")).isFocused();
        desk.keyboard().type("zaak 12");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("h1")).containsText(make);
    }

    @Test
    void intake_works_without_javascript() {
        var number = frameNumber();
        var desk = visits.as(Role.POLICE_INTAKE, browser.phoneWithoutScript());
        desk.navigate(NEW);
        desk.fill("#tekst", "Framenummer " + number);
        desk.click("button[name=herken]");
        assertThat(desk.locator("#nummer1")).hasValue(number);
        register(desk);
        assertThat(desk.locator("#categorie-error")).isVisible();
        assertThat(desk.locator("#nummer1")).hasValue(number);
        desk.selectOption("#categorie", "fiets");
        register(desk);
        visits.hasHeading(desk, "stolengoods.registered.title", "nl");
        found(number, "nl");
    }

    @Test
    void going_back_from_a_good_leads_to_the_list() {
        var make = StoredGoods.aMake();
        StoredGoods.store(goods, List.of(StoredGoods.aBicycle(make, List.of())));
        var desk = police("/politie/goederen");
        desk.fill("#zoek", make);
        desk.keyboard().press("Enter");
        desk.locator("[data-row]").click();
        assertThat(desk.locator("#reden")).isVisible();
        desk.locator(".wz-after a").click();
        assertThat(desk.locator("#lijst")).isVisible();
    }

    private Page police(String path) {
        var page = visits.as(Role.POLICE_INTAKE, browser.desk());
        page.navigate(path);
        return page;
    }

    private Page taken(String number) {
        var desk = police(NEW);
        desk.fill("#nummer1", number);
        desk.selectOption("#soort1", "framenummer");
        desk.selectOption("#categorie", "fiets");
        register(desk);
        return desk;
    }

    private static void register(Page desk) {
        desk.locator("main form > button.nl-button--primary").click();
    }

    private static void look(Page desk) {
        desk.locator(".wz-buttons > a[href^='/politie/goederen/']").last().click();
        desk.fill("#reden", "zaak 12");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("form[action$=status]")).isVisible();
    }

    private static void photoTellsNoPlace(Page desk) {
        var photo = desk.locator(".wz-photos img").getAttribute("src");
        var jpeg = desk.context().request().get(desk.url().replaceAll("/politie/.*", "") + photo);
        assertThat(jpeg.status()).isEqualTo(200);
        assertThat(new String(jpeg.body(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain(ExifPhotos.PLACE);
    }

    private void found(String number, String language) {
        var stall = check(number, language);
        assertThat(stall.locator(".wz-outcome--hit")).isVisible();
        stall.context().close();
    }

    /** What the check says, without the number that was typed. */
    private String outcome(String number) {
        var stall = check(number, "nl");
        var said = stall.locator(".wz-outcome").innerText();
        stall.context().close();
        return said;
    }

    private Page check(String number, String language) {
        var stall = browser.phone();
        stall.navigate("/?taal=" + language);
        stall.fill("#nummer-1", number);
        stall.locator(".wz-check__do").click();
        assertThat(stall.locator(".wz-outcome")).isVisible();
        return stall;
    }

    private void report(String number, String place) {
        var stall = check(number, "nl");
        stall.locator("form[action='/diefstalcheck/melding'] button").click();
        stall.fill("#plaats", place);
        stall.check("input[name=anoniem][value=ja]");
        stall.locator("form.wz-form button[type=submit]").click();
        visits.hasHeading(stall, "report.received", "nl");
        stall.context().close();
    }

    private static String dealerHears(Page counter, String typed) {
        counter.fill("#nummer", typed);
        counter.locator("main form button").click();
        assertThat(counter.locator("#nummer")).hasValue(typed);
        return counter.locator(".wz-alert h2").innerText();
    }

    private static String worn(String number) {
        return number.substring(0, 4) + "?" + number.substring(5);
    }

    private static void tabTo(Page page, String id) {
        for (var tabs = 0; tabs < 30 && !id.equals(focused(page)); tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused(page)).isEqualTo(id);
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.id");
    }

    /** Fifteen digits of which the last is the check digit. */
    private static String imei() {
        var body = "35%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
        return IntStream.range(0, 10)
                .mapToObj(check -> body + check)
                .filter(imei -> ((Reading.Number) Identifiers.read(IdentifierKind.IMEI, imei))
                        .hints()
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String frameNumber() {
        var random = ThreadLocalRandom.current();
        return "%c%c%07d"
                .formatted('A' + random.nextInt(8), 'T' + random.nextInt(6), random.nextInt(1_000_000, 9_999_999));
    }
}
