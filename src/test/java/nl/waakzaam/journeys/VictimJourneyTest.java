// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestVisitors;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.ExifPhotos;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.Register;
import nl.waakzaam.support.StoredGoods;
import nl.waakzaam.support.Visit;
import nl.waakzaam.support.Visits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A victim completes the report with a code from the police; an officer accepts it with one key; the check finds it. */
@Journey
class VictimJourneyTest {
    private static final String PATH = "/aangifte-aanvullen";

    @Autowired
    ApplicationContext product;

    @Autowired
    StolenGoods goods;

    @Autowired
    GoodsReading reading;

    private final Browser browser;
    private final Visits visits;

    VictimJourneyTest(Browser browser, Visits visits) {
        this.browser = browser;
        this.visits = visits;
    }

    @ParameterizedTest
    @CsvSource({"nl,desk", "en,phone"})
    void a_number_that_the_victim_adds_is_found_after_one_key(String language, String device) throws Exception {
        var known = Register.aNumber();
        var added = Register.aNumber();
        var good = good(known, "Gazelle", "GM0344");
        var desk = visits.of(Role.POLICE_INTAKE, device);
        var code = code(desk, good, language, "code-" + language);

        var victim = visits.citizen(device);
        enter(victim.page(), code, language);
        assertThat(victim.page().locator("main")).containsText(visits.text("category.fiets", language));
        assertThat(victim.page().locator("main")).containsText("Gazelle");
        assertThat(victim.page().content()).doesNotContain(known).doesNotContain("PL0900");
        victim.looksFine("completion-facts-" + language);
        victim.page().click("main form > button.nl-button--primary");
        assertThat(victim.page().locator("#nummer1-error")).isVisible();
        victim.looksFine("completion-errors-" + language);
        fill(victim.page(), added);
        victim.page().click("main form > button.nl-button--primary");
        assertThat(victim.page().locator("main")).containsText(added);
        assertThat(victim.page().locator("main")).containsText("Kras links op de stang");
        victim.looksFine("completion-check-" + language);
        victim.page().click("button[value=versturen]");
        visits.hasHeading(victim.page(), "completion.received", language);
        victim.looksFine("completion-received-" + language);
        assertThat(visits.outcomeOf(added)).isEqualTo("miss");

        desk.open("/politie/aanvullingen");
        desk.looksFine("completions-" + language);
        openOf(desk.page(), good);
        assertThat(desk.page().locator("main")).containsText(added);
        assertThat(desk.page().locator("main")).containsText("Kras links op de stang");
        photoTellsNoPlace(desk.page());
        desk.looksFine("completion-proposal-" + language);
        assertThat(desk.page().locator("[data-keys]")).isFocused();
        desk.page().keyboard().press("a");
        assertThat(desk.page().locator(".wz-alert--ok")).isVisible();
        found(added);
        found(known);
        var state = reading.find(good).orElseThrow().version();
        assertThat(state.state()).isEqualTo(GoodState.SUPPLEMENTED);
        assertThat(state.colour()).isEqualTo("donkerrood");
        assertThat(reading.history(good).getFirst().ground()).contains("aangevuld door de eigenaar");
        deliver(good, known);
        found(known);
        found(added);
    }

    @Test
    void all_works_without_javascript_and_a_part_can_be_accepted() throws Exception {
        var known = Register.aNumber();
        var added = Register.aNumber();
        var good = good(known, "Batavus", null);
        var desk = visits.as(Role.POLICE_INTAKE, browser.deskWithoutScript());
        var code = code(desk, good, "nl");
        var victim = browser.phoneWithoutScript();
        enter(victim, code.toLowerCase(Locale.ROOT).replace("-", " "), "nl");
        victim.locator("main details summary").nth(1).click();
        victim.fill("#tekst", "Op de bon staat serienummer " + added + ".");
        victim.click("button[value=herkennen]");
        assertThat(victim.locator("#nummer1")).hasValue(added);
        victim.fill("#merk", "Sparta");
        victim.fill("#omschrijving", "Kras <b>links</b>");
        victim.click("main form > button.nl-button--primary");
        victim.click("button[value=gegevens]");
        assertThat(victim.locator("#nummer1")).hasValue(added);
        assertThat(victim.locator("#merk")).hasValue("Sparta");
        victim.click("main form > button.nl-button--primary");
        victim.click("button[value=versturen]");
        visits.hasHeading(victim, "completion.received", "nl");
        openOf(desk, good);
        assertThat(desk.locator("main")).containsText("Kras <b>links</b>");
        desk.uncheck("input[name=over][value=merk]");
        desk.click("#overnemen button");
        assertThat(desk.locator(".wz-alert--ok")).isVisible();
        found(added);
        assertThat(reading.find(good).orElseThrow().version().make()).isEqualTo("Batavus");
        assertThat(reading.history(good).getFirst().ground()).contains("deels");
    }

    @Test
    void a_code_works_once_for_one_good_and_not_after_it_was_taken_back() throws Exception {
        var first = good(Register.aNumber(), "Koga", "GM0344");
        var desk = visits.of(Role.POLICE_INTAKE, "desk");
        var code = code(desk.page(), first, "nl");
        send(code, Register.aNumber());
        refused(code, "completion.code.error.unknown");

        var second = code(desk.page(), first, "nl");
        desk.open("/politie/goederen/" + first + "/code");
        desk.looksFine("code-page");
        desk.page().click("form[action$=intrekken] button");
        refused(second, "completion.code.error.unknown");

        var third = code(desk.page(), first, "nl");
        var fourth = code(desk.page(), first, "nl");
        refused(third, "completion.code.error.unknown");
        goods.bring(first, GoodState.WITHDRAWN, StoredGoods.aChange());
        refused(fourth, "completion.code.error.unknown");
        refused(fourth.substring(0, fourth.length() - 1), "completion.code.error.shape");
    }

    @Test
    void an_officer_of_another_unit_sees_and_decides_nothing_of_it() throws Exception {
        var good = good(Register.aNumber(), "Cortina", "GM0344");
        send(code(visits.of(Role.POLICE_INTAKE, "desk").page(), good, "nl"), Register.aNumber());
        var id = proposal(good);
        var elsewhere = new TestVisitors(product).enter("Els Elders", Role.POLICE_INTAKE, "GM0363");
        var page = browser.as(elsewhere.token(), browser.desk());
        assertThat(page.navigate("/politie/aanvullingen/" + id).status()).isEqualTo(404);
        page.navigate("/politie/aanvullingen");
        assertThat(page.content()).doesNotContain("/politie/aanvullingen/" + id + "\"");
        var unit = new TestVisitors(product).enter("Ed Eenheid", Role.POLICE_INTAKE, "GM0344");
        var near = browser.as(unit.token(), browser.desk());
        assertThat(near.navigate("/politie/aanvullingen/" + id).status()).isEqualTo(200);
    }

    @Test
    void a_good_that_changed_while_it_was_judged_is_shown_anew_and_nothing_is_lost() throws Exception {
        var added = Register.aNumber();
        var known = Register.aNumber();
        var good = good(known, "Union", "GM0344");
        var desk = visits.of(Role.POLICE_INTAKE, "desk");
        send(code(desk.page(), good, "nl"), added);
        openOf(desk.page(), good);
        deliver(good, known);
        desk.page().keyboard().press("a");
        assertThat(desk.page().locator(".wz-alert--warning").first()).containsText("gewijzigd");
        assertThat(desk.page().locator("main")).containsText(added);
        assertThat(visits.outcomeOf(added)).isEqualTo("miss");
        desk.page().click("#overnemen button");
        assertThat(desk.page().locator(".wz-alert--ok")).isVisible();
        found(added);
    }

    @Test
    void what_is_rejected_changes_nothing_and_the_history_says_why() throws Exception {
        var added = Register.aNumber();
        var good = good(Register.aNumber(), "Giant", "GM0344");
        var desk = visits.of(Role.POLICE_INTAKE, "desk");
        send(code(desk.page(), good, "nl"), added);
        openOf(desk.page(), good);
        desk.page().click("form[action$=afwijzen] button");
        assertThat(desk.page().locator("#reden-error")).isVisible();
        desk.page().fill("#reden", "Dit is het nummer van het slot");
        desk.page().click("form[action$=afwijzen] button");
        assertThat(desk.page().locator(".wz-alert--ok")).isVisible();
        assertThat(visits.outcomeOf(added)).isEqualTo("miss");
        assertThat(reading.history(good).getFirst().ground())
                .contains("niet overgenomen: Dit is het nummer van het slot");
        assertThat(reading.find(good).orElseThrow().version().state()).isEqualTo(GoodState.REGISTERED);
    }

    @Test
    void an_svg_or_a_page_is_no_photo_and_what_was_typed_stays() throws Exception {
        var good = good(Register.aNumber(), "Trek", "GM0344");
        var victim = browser.desk();
        enter(victim, code(visits.of(Role.POLICE_INTAKE, "desk").page(), good, "nl"), "nl");
        victim.fill("#nummer1", "WX123");
        victim.setInputFiles(
                "#fotos",
                new FilePayload("foto.jpg", "image/jpeg", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)));
        victim.click("main form > button.nl-button--primary");
        assertThat(victim.locator("#fotos-error")).isVisible();
        assertThat(victim.locator("#nummer1")).hasValue("WX123");
    }

    private long good(String number, String make, @Nullable String municipality) {
        var version = StoredGoods.aBicycle(make, List.of(number), municipality);
        StoredGoods.store(goods, List.of(version));
        return reading.find(version.name()).orElseThrow().id();
    }

    /** Its source delivers the good again, and knows nothing of what was added here. */
    private void deliver(long good, String known) {
        var present = reading.find(good).orElseThrow().version();
        var delivered = StoredGoods.again(StoredGoods.aBicycle("Gazelle", List.of(known), "GM0344"), present);
        StoredGoods.store(goods, List.of(delivered));
    }

    private String code(Visit desk, long good, String language, String picture) throws Exception {
        var code = code(desk.page(), good, language);
        desk.looksFine(picture);
        return code;
    }

    private String code(Page desk, long good, String language) {
        desk.navigate("/politie/goederen/" + good + "/code?taal=" + language);
        desk.click("form[action$='/code'] button");
        visits.hasHeading(desk, "completion.letter.title", language);
        return desk.locator(".wz-code").innerText();
    }

    private static void enter(Page page, String code, String language) {
        page.navigate(PATH + "?taal=" + language);
        page.fill("#code", code);
        page.click("main form button");
        assertThat(page.locator("#nummer1")).isVisible();
        assertThat(page.url()).doesNotContain(code);
    }

    private static void fill(Page page, String number) throws Exception {
        page.fill("#nummer1", number);
        page.fill("#kleur", "donkerrood");
        page.fill("#omschrijving", "Kras links op de stang");
        page.setInputFiles("#fotos", new FilePayload("fiets.jpg", "image/jpeg", ExifPhotos.ofABicycle()));
    }

    private void send(String code, String number) {
        var victim = browser.desk();
        enter(victim, code, "nl");
        victim.fill("#nummer1", number);
        victim.click("main form > button.nl-button--primary");
        victim.click("button[value=versturen]");
        visits.hasHeading(victim, "completion.received", "nl");
        victim.context().close();
    }

    private void refused(String code, String why) {
        var page = browser.desk();
        page.navigate(PATH);
        page.fill("#code", code);
        page.click("main form button");
        assertThat(page.locator("#code-error")).containsText(visits.text(why, "nl"));
        assertThat(page.locator("#code")).hasValue(code);
        page.context().close();
    }

    private long proposal(long good) {
        return product.getBean(JdbcClient.class)
                .sql("select id from stolengoods.completion where good_id = :good and state = 'OPEN'")
                .param("good", good)
                .query(Long.class)
                .single();
    }

    private void openOf(Page desk, long good) {
        desk.navigate("/politie/aanvullingen/" + proposal(good));
    }

    private static void photoTellsNoPlace(Page desk) {
        var photo = desk.locator(".wz-photos img").getAttribute("src");
        var jpeg = desk.context().request().get(desk.url().replaceAll("/politie/.*", "") + photo);
        assertThat(new String(jpeg.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    /** Within a second, as whatever is registered. */
    private void found(String number) {
        assertThat(visits.outcomeOf(number)).isEqualTo("hit");
    }
}
