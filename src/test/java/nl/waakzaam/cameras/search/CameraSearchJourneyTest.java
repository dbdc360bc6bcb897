// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.waakzaam.access.Role;
import nl.waakzaam.cameras.Kept;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.Visit;
import nl.waakzaam.support.Visits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A detective asks too much, reads why it is refused, asks a colleague, and searches within the limits. */
@Journey
class CameraSearchJourneyTest {
    private static final String PATH = "/politie/cameras";

    private final Browser browser;
    private final Visits visits;

    @Autowired
    ApplicationContext product;

    @Autowired
    Clock clock;

    private final String number = "PL0900-" + UUID.randomUUID();

    CameraSearchJourneyTest(Browser browser, Visits visits) {
        this.browser = browser;
        this.visits = visits;
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "nl,desk", "en,phone", "en,desk"})
    void too_much_is_refused_and_explained_and_a_colleague_decides(String language, String device) throws Exception {
        var cameras = cameras();
        var visit = visits.of(Role.DETECTIVE, device);
        var page = visit.page();
        visit.open(PATH + "?taal=" + language);
        search(page);
        for (var field : List.of("zaak", "delict", "doel", "postcode", "huisnummer", "meters", "van", "tot")) {
            assertThat(page.locator("#" + field + "-error")).isVisible();
        }
        visit.looksFine("camera-search-errors-" + language);

        fill(page, form(cameras, language + device, 700));
        search(page);
        assertThat(page.locator(".wz-alert--warning")).containsText("km²");
        assertThat(page.locator("#zaak")).hasValue(number + language + device);
        visit.looksFine("camera-search-refused-" + language);

        page.fill("#waarom", "de daders reden om");
        search(page);
        assertThat(page.locator("main")).containsText("de daders reden om");
        assertThat(page.locator("tbody tr")).hasCount(0);
        visit.looksFine("camera-search-waits-" + language);
        var address = page.url();
        decide(language, device);

        page.navigate(address);
        assertThat(page.locator("tbody tr")).hasCount(2);
        visit.looksFine("cameras-found-" + language);
    }

    @Test
    void by_keyboard_alone_cameras_are_found_on_the_list_and_the_map_and_an_owner_is_opened() {
        var cameras = cameras();
        var page = visits.of(Role.DETECTIVE, "desk").page();
        page.navigate(PATH);
        fill(page, form(cameras, "toets", 5));
        page.locator("#tot").press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("#kaart path.wz-chart__shape--searched")).hasCount(1);
        assertThat(page.locator("#kaart path.wz-chart__shape--found")).not().hasCount(0);

        page.locator("tbody tr [data-row]").first().focus();
        page.keyboard().press("j");
        page.keyboard().press("k");
        page.keyboard().press("Enter");

        assertThat(page.locator("main")).containsText(cameras.name);
        assertThat(page.locator("main")).containsText("Oudegracht 17 B");
        page.locator("main .wz-after a").press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    @Test
    void an_area_is_drawn_by_keyboard() {
        var page = visits.of(Role.DETECTIVE, "desk").page();
        page.navigate(PATH);
        page.locator("input[name=vorm][value=gebied]").press("Space");
        assertThat(page.locator("#postcode")).isHidden();
        page.locator("#kaart-gebied").focus();
        for (var key : List.of("Enter", "ArrowRight", "Enter", "ArrowDown", "Enter")) {
            page.keyboard().press(key);
        }
        assertThat(page.locator("#punten")).hasValue(Pattern.compile("(\\S+,\\S+ ){2}\\S+,\\S+"));
    }

    @Test
    void without_script_all_ways_to_give_a_place_work_and_the_list_says_it_all() throws Exception {
        var cameras = cameras();
        var visit = new Visit(visits.as(Role.DETECTIVE, browser.phoneWithoutScript()));
        var page = visit.page();
        visit.open(PATH);
        fill(page, form(cameras, "stil", 5));
        search(page);
        assertThat(page.locator("tbody tr")).hasCount(2);
        page.locator("tbody tr button").first().click();
        assertThat(page.locator("main")).containsText(cameras.mail.text());
    }

    private void decide(String language, String device) throws Exception {
        var visit = visits.of(Role.DETECTIVE, device);
        var page = visit.page();
        visit.open(PATH + "/verzoeken?taal=" + language);
        page.fill("#zoek", number + language + device);
        page.locator("form[role=search] > .nl-button--secondary").click();
        visit.looksFine("camera-requests-" + language);
        page.locator("a[data-row]").first().click();
        visit.looksFine("camera-request-" + language);
        page.locator("main form .nl-button--primary").click();
        assertThat(page.locator("#reden-error")).isVisible();
        page.fill("#reden", "past bij de vlucht");
        page.locator("main form .nl-button--primary").click();
        assertThat(page).hasURL(Pattern.compile(".*/verzoeken"));
    }

    private PlacedCameras cameras() {
        var cameras = new PlacedCameras(product, "GM0344", clock.instant());
        cameras.camera("kassa", 10, 180, Kept.days(2));
        cameras.camera("voordeur", 24, 180, Kept.days(7));
        return cameras;
    }

    private Map<String, String> form(PlacedCameras cameras, String which, int metres) {
        var from = LocalDateTime.ofInstant(clock.instant(), DutchTime.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .minusHours(6);
        return cameras.form(
                number + which,
                Offence.OVERVAL,
                metres,
                from.toString(),
                from.plusHours(1).toString());
    }

    private static void fill(Page page, Map<String, String> form) {
        page.locator("input[name=vorm][value=" + form.get("vorm") + "]").check();
        form.forEach((field, value) -> {
            switch (field) {
                case "vorm" -> {}
                case "delict", "doel" -> page.selectOption("#" + field, value);
                default -> page.fill("#" + field, value);
            }
        });
    }

    private static void search(Page page) {
        page.locator("main form .nl-button--primary").click();
    }
}
