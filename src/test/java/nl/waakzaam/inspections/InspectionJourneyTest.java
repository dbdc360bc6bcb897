// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.dealers.Places;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.geo.Position;
import nl.waakzaam.maps.Outlines;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.ExifPhotos;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.Screens;
import nl.waakzaam.support.VeraPdf;
import nl.waakzaam.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supervisor finds a shop, looks through its shelf with a phone, also without network, and closes with a report. */
@Journey
class InspectionJourneyTest {
    private static final String MUNICIPALITY = "GM0202";
    private static final ClickOptions A_REPORT_TAKES_TIME = new ClickOptions().setTimeout(60_000);
    private static final IsVisibleOptions A_REPORT_NEEDS_TIME = new IsVisibleOptions().setTimeout(60_000);
    private static final Pattern SENT = Pattern.compile("/(invoer|afsluiten)$");
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final List<Position> INVENTED = List.of(
            new Position(5.85, 51.95),
            new Position(5.93, 51.94),
            new Position(5.98, 51.97),
            new Position(5.96, 52.01),
            new Position(5.89, 52.02),
            new Position(5.85, 51.95));

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final Browser browser;

    InspectionJourneyTest(Browser browser) {
        this.browser = browser;
    }

    private record Inspected(Shop shop, String organisation) {}

    @ParameterizedTest
    @CsvSource({"nl,phone", "nl,desk", "en,phone", "en,desk"})
    void every_page_of_an_inspection_looks_fine(String language, String device) throws Exception {
        var shop = shop("BA1234567", "BA7654321").shop();
        var visit = supervisor(device);
        var page = visit.page();
        visit.open("/inspecties/winkels?taal=" + language);
        visit.looksFine("supervised-shops-" + language);
        product.getBean(Outlines.class).replace(Map.of(MUNICIPALITY, List.of(INVENTED)), clock.instant());
        visit.open("/inspecties/kaart");
        assertThat(page.locator(".wz-chart__number").first()).isVisible();
        visit.looksFine("shop-map-" + language);
        visit.open("/inspecties/winkels/" + shop.id());
        press(page);
        assertThat(page.locator("#grond-error")).isVisible();
        assertThat(page.locator("#reden-error")).isVisible();
        visit.looksFine("inspection-begin-errors-" + language);
        begin(page);
        visit.looksFine("inspection-shelf-" + language);
        page.locator("a", new Page.LocatorOptions().setHasText(Pattern.compile("Meer|More")))
                .first()
                .click();
        visit.looksFine("inspection-good-" + language);
        press(page);
        assertThat(page.locator("#reden-error")).isVisible();
        page.fill("#reden", "zelfde verkoper als bij een melding");
        press(page);
        assertThat(page.locator("main")).containsText(TestStock.SELLER);
        visit.looksFine("inspection-seller-" + language);
        close(visit, page, language);
        visit.open("/inspecties");
        visit.looksFine("inspections-" + language);
    }

    private static void close(Visit visit, Page page, String language) throws Exception {
        visit.open(page.url().replaceAll("/goederen/.*", "/schap").replaceAll("^https?://[^/]+", ""));
        ready(page);
        press(page);
        assertThat(page.locator("#bevindingen-error")).isVisible();
        assertThat(page.locator("#maatregel-error")).isVisible();
        page.fill("#bevindingen", "Twee fietsen ontbreken.");
        page.locator("input[value=boete]").check();
        page.fill("#hercontrole", "0");
        press(page);
        for (var field : new String[] {"artikel", "bedrag", "hercontrole"}) {
            assertThat(page.locator("#" + field + "-error")).isVisible();
        }
        assertThat(page.locator("#bevindingen")).hasValue("Twee fietsen ontbreken.");
        visit.looksFine("inspection-close-errors-" + language);
        page.fill("#artikel", "artikel 2:67 APV");
        page.fill("#bedrag", "450");
        page.fill("#hercontrole", "5");
        visit.looksFine("inspection-close-" + language);
        press(page);
        closed(page);
        visit.looksFine("inspection-closed-" + language);
    }

    @Test
    void without_script_everything_is_entered_once_and_the_report_is_a_paper_for_everybody() throws Exception {
        var inspected = shop("BA1234567", "BA7654321");
        var page = supervisor(browser.phoneWithoutScript()).page();
        page.navigate("/inspecties/winkels/" + inspected.shop().id());
        begin(page);
        page.fill("#nummer", "ba 1234567");
        page.locator("[data-entry=nummer] button.nl-button").last().click();
        assertThat(page.locator("[data-standing=aanwezig]")).hasCount(1);
        page.fill("#nummer", "ZZ9999999");
        page.locator("[data-entry=nummer] button.nl-button").last().click();
        assertThat(page.locator("#nummer-error")).isVisible();
        assertThat(page.locator("#extra-nummer")).hasValue("ZZ9999999");
        page.locator("[data-entry=extra] button").click();
        assertThat(page.locator("#extra-tekst-error")).isVisible();
        page.fill("#extra-tekst", "rode damesfiets");
        page.locator("[data-entry=extra] button").click();
        assertThat(page.locator("[data-list=extra] li")).hasCount(1);
        page.locator("[data-good] button[value=ontbreekt]").last().click();
        assertThat(page.locator("[data-standing=ontbreekt]")).hasCount(1);
        page.setInputFiles("#foto", new FilePayload("kelder.jpg", "image/jpeg", ExifPhotos.ofABicycle()));
        page.locator("[data-entry=foto] button").click();
        assertThat(page.locator("[data-list=foto] img")).isVisible();
        var photo = page.request()
                .get(page.locator("[data-list=foto] img").getAttribute("src"))
                .body();
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        report(page, inspected.organisation());
    }

    private void report(Page page, String organisation) throws Exception {
        var one = page.url().replaceAll("/schap.*", "");
        assertThat(page.locator("[data-count=ontbreekt]")).hasText("1");
        page.fill("#bevindingen", "Een fiets ontbreekt.");
        press(page);
        assertThat(page.locator("#maatregel-error")).isVisible();
        assertThat(page.locator("#bevindingen")).hasValue("Een fiets ontbreekt.");
        page.locator("input[value=geen]").check();
        press(page);
        var hash = page.locator("code").textContent();
        var report = page.request().get(one + "/rapport").body();
        VeraPdf.finds_nothing_in(report, "inspectierapport");
        assertThat(HexFormat.of().formatHex(Closing.sha256(report))).isEqualTo(hash);
        page.navigate(one + "/schap");
        assertThat(page).hasURL(Pattern.compile(".*/inspecties/[0-9a-f-]{36}"));
        var dealer = browser.as(new TestSessions(product).start(Role.DEALER, organisation), browser.phone());
        var visit = new Visit(dealer);
        visit.open("/opkoper/inspecties");
        visit.looksFine("inspected-dealer");
        var path = dealer.locator("main a").getAttribute("href");
        assertThat(dealer.request().get(path).body()).isEqualTo(report);
        var stranger = browser.as(new TestSessions(product).start(Role.DEALER, "Iemand"), browser.phone());
        assertThat(stranger.request().get(path).status()).isEqualTo(404);
    }

    @Test
    void what_is_entered_in_a_cellar_without_network_arrives_later_and_once() throws Exception {
        var shop = shop("BA1234567", "BA7654321", "BA1111111").shop();
        var page = supervisor(browser.phone()).page();
        page.navigate("/inspecties/winkels/" + shop.id());
        begin(page);
        Browser.until(page, "navigator.serviceWorker.controller !== null");
        page.reload();
        ready(page);
        offline(page);
        page.fill("#nummer", "BA 1234567");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-standing=aanwezig]")).hasCount(1);
        assertThat(page.locator("[data-queue]")).containsText("1");
        page.reload();
        ready(page);
        assertThat(page.locator("[data-standing=aanwezig]")).hasCount(1);
        page.locator("[data-good]:not([data-standing=aanwezig]) button[value=ontbreekt]")
                .first()
                .click();
        page.locator("[data-entry=extra] button").click();
        assertThat(page.locator("#extra-tekst-error")).isVisible();
        page.fill("#extra-tekst", "blauwe bromfiets");
        page.locator("[data-entry=extra] button").click();
        page.setInputFiles("#foto", new FilePayload("kelder.jpg", "image/jpeg", ExifPhotos.ofABicycle()));
        page.locator("[data-entry=foto] button").click();
        assertThat(page.locator("[data-queue]")).containsText("4");
        Browser.picture(page, "inspection-cellar-360");

        online(page);
        assertThat(page.locator("[data-queue]")).containsText("verstuurd");
        assertThat(arrived(page)).isEqualTo(4);
        page.reload();
        ready(page);
        assertThat(page.locator("[data-list=extra] li")).hasCount(1);
        assertThat(page.locator("[data-list=foto] img")).hasCount(1);
        assertThat(page.locator("[data-standing=ontbreekt]")).hasCount(1);
        assertThat(arrived(page)).isEqualTo(4);
    }

    @Test
    void a_whole_inspection_is_done_without_network_and_closes_once_when_there_is_network_again() {
        var shop = shop("BA1234567", "BA7654321").shop();
        var page = supervisor(browser.phone()).page();
        page.navigate("/inspecties/winkels/" + shop.id());
        begin(page);
        Browser.until(page, "navigator.serviceWorker.controller !== null");
        page.reload();
        ready(page);
        offline(page);
        page.locator("button[value=ontbreekt]").first().click();
        page.fill("#notitie-tekst", "kelder achter de winkel");
        page.locator("[data-entry=notitie] button").click();
        press(page);
        assertThat(page.locator("#bevindingen-error")).isVisible();
        assertThat(page.locator("#maatregel-error")).isVisible();
        page.fill("#bevindingen", "Een fiets ontbreekt.");
        page.locator("input[value=boete]").check();
        press(page);
        assertThat(page.locator("#artikel-error")).isVisible();
        assertThat(page.locator("#bedrag-error")).isVisible();
        page.fill("#artikel", "artikel 2:67 APV");
        page.fill("#bedrag", "450,50");
        page.fill("#hercontrole", "5");
        press(page);
        assertThat(page.locator("[data-queue]")).containsText("3");
        page.reload();
        ready(page);
        assertThat(page.locator("#bevindingen")).hasValue("Een fiets ontbreekt.");
        assertThat(page.locator("[data-count=ontbreekt]")).hasText("1");
        Browser.picture(page, "inspection-cellar-closed-360");
        page.fill("#bevindingen", "Een fiets ontbreekt. De verkoper is weg.");
        press(page);
        assertThat(page.locator("[data-queue]")).containsText("3");
        var other = page.context().newPage();
        other.navigate(page.url());
        ready(other);

        online(page);
        closed(page);
        assertThat(page.locator("main")).containsText("De verkoper is weg.");
        assertThat(page.locator("main")).containsText("450,50");
        assertThat(arrived(page)).isEqualTo(2);
        closed(other);
    }

    @Test
    void what_the_phone_keeps_names_nobody_and_lies_closed_and_goes_when_it_is_over() {
        var shop = shop("BA1234567").shop();
        var page = supervisor(browser.phone()).page();
        page.navigate("/inspecties/winkels/" + shop.id());
        begin(page);
        Browser.until(page, "navigator.serviceWorker.controller !== null");
        page.reload();
        ready(page);
        assertThat((String) page.evaluate("""
                        async () => { const cache = await caches.open('waakzaam-inspectie');
                          const kept = await Promise.all((await cache.keys()).filter((one) => one.url.endsWith('/schap'))
                            .map(async (one) => (await cache.match(one)).text())); return kept.join(' '); }
                        """)).contains("BA1234567").doesNotContain(TestStock.SELLER, "SPECI2014");
        offline(page);
        page.fill("#notitie-tekst", "geheimeNotitie");
        page.locator("[data-entry=notitie] button").click();
        assertThat(page.locator("[data-queue]")).containsText("1");
        assertThat((String) page.evaluate("""
                        () => new Promise((go) => { indexedDB.open('waakzaam-inspecties').onsuccess = (event) => {
                          event.target.result.transaction('waiting').objectStore('waiting').getAll().onsuccess = (rows) =>
                            go(rows.target.result.map((row) => row.id + new TextDecoder().decode(row.closed)).join(' ')); }; })
                        """)).isNotEmpty().doesNotContain("geheimeNotitie");
        online(page);
        assertThat(page.locator("[data-queue]")).containsText("verstuurd");
        var shelf = page.url();
        end(page);
        page.navigate(shelf);
        Browser.until(page, """
                (async () => (await (await caches.open('waakzaam-inspectie')).keys())
                  .every((one) => !one.url.endsWith('/schap')))()
                """);
    }

    @Test
    void what_arrives_after_closing_is_refused_and_said() {
        var shop = shop("BA1234567").shop();
        var page = supervisor(browser.phone()).page();
        page.navigate("/inspecties/winkels/" + shop.id());
        begin(page);
        ready(page);
        var other = page.context().newPage();
        other.navigate(page.url());
        end(other);
        page.locator("button[value=aanwezig]").click();
        assertThat(page.locator("[data-queue]")).containsText("niet aangenomen");
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void a_colleague_records_the_mayors_decision(String language, String device) throws Exception {
        var shop = shop("BA1234567").shop();
        var page = supervisor(browser.desk()).page();
        page.navigate("/inspecties/winkels/" + shop.id());
        begin(page);
        var one = page.url().replaceAll("/schap.*", "");
        ready(page);
        page.fill("#bevindingen", "Voor de derde keer ontbreekt het register.");
        page.locator("input[value=sluiting]").check();
        page.fill("#artikel", "artikel 2:68 APV");
        press(page);
        closed(page);
        assertThat(page.locator("form[action$=besluit]")).hasCount(0);

        var official = browser.as(
                new TestSessions(product).startIn(Role.MUNICIPALITY, MUNICIPALITY),
                device.equals("phone") ? browser.phone() : browser.desk());
        var visit = new Visit(official);
        visit.open(one.substring(one.indexOf("/inspecties")) + "?taal=" + language);
        press(official);
        assertThat(official.locator("#besluit-error")).isVisible();
        visit.looksFine("inspection-decision-errors-" + language);
        official.fill("#besluit", "Z/2026/12");
        official.fill("#vanaf", "2026-12-01");
        official.fill("#totEnMet", "2027-05-31");
        press(official);
        assertThat(official.locator("main .wz-alert")).containsText("Z/2026/12");
        visit.looksFine("inspection-decision-" + language);
    }

    @Test
    void nobody_else_reads_the_register_enters_or_closes() throws Exception {
        var shop = shop("BA1234567").shop();
        var page = supervisor(browser.desk()).page();
        page.navigate("/inspecties/winkels/" + shop.id());
        begin(page);
        var one = page.url().replaceAll(".*(/inspecties/[0-9a-f-]{36}).*", "$1");
        var good = page.locator("[data-good]").getAttribute("id").replace("goed-", "");
        var sessions = new TestSessions(product);
        for (var session : new String[] {
            sessions.startIn(Role.SUPERVISOR, MUNICIPALITY),
            sessions.startIn(Role.SUPERVISOR, "GM0599"),
            sessions.startIn(Role.MUNICIPALITY, MUNICIPALITY)
        }) {
            var other = new Screens(port, session);
            for (var path : new String[] {"/schap", "/goederen/" + good}) {
                assertThat(other.get(one + path).statusCode()).as(path).isIn(403, 404);
            }
            assertThat(other.post(one + "/afsluiten", Map.of("bevindingen", "x", "maatregel", "geen"))
                            .statusCode())
                    .isIn(403, 404);
            assertThat(other.post(one + "/goederen/" + good + "/verkoper", Map.of("reden", "x"))
                            .statusCode())
                    .isIn(403, 404);
            assertThat(other.post(
                                    one + "/invoer",
                                    Map.of(
                                            "soort",
                                            "notitie",
                                            "tekst",
                                            "x",
                                            "wijziging",
                                            UUID.randomUUID().toString()))
                            .statusCode())
                    .isIn(403, 404);
        }
        var elsewhere = new Screens(port, sessions.startIn(Role.SUPERVISOR, "GM0599"));
        assertThat(elsewhere.get(one).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get("/inspecties/winkels/" + shop.id()).statusCode())
                .isEqualTo(404);
        assertThat(elsewhere.get("/inspecties/winkels").body()).doesNotContain(shop.tradeName());
        assertThat(elsewhere.get("/inspecties/kaart").body()).doesNotContain(shop.tradeName());
        var official = new Screens(port, sessions.startIn(Role.MUNICIPALITY, MUNICIPALITY));
        assertThat(official.get("/inspecties/winkels/" + shop.id()).body()).doesNotContain("name=\"grond\"");
    }

    private long arrived(Page page) {
        return database.sql("select count(*) from inspections.entry where inspection_id = ?::uuid")
                .param(page.url().replaceAll(".*/inspecties/([0-9a-f-]{36}).*", "$1"))
                .query(Long.class)
                .single();
    }

    /** Nothing is sent either by a page that is opened now: a browser cuts the network off a moment late for those. */
    private static void offline(Page page) {
        page.context().route(SENT, Route::abort);
        page.context().setOffline(true);
    }

    private static void online(Page page) {
        page.context().unroute(SENT);
        page.context().setOffline(false);
    }

    private static void ready(Page page) {
        assertThat(page.locator("[data-ready]")).isAttached();
    }

    private static void end(Page page) {
        ready(page);
        page.fill("#bevindingen", "Alles lag er.");
        page.locator("input[value=geen]").check();
        press(page);
        closed(page);
    }

    private static void closed(Page page) {
        assertThat(page.locator("main code")).isVisible(A_REPORT_NEEDS_TIME);
    }

    private static void begin(Page page) {
        page.selectOption("#grond", "artikel 437 Wetboek van Strafrecht");
        page.fill("#reden", "steekproef");
        press(page);
        assertThat(page.locator("[data-inspection]")).isVisible();
    }

    private static void press(Page page) {
        page.locator("main form > button.nl-button--primary").last().click(A_REPORT_TAKES_TIME);
    }

    private Inspected shop(String... numbers) {
        var organisation = "Tweewielerhuis " + NEXT.incrementAndGet();
        var stock = new TestStock(product);
        var shop = stock.shop(MUNICIPALITY, organisation);
        stock.fill(shop, organisation, numbers);
        product.getBean(Places.class)
                .put(shop, new Position(5.87 + NEXT.get() % 5 / 50.0, 51.96 + NEXT.get() % 3 / 60.0), clock.instant());
        return new Inspected(shop, organisation);
    }

    private Visit supervisor(String device) {
        return supervisor(device.equals("phone") ? browser.phone() : browser.desk());
    }

    private Visit supervisor(Page page) {
        return new Visit(browser.as(new TestSessions(product).startIn(Role.SUPERVISOR, MUNICIPALITY), page));
    }
}
