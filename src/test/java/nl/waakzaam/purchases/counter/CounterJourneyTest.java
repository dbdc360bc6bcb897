// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.access.TestVisitors;
import nl.waakzaam.purchases.TestHolding;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.ExifPhotos;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.VeraPdf;
import nl.waakzaam.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A dealer registers what somebody brings in, finds it in the stock, corrects it, and may not sell it too early. */
@Journey
class CounterJourneyTest {
    private static final String MUNICIPALITY = "GM1680";
    private static final Pattern WEEKDAY = Pattern.compile(
            "Aan te houden tot (maan|dins|woens|donder|vrij|zater|zon)dag \\d+ \\w+ \\d{4} \\(.*2:68, tweede lid.*");

    @Autowired
    ApplicationContext product;

    private final Browser browser;
    private final String organisation = "Opkoper " + UUID.randomUUID();

    CounterJourneyTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "nl,desk", "en,phone", "en,desk"})
    void every_page_of_the_counter_looks_fine(String language, String device) throws Exception {
        var visit = dealer(device.equals("phone") ? browser.phone() : browser.desk());
        var page = visit.page();
        visit.open("/handelaar/inkopen?taal=" + language);
        visit.looksFine("stock-empty-" + language);
        visit.open("/handelaar/inkopen/nieuw");
        visit.looksFine("counter-" + language);
        submit(page);
        assertThat(page.locator("#goederen-0-categorie-error")).isVisible();
        visit.looksFine("counter-errors-" + language);
        good(page, "auto", 0);
        page.fill("#goederen-0-merk", "Volvo");
        page.fill("#goederen-0-kenmerken-1-waarde", "12-ABC-3");
        person(page, "123456782");
        submit(page);
        assertThat(page.locator("#goederen-0-kenmerken-1-waarde-error")).isVisible();
        assertThat(page.locator("#verkoper-geenBsn")).isVisible();
        visit.looksFine("counter-plate-" + language);
        good(page, "fiets", 0);
        bicycle(page, "BA1234567");
        page.fill("#verkoper-documentNummer", "SPECI2014");
        submit(page);
        assertThat(page.locator(".wz-alert--warning:visible")).isVisible();
        visit.looksFine("purchase-" + language);
        page.locator("form[action$=verkoper] button").click();
        assertThat(page.locator("#reden-error")).isVisible();
        visit.looksFine("purchase-reason-" + language);
        page.fill("#reden", "klant belt");
        page.locator("form[action$=verkoper] button").click();
        assertThat(page.locator(".wz-facts")).containsText("J. de Vries");
        visit.looksFine("purchase-seller-" + language);
        page.locator("h2 a").first().click();
        visit.looksFine("good-" + language);
        page.locator("form[action$=verkopen] button").click();
        assertThat(page.locator(".wz-alert--error")).isVisible();
        visit.looksFine("good-held-" + language);
        page.locator("a[href$=verbeteren]").click();
        visit.looksFine("correction-" + language);
        visit.open("/handelaar/inkopen");
        visit.looksFine("stock-" + language);
    }

    @Test
    void without_script_goods_of_one_seller_get_their_numbers_their_hold_and_a_receipt() throws Exception {
        var visit = dealer(browser.phoneWithoutScript());
        var page = visit.page();
        visit.open("/handelaar/inkopen/nieuw");
        good(page, "fiets", 0);
        bicycle(page, "BA1234567");
        page.locator("button[value=nog]").click();
        assertThat(page.locator("#goederen-0-merk")).hasValue("Gazelle");
        good(page, "sieraad", 1);
        page.setInputFiles("#goederen-1-fotos", new FilePayload("ring.jpg", "image/jpeg", ExifPhotos.ofABicycle()));
        page.locator("button[value=velden]").first().click();
        assertThat(page.locator("#goederen-1-fotos-error")).isVisible();
        page.fill("#goederen-1-omschrijving", "gouden ring, 14 karaat");
        page.fill("#goederen-1-prijs", "80");
        person(page, "SPECI2014");
        submit(page);
        assertThat(page.locator("#goederen-1-fotos-error")).isVisible();
        page.setInputFiles("#goederen-1-fotos", new FilePayload("ring.jpg", "image/jpeg", ExifPhotos.ofABicycle()));
        submit(page);

        assertThat(page.locator("h2 a")).hasCount(2);
        assertThat(page.locator(".wz-alert").first()).containsText(WEEKDAY);
        var address = page.url();
        page.locator("h2 a").last().click();
        assertThat(page.locator(".wz-photos img")).isVisible();
        var photo = page.request()
                .get(page.locator(".wz-photos img").getAttribute("src"))
                .body();
        assertThat(new String(photo, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
        var receipt = page.request().get(address + "/bewijs").body();
        VeraPdf.finds_nothing_in(receipt, "inkoopbewijs");
    }

    @Test
    void an_earlier_seller_is_found_by_the_document_in_the_own_shop_only() {
        register(dealer(browser.desk()), "SPECI2014");
        var page = dealer(browser.desk()).page();
        page.navigate("/handelaar/inkopen/nieuw");
        document(page, "speci-2014");
        page.locator("button[value=verkoper]").click();
        assertThat(page.locator("#verkoper-naam")).hasValue("J. de Vries");
        assertThat(page.locator("#verkoper-geboorteDatum")).hasValue("1985-03-14");

        var other = "Opkoper " + UUID.randomUUID();
        new TestShops(product).open(MUNICIPALITY, other);
        var stranger = browser.as(new TestSessions(product).start(Role.DEALER, other), browser.desk());
        stranger.navigate("/handelaar/inkopen/nieuw");
        document(stranger, "SPECI2014");
        stranger.locator("button[value=verkoper]").click();
        assertThat(stranger.locator(".wz-alert--warning:visible")).isVisible();
        assertThat(stranger.locator("#verkoper-naam")).hasValue("");
    }

    @Test
    void an_earlier_company_is_found_by_its_number() {
        var page = dealer(browser.desk()).page();
        page.navigate("/handelaar/inkopen/nieuw");
        good(page, "fiets", 0);
        bicycle(page, "BA1234567");
        page.selectOption("#verkoper-soort", "bedrijf");
        page.fill("#verkoper-kvkNummer", "90000199");
        page.locator("button[value=verkoper]").click();
        assertThat(page.locator(".wz-alert--warning:visible")).isVisible();
        page.fill("#verkoper-naam", "Voorbeeld BV");
        page.fill("#verkoper-adres", "Kade 1, Utrecht");
        submit(page);
        assertThat(page.locator("h2 a")).hasCount(1);

        page.navigate("/handelaar/inkopen/nieuw");
        page.selectOption("#verkoper-soort", "bedrijf");
        page.fill("#verkoper-kvkNummer", "9000 0199");
        page.locator("button[value=verkoper]").click();
        assertThat(page.locator("#verkoper-naam")).hasValue("Voorbeeld BV");
        assertThat(page.locator("#verkoper-adres")).hasValue("Kade 1, Utrecht");
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void who_is_logged_out_while_typing_logs_in_elsewhere_and_goes_on(String language, String device) throws Exception {
        dealer(browser.desk()).page().context().close();
        var visitors = new TestVisitors(product);
        var clerk = visitors.enter("B. Balie", Role.DEALER, MUNICIPALITY, organisation);
        var page = browser.as(clerk.token(), device.equals("phone") ? browser.phone() : browser.desk());
        var visit = new Visit(page);
        visit.open("/handelaar/inkopen/nieuw?taal=" + language);
        good(page, "fiets", 0);
        bicycle(page, "BA1234567");
        person(page, "SPECI2014");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(TestSessions.COOKIE));
        page.setInputFiles("#goederen-0-fotos", new FilePayload("fiets.jpg", "image/jpeg", ExifPhotos.ofABicycle()));
        submit(page);
        assertThat(page.locator("[data-draft-ended]")).isVisible();
        assertThat(page.locator("#verkoper-naam")).hasValue("J. de Vries");
        visit.looksFine("counter-logged-out-" + language);

        browser.as(visitors.again(clerk).token(), page);
        submit(page);
        assertThat(page.locator("h2 a")).hasCount(1);
        page.locator("h2 a").click();
        assertThat(page.locator(".wz-photos img")).isVisible();
        page.navigate("/handelaar/inkopen/nieuw");
        assertThat(page.locator("button[value=verder]")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"nl,desk", "en,phone"})
    void what_was_typed_is_there_after_the_browser_was_closed(String language, String device) throws Exception {
        dealer(browser.desk()).page().context().close();
        var visitors = new TestVisitors(product);
        var clerk = visitors.enter("B. Balie", Role.DEALER, MUNICIPALITY, organisation);
        var page = browser.as(clerk.token(), browser.desk());
        page.navigate("/handelaar/inkopen/nieuw");
        good(page, "fiets", 0);
        page.waitForResponse(answer -> answer.url().endsWith("/concept") && answer.status() == 204, () -> {
            bicycle(page, "BA1234567");
            person(page, "SPECI2014");
            page.locator("#verkoper-geboorteDatum").blur();
        });
        page.context().close();

        var visit = new Visit(
                browser.as(visitors.again(clerk).token(), device.equals("phone") ? browser.phone() : browser.desk()));
        var again = visit.page();
        visit.open("/handelaar/inkopen/nieuw?taal=" + language);
        visit.looksFine("counter-draft-" + language);
        again.locator("button[value=verder]").click();
        assertThat(again.locator("#goederen-0-merk")).hasValue("Gazelle");
        again.navigate("/handelaar/inkopen/nieuw");
        again.locator("button[value=weg]").click();
        assertThat(again.locator("button[value=weg]")).hasCount(0);
    }

    @Test
    void a_scanner_that_ends_with_enter_goes_on_to_the_next_field_and_sends_nothing() {
        var page = dealer(browser.desk()).page();
        page.navigate("/handelaar/inkopen/nieuw");
        good(page, "fiets", 0);
        page.locator("#goederen-0-kenmerken-0-waarde").focus();
        page.keyboard().type("BA1234567\n");
        assertThat(page.locator("#goederen-0-kenmerken-0-waarde")).hasValue("BA1234567");
        assertThat(page.locator("#goederen-0-kenmerken-0-waarde")).not().isFocused();
        assertThat(page.locator("#goederen-0-prijs")).isFocused();
        assertThat(page.locator(".wz-alert--error")).hasCount(0);
    }

    @Test
    void with_script_another_kind_or_a_further_good_redraws_the_form_around_what_was_typed() throws Exception {
        var page = dealer(browser.desk()).page();
        page.navigate("/handelaar/inkopen/nieuw");
        page.evaluate("window.sameVisit = true");
        page.focus("#goederen-0-categorie");
        good(page, "sieraad", 0);
        assertThat(page.locator("#goederen-0-categorie")).isFocused();
        page.setInputFiles("#goederen-0-fotos", new FilePayload("ring.jpg", "image/jpeg", ExifPhotos.ofABicycle()));
        page.fill("#goederen-0-omschrijving", "gouden ring, 14 karaat");
        page.locator("button[value=nog]").click();
        assertThat(page.locator("h2").nth(1)).isFocused();
        page.selectOption("#verkoper-soort", "bedrijf");
        assertThat(page.locator("#verkoper-kvkNummer")).isVisible();
        assertThat(page.locator("#goederen-0-omschrijving")).hasValue("gouden ring, 14 karaat");
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("document.getElementById('goederen-0-fotos').files.length"))
                .isEqualTo(1);
        org.assertj.core.api.Assertions.assertThat(page.evaluate("window.sameVisit"))
                .isEqualTo(true);
    }

    @Test
    void a_correction_keeps_what_stood_there_and_asks_for_a_reason() {
        var visit = dealer(browser.desk());
        register(visit, "SPECI2014");
        var page = visit.page();
        page.locator("h2 a").first().click();
        page.locator("a[href$=verbeteren]").click();
        page.selectOption("#goederen-0-categorie", "sieraad");
        assertThat(page.locator("#goederen-0-merk")).hasCount(0);
        page.selectOption("#goederen-0-categorie", "fiets");
        page.fill("#goederen-0-merk", "Sparta");
        assertThat(page.locator("#goederen-0-kenmerken-0-waarde")).hasValue("BA1234567");
        page.locator("main form > button.nl-button--primary").click();
        assertThat(page.locator("#reden-error")).isVisible();
        page.fill("#reden", "verkeerd gelezen");
        page.locator("main form > button.nl-button--primary").click();
        assertThat(page.locator("h1")).containsText("Sparta");
        assertThat(page.locator("main details")).hasCount(2);
        assertThat(page.locator("main details").first()).containsText("Gazelle");
        assertThat(page.locator("main details").last()).containsText("verkeerd gelezen");
    }

    @Test
    void another_dealer_finds_neither_purchase_nor_good() {
        var visit = dealer(browser.desk());
        register(visit, "SPECI2014");
        var purchase = visit.page().url();
        var good = visit.page().locator("h2 a").first().getAttribute("href");
        var stranger = browser.as(new TestSessions(product).start(Role.DEALER, "Iemand"), browser.desk());

        assertThat(stranger.request().get(purchase).status()).isEqualTo(404);
        assertThat(stranger.request().get(purchase + "/bewijs").status()).isEqualTo(404);
        assertThat(stranger.request().get(good).status()).isEqualTo(404);
    }

    private void register(Visit visit, String document) {
        var page = visit.page();
        visit.open("/handelaar/inkopen/nieuw");
        good(page, "fiets", 0);
        bicycle(page, "BA1234567");
        person(page, document);
        submit(page);
        assertThat(page.locator(".wz-alert").first()).isVisible();
    }

    private static void good(Page page, String category, int place) {
        page.selectOption("#goederen-%d-categorie".formatted(place), category);
        var shows = page.locator("button[value=velden]").nth(place);
        if (shows.isVisible()) {
            shows.click();
        }
        assertThat(page.locator("#goederen-%d-prijs".formatted(place))).isVisible();
    }

    private static void bicycle(Page page, String number) {
        page.fill("#goederen-0-merk", "Gazelle");
        page.fill("#goederen-0-kleur", "zwart");
        page.fill("#goederen-0-kenmerken-0-waarde", number);
        page.fill("#goederen-0-prijs", "125,00");
    }

    private static void person(Page page, String document) {
        document(page, document);
        page.fill("#verkoper-naam", "J. de Vries");
        page.fill("#verkoper-adres", "Kade 1, 3511 ZZ Utrecht");
        page.fill("#verkoper-geboorteDatum", "1985-03-14");
    }

    private static void document(Page page, String number) {
        page.selectOption("#verkoper-documentSoort", "paspoort");
        page.fill("#verkoper-documentNummer", number);
        page.fill("#verkoper-documentLand", "NL");
    }

    private static void submit(Page page) {
        page.locator("main form > button.nl-button--primary").first().click();
    }

    /** Somebody of the dealer of this test, who has one shop where goods are held. */
    private Visit dealer(Page page) {
        if (shop == null) {
            TestHolding.in(MUNICIPALITY, product);
            shop = new TestShops(product).open(MUNICIPALITY, organisation);
        }
        return new Visit(browser.as(new TestSessions(product).start(Role.DEALER, organisation), page));
    }

    private nl.waakzaam.dealers.@org.jspecify.annotations.Nullable Shop shop;
}
