// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import nl.waakzaam.cameras.entry.TestVisits;
import nl.waakzaam.cameras.owners.TestOwners;
import nl.waakzaam.cameras.yearly.TestYears;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.DemoProductTest;
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

/** Somebody registers a camera and comes back to it: by mail, on a phone and a desk, with a mouse and with keys. */
@DemoProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnerJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    private Browser browser;
    private TestVisits visits;

    @BeforeAll
    void open() {
        browser = new Browser(port);
        visits = new TestVisits(product);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "nl,desk", "en,phone", "en,desk"})
    void somebody_registers_a_camera_from_the_first_page_on(String language, String device) throws Exception {
        var visit = new Visit(device.equals("phone") ? browser.phone() : browser.desk());
        var page = visit.page();
        var mail = TestOwners.anAddress();
        visit.open("/camera-in-beeld?taal=" + language);
        visit.looksFine("camera-begin-" + language);
        send(page);
        assertThat(page.locator("#mail-error")).isVisible();
        visit.looksFine("camera-begin-error-" + language);
        page.fill("#mail", mail);
        send(page);
        page.waitForURL("**/gevraagd");
        visit.looksFine("camera-asked-" + language);
        visit.open("/camera-in-beeld/toegang/" + visits.tokenOf(mail));
        visit.looksFine("camera-enter-" + language);
        send(page);
        page.waitForURL("**/beginnen");
        send(page);
        assertThat(page.locator("#naam-error")).isVisible();
        visit.looksFine("camera-owner-error-" + language);
        whoItIs(page);
        page.waitForURL("**/overzicht");
        visit.looksFine("cameras-none-" + language);
        place(visit, language);
        camera(visit, language);
        rest(visit, language);
    }

    private static void whoItIs(Page page) {
        page.locator("input[name=wie][value=person]").check();
        page.fill("#naam", "P. Jansen");
        page.locator("input[name=voorkeur][value=mail]").check();
        send(page);
    }

    private static void place(Visit visit, String language) throws Exception {
        var page = visit.page();
        visit.open("/mijn-cameras/plek");
        visit.looksFine("camera-place-" + language);
        page.fill("#plek", "thuis");
        page.fill("#postcode", "3512 JC");
        page.fill("#huisnummer", "1");
        send(page);
        assertThat(page.locator("#straat-error")).isVisible();
        visit.looksFine("camera-place-by-hand-" + language);
        page.fill("#straat", "Domplein");
        page.fill("#plaats", "Utrecht");
        page.selectOption("#gemeente", "GM0344");
        page.fill("#breedtegraad", "52,0907");
        page.fill("#lengtegraad", "5,1214");
        send(page);
        page.waitForURL("**/camera");
    }

    private static void camera(Visit visit, String language) throws Exception {
        var page = visit.page();
        send(page);
        assertThat(page.locator("#camera-error")).isVisible();
        visit.looksFine("camera-form-errors-" + language);
        describe(page);
        page.fill("#richting", "45");
        page.fill("#hoek", "90");
        page.fill("#bereik", "12");
        send(page);
        page.waitForURL("**/mijn-cameras/camera/*");
        assertThat(page.locator("#privacy")).isVisible();
        visit.looksFine("camera-shown-" + language);
    }

    private static void describe(Page page) {
        page.fill("#camera", "voordeur");
        page.locator("input[name=soort][value=fixed]").check();
        page.fill("#bewaard", "7");
        page.locator("input[name=nacht][value=ja]").check();
        page.locator("input[name=openbaar][value=some]").check();
    }

    private static void rest(Visit visit, String language) throws Exception {
        for (var path : List.of(
                "overzicht", "gezien", "bestand", "gegevens", "collegas", "passkeys", "mailadres", "intrekken")) {
            visit.open("/mijn-cameras/" + path);
            visit.looksFine("camera-own-%s-%s".formatted(path, language));
        }
        var page = visit.page();
        visit.open("/mijn-cameras/bestand");
        var file = "camera;soort\nvoor;drone\n".getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("#bestand", new FilePayload("cameras.csv", "text/csv", file));
        send(page);
        assertThat(page.locator("#bestand-error")).isVisible();
        visit.looksFine("camera-file-errors-" + language);
        visit.open("/mijn-cameras/intrekken");
        send(page);
        assertThat(page.locator("h1")).containsText(language.equals("nl") ? "gewist" : "erased");
        visit.looksFine("camera-withdrawn-" + language);
    }

    @Test
    void a_mouse_gives_a_camera_its_place_and_direction_on_the_map() {
        var page = newCamera(browser.desk());
        describe(page);
        page.locator("[data-map-ground]").scrollIntoViewIfNeeded();
        page.locator("[data-map-ground]").click(new ClickOptions().setPosition(200, 150));
        var arrow = page.locator(".wz-chart__handle--arrow").boundingBox();
        page.mouse().move(arrow.x + arrow.width / 2, arrow.y + arrow.height / 2);
        page.mouse().down();
        page.mouse().move(arrow.x + 90, arrow.y + 90);
        page.mouse().up();
        assertThat(page.locator("#richting")).not().hasValue("");
        assertThat(page.locator("#richting")).not().hasValue("0");
        var direction = page.locator("#richting").inputValue();
        send(page);
        page.waitForURL("**/mijn-cameras/camera/*");
        assertThat(page.locator("#richting")).hasValue(direction);
    }

    @Test
    void keys_give_a_camera_its_direction_on_the_map() {
        var page = newCamera(browser.desk());
        describe(page);
        page.locator("[data-map-ground]").focus();
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("-");
        page.keyboard().press("PageUp");
        assertThat(page.locator("#richting")).hasValue("10");
        assertThat(page.locator("#hoek")).hasValue("85");
        page.locator("#hoogte").press("Enter");
        page.waitForURL("**/mijn-cameras/camera/*");
        assertThat(page.locator("#richting")).hasValue("10");
    }

    @Test
    void all_of_it_works_without_javascript() {
        var page = newCamera(browser.phoneWithoutScript());
        describe(page);
        page.fill("#richting", "180");
        page.fill("#hoek", "100");
        page.fill("#pixels", "1920");
        send(page);
        assertThat(page.locator("#privacy")).isVisible();
        assertThat(page.locator("#richting")).hasValue("180");
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void once_a_year_one_button_says_that_all_is_still_right(String language, String device) throws Exception {
        var mail = TestOwners.anAddress();
        var test = new TestOwners(product);
        var by = test.register(mail);
        test.camera(test.place(by), by);
        var year = Duration.ofDays(366);
        clock.pass(year);
        try {
            TestYears.round(product);
            var visit = new Visit(device.equals("phone") ? browser.phone() : browser.desk());
            var path = "/camera-in-beeld/klopt/" + visits.tokenOf(mail);
            visit.open(path + "?taal=" + language);
            visit.looksFine("camera-yearly-" + language);
            send(visit.page());
            assertThat(visit.page().locator("h1")).hasText(language.equals("nl") ? "Dank u" : "Thank you");
            visit.looksFine("camera-yearly-done-" + language);
            visit.open(path);
            visit.looksFine("camera-yearly-gone-" + language);
        } finally {
            clock.pass(year.negated());
        }
    }

    /** At the form for a first camera, at a place that is registered. */
    private Page newCamera(Page page) {
        var mail = TestOwners.anAddress();
        var test = new TestOwners(product);
        var place = test.place(test.register(mail));
        page.navigate("/camera-in-beeld");
        page.fill("#mail", mail);
        send(page);
        page.navigate("/camera-in-beeld/toegang/" + visits.tokenOf(mail));
        send(page);
        page.navigate("/mijn-cameras/plek/" + place.id() + "/camera");
        return page;
    }

    private static void send(Page page) {
        page.locator("main form button.nl-button--primary, main form button.nl-button--negative")
                .first()
                .click();
    }
}
