// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.StaffAccounts;
import nl.waakzaam.access.TestVisitors;
import nl.waakzaam.access.TestVisitors.Visitor;
import nl.waakzaam.dealers.Dealers;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.GoodId;
import nl.waakzaam.purchases.PurchaseReading;
import nl.waakzaam.purchases.TestHolding;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.ExifPhotos;
import nl.waakzaam.support.TestClock;
import nl.waakzaam.support.VirtualAuthenticator;
import nl.waakzaam.support.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A shop without a network on New Year's Eve: what was entered there is in the register the next morning, once. */
@DemoProductTest
class OfflineCounterJourneyTest {
    private static final String COUNTER = "/handelaar/balie/inkoop";
    private static final String MUNICIPALITY = "GM1680";
    private static final String PIN = "493817";
    private static final String OTHER_PIN = "820461";
    private static final int ENTRIES = 20;
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f-]{36}");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @Autowired
    StaffAccounts staff;

    @Autowired
    Wall wall;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private final String organisation = "Opkoper " + UUID.randomUUID();
    private Instant began = Instant.EPOCH;
    private TestVisitors visitors;
    private Shop shop;
    private Visitor anna;
    private Visitor bas;

    @BeforeEach
    void openAShop() {
        began = clock.instant();
        visitors = new TestVisitors(product);
        TestHolding.in(MUNICIPALITY, product);
        shop = new TestShops(product).open(MUNICIPALITY, organisation);
        anna = visitors.enter("Anna", Role.DEALER, MUNICIPALITY, organisation);
        bas = visitors.enter("Bas", Role.DEALER, MUNICIPALITY, organisation);
        transaction.executeWithoutResult(
                status -> product.getBean(Dealers.class).makeOwner(shop.dealer(), anna.actor()));
    }

    @AfterEach
    void setTheClockBack() {
        clock.pass(Duration.between(clock.instant(), began));
    }

    @Test
    void what_two_people_enter_on_new_years_eve_is_in_the_register_once_the_next_morning() throws Exception {
        var eve = newYearsEve();
        itIs(eve);
        try (var device = new Device(port)) {
            device.setClock(eve);
            prepare(device, bas, OTHER_PIN);
            prepare(device, anna, PIN);
            device.goOffline();
            var references = enterTwenty(device, eve);
            assertThat(registered("select count(*) from purchases.purchase where shop_id = :shop", Long.class))
                    .isZero();
            colleagueSeesNothing(device);

            var morning = eve.plus(Duration.ofHours(9));
            itIs(morning);
            device.setClock(morning);
            sendFromTwoTabs(device, references);
            standsInTheNewYearAndCountsFromTheOld(references, eve);

            handOver(device);
        }
    }

    /** Ten, then the process of the browser is killed, then ten more. */
    private List<String> enterTwenty(Device device, Instant eve) throws IOException {
        var references = new ArrayList<String>();
        var page = openQueue(device, anna, PIN);
        for (int count = 0; count < ENTRIES / 2; count++) {
            references.add(enter(page, "Gazelle " + count));
        }
        device.kill();
        device.start();
        device.setClock(eve.plusSeconds(300));
        device.goOffline();
        page = openQueue(device, anna, PIN);
        assertThat(page.locator("[data-state=waiting]")).hasCount(ENTRIES / 2);
        for (int count = ENTRIES / 2; count < ENTRIES; count++) {
            references.add(enter(page, "Gazelle " + count));
        }
        assertThat(references).doesNotHaveDuplicates();
        return references;
    }

    private void colleagueSeesNothing(Device device) throws IOException {
        var page = device.newTab();
        page.navigate(COUNTER);
        page.selectOption("#wie", bas.actor());
        page.fill("#pin", PIN);
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-said]")).containsText("Deze pincode klopt niet");
        assertThat(page.locator("[data-part=work]")).isHidden();
        page.fill("#pin", OTHER_PIN);
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-queue] li")).hasCount(0);
        assertThat(page.locator("[data-others]")).containsText("20");
        enter(page, "Van Bas");
        assertThat(page.locator("main")).not().containsText("Gazelle 1");
        page.close();
    }

    /** Both tabs begin at once; one sends, and the other sees it. */
    private void sendFromTwoTabs(Device device, List<String> references) {
        device.logIn(visitors.again(anna).token());
        var first = device.newTab();
        var second = device.newTab();
        device.goOnline();
        first.navigate(COUNTER);
        second.navigate(COUNTER);
        open(second, anna, PIN);
        assertThat(second.locator("[data-state=sent]"))
                .hasCount(
                        ENTRIES,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(60_000));
        first.navigate(COUNTER);
        open(first, anna, PIN);
        assertThat(first.locator("[data-state=sent]")).hasCount(ENTRIES);
        assertThat(first.locator("[data-entry='%s'] a".formatted(references.getFirst())))
                .hasAttribute("href", "/handelaar/inkopen/" + references.getFirst());
        first.close();
        second.close();
    }

    private void standsInTheNewYearAndCountsFromTheOld(List<String> references, Instant eve) {
        var day = DutchTime.dayOf(eve);
        var year = day.getYear() + 1;
        assertThat(listed("select id::text from purchases.purchase where shop_id = :shop order by registered_at, "
                        + "(select min(number) from purchases.good g where g.purchase_id = purchase.id)"))
                .isEqualTo(references);
        assertThat(listed(
                        "select year || '-' || number from purchases.good where shop_id = :shop order by year, number"))
                .isEqualTo(IntStream.rangeClosed(1, ENTRIES)
                        .mapToObj(number -> year + "-" + number)
                        .toList());
        assertThat(listed("select distinct bought_on || ' ' || origin from purchases.purchase where shop_id = :shop"))
                .containsExactly(day + " offline");
        assertThat(listed("select distinct held_until::text from purchases.good where shop_id = :shop"))
                .containsExactly(fiveWorkingDaysAfter(day).toString());
        var by = new By(TestShops.employee(organisation), "web", clock.instant());
        var photos = transaction.execute(status -> {
            wall.openTo(List.of(shop.id()));
            return database
                    .sql("select good_id, id from purchases.photo where shop_id = :shop")
                    .param("shop", shop.id().value())
                    .query((row, number) -> Map.entry(row.getObject("good_id", UUID.class), row.getLong("id")))
                    .list()
                    .stream()
                    .map(photo -> product.getBean(PurchaseReading.class)
                            .findPhoto(new GoodId(photo.getKey()), photo.getValue(), "test", by)
                            .orElseThrow())
                    .map(jpeg -> new String(jpeg, StandardCharsets.ISO_8859_1))
                    .toList();
        });
        assertThat(photos).hasSize(ENTRIES).noneMatch(photo -> photo.contains("Exif"));
    }

    /** New Year's Day is none of them. */
    private static LocalDate fiveWorkingDaysAfter(LocalDate eve) {
        var day = eve.plusDays(1);
        for (int count = 0; count < 5; ) {
            day = day.plusDays(1);
            count += day.getDayOfWeek().getValue() < 6 ? 1 : 0;
        }
        return day;
    }

    /** Bas may not log in any more: what he entered comes with a colleague, and waits for the owner. */
    private void handOver(Device device) {
        staff.block(anna.actor(), bas.actor(), organisation, true);
        device.logIn(visitors.again(anna).token());
        var page = device.newTab();
        page.navigate(COUNTER);
        open(page, anna, PIN);
        assertThat(page.locator("[data-others]")).hasText("");
        page.navigate("/handelaar/inkopen/quarantaine");
        page.locator("[data-row]").click();
        assertThat(page.locator("main")).containsText("Van Bas");
        assertThat(page.locator("main")).not().containsText("J. de Vries");
        page.locator("form[action$=weigeren] button").click();
        assertThat(page.locator("#reden-error")).isVisible();
        page.locator("form[action$=aannemen] button").click();
        page.locator("main a").last().click();
        assertThat(page.locator("main")).containsText("aangenomen door de eigenaar");
        assertThat(registered("select count(*) from purchases.purchase where shop_id = :shop", Long.class))
                .isEqualTo(ENTRIES + 1L);
    }

    @Test
    void a_button_pressed_while_another_still_works_has_its_turn() throws Exception {
        try (var device = new Device(port)) {
            device.setClock(clock.instant());
            prepare(device, anna, PIN);
            device.goOffline();
            var page = openQueue(device, anna, PIN);
            fill(page, "Batavus");
            page.evaluate("""
                    () => {
                      const receipt = document.querySelector("[data-part=receipt]");
                      const atOnce = new MutationObserver(() => {
                        atOnce.disconnect();
                        document.querySelector("[data-next]").click();
                      });
                      atOnce.observe(receipt, { attributes: true, attributeFilter: ["hidden"] });
                    }
                    """);
            record(page);
            assertThat(page.locator("[data-state=waiting]")).hasCount(1);
            assertThat(page.locator("[data-part=receipt]")).isHidden();
            assertThat(page.locator("#goederen-0-categorie")).isVisible();
        }
    }

    @Test
    void what_the_register_refuses_stays_with_the_reason_and_keeps_no_other_from_going() throws Exception {
        try (var device = new Device(port)) {
            device.setClock(clock.instant());
            prepare(device, anna, PIN);
            device.goOffline();
            var page = openQueue(device, anna, PIN);
            fill(page, "Met fout");
            page.fill("#verkoper-documentLand", "QQ");
            kept(page);
            enter(page, "Zonder fout");
            device.logOut();
            device.goOnline();
            assertThat(page.locator("[data-log-in]")).isVisible();
            assertThat(page.locator("[data-state=waiting]")).hasCount(2);
            device.logIn(visitors.again(anna).token());
            page.locator("[data-send]").click();
            assertThat(page.locator("[data-state=sent]")).hasCount(1);
            assertThat(page.locator("[data-state=refused]")).containsText("land");
            page.locator("[data-does=edit]").click();
            assertThat(page.locator("#verkoper-naam")).hasValue("J. de Vries");
            assertThat(page.locator("#goederen-0-merk")).hasValue("Met fout");
            assertThat(page.locator("[data-photos='1']")).isVisible();
            assertThat(page.locator("#verkoper-documentLand-error")).isVisible();
            page.fill("#verkoper-documentLand", "BE");
            record(page);
            assertThat(page.locator("[data-state=sent]")).hasCount(2);
        }
    }

    @Test
    void ten_wrong_pins_close_a_queue_and_lose_nothing() throws Exception {
        try (var device = new Device(port)) {
            device.setClock(clock.instant());
            prepare(device, anna, PIN);
            device.goOffline();
            var page = openQueue(device, anna, PIN);
            fill(page, "Met fout");
            page.fill("#verkoper-documentLand", "QQ");
            kept(page);
            enter(page, "Zonder fout");
            page.locator("[data-lock]").click();
            tryWrongPins(device, page);
            device.logIn(visitors.again(anna).token());
            device.goOnline();
            page.reload();
            assertThat(page.locator("[data-part=new-pin]")).isVisible();
            page.reload();
            choosePin(page, OTHER_PIN);
            assertThat(page.locator("[data-state=sent]")).hasCount(1);
            assertThat(page.locator("[data-state=quarantine]")).hasCount(1);
        }
    }

    private void tryWrongPins(Device device, Page page) {
        var now = clock.instant();
        for (int left = 9; left >= 0; left--) {
            now = now.plusSeconds(120);
            page.clock().setSystemTime(java.util.Date.from(now));
            page.fill("#pin", "111222");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-said]"))
                    .containsText(left == 0 ? "gaat hier niet meer open" : "nog " + left + " keer");
        }
        device.setClock(clock.instant());
        page.fill("#pin", PIN);
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-said]")).containsText("gaat hier niet meer open");
    }

    @Test
    void a_passkey_opens_a_queue_without_a_network_and_another_one_does_not() throws Exception {
        try (var device = new Device(port)) {
            device.setClock(clock.instant());
            device.logIn(anna.token());
            var page = device.newTab();
            var passkeys = VirtualAuthenticator.in(page);
            page.navigate(COUNTER);
            page.locator("[data-passkey-new]").click();
            assertThat(page.locator("[data-part=work]")).isVisible();
            assertThat(page.locator("html[data-kept]")).isVisible();
            device.goOffline();
            enter(page, "Met passkey");
            page.reload();
            page.selectOption("#wie", anna.actor());
            assertThat(page.locator("#pin")).isHidden();
            page.locator("[data-form=pin] button").click();
            assertThat(page.locator("[data-state=waiting]")).containsText("Met passkey");
            page.locator("[data-lock]").click();
            passkeys.replace();
            page.locator("[data-form=pin] button").click();
            assertThat(page.locator("[data-said]")).containsText("lukte niet");
            assertThat(page.locator("[data-part=work]")).isHidden();
        }
    }

    @Test
    void the_counter_asks_for_everything_that_lacks_while_the_seller_is_there() throws Exception {
        try (var device = new Device(port)) {
            device.setClock(clock.instant());
            prepare(device, anna, PIN);
            device.goOffline();
            var page = openQueue(device, anna, PIN);
            record(page);
            for (var field : List.of("goederen-0-categorie", "verkoper-naam", "verkoper-documentSoort")) {
                assertThat(page.locator("#" + field + "-error")).isVisible();
            }
            page.selectOption("#goederen-0-categorie", "auto");
            page.fill("#goederen-0-kenmerken-1-waarde", "12-ABC-3");
            page.fill("#verkoper-documentNummer", "123456782");
            var child = LocalDate.ofInstant(clock.instant(), DutchTime.ZONE).minusYears(12);
            page.fill("#verkoper-geboorteDatum", child.toString());
            record(page);
            assertThat(page.locator("#goederen-0-kenmerken-1-waarde-error")).containsText("RDW");
            assertThat(page.locator("#verkoper-geboorteDatum-error")).containsText("jaar of ouder");
            assertThat(page.locator("#verkoper-geenBsn")).isVisible();
            page.selectOption("#goederen-0-categorie", "fiets");
            record(page);
            assertThat(page.locator("#goederen-0-fotos-error")).isVisible();
            assertThat(page.locator("#goederen-0-merk-error")).isVisible();
            page.locator("[data-another]").click();
            assertThat(page.locator("[data-good]")).hasCount(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "nl,desk", "en,phone", "en,desk"})
    void every_screen_of_the_counter_looks_fine(String language, String device) throws Exception {
        var browser = new Browser(port);
        try (browser) {
            var page = browser.as(anna.token(), device.equals("phone") ? browser.phone() : browser.desk());
            page.clock().setSystemTime(java.util.Date.from(clock.instant()));
            var visit = new Visit(page);
            visit.open(COUNTER + "?taal=" + language);
            assertThat(page.locator("[data-part=new-pin]")).isVisible();
            visit.looksFine("offline-pin-" + language);
            page.fill("#pin-nieuw", "123456");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-said]")).isVisible();
            choosePin(page, PIN);
            visit.looksFine("offline-form-" + language);
            record(page);
            visit.looksFine("offline-faults-" + language);
            fill(page, "Gazelle");
            page.fill("#verkoper-documentLand", "QQ");
            visit.looksFine("offline-filled-" + language);
            record(page);
            assertThat(page.locator("[data-state=refused]")).isVisible();
            visit.looksFine("offline-receipt-" + language);
            page.locator("[data-lock]")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
            page.locator("[data-next]").click();
            page.locator("[data-lock]").click();
            visit.looksFine("offline-open-" + language);
            quarantineLooksFine(visit, language);
        }
    }

    private void quarantineLooksFine(Visit visit, String language) throws Exception {
        var page = visit.page();
        page.locator("summary").click();
        page.locator("[data-forgotten]").click();
        assertThat(page.locator("[data-part=new-pin]")).isVisible();
        visit.open("/handelaar/inkopen/quarantaine");
        visit.looksFine("offline-quarantine-" + language);
        page.locator("[data-row]").click();
        page.locator("form[action$=aannemen] button").click();
        assertThat(page.locator(".wz-alert--error")).isVisible();
        visit.looksFine("offline-entry-" + language);
        mend(visit, language);
    }

    /** What the register refuses the owner mends, and no word of it is typed again. */
    private void mend(Visit visit, String language) throws Exception {
        var page = visit.page();
        page.locator("form[action$=verbeteren] button").click();
        assertThat(page.locator("#verkoper-naam")).hasValue("J. de Vries");
        visit.looksFine("offline-mend-" + language);
        page.locator("main form > button.nl-button--primary").click();
        assertThat(page.locator("#reden-error")).isVisible();
        assertThat(page.locator("#verkoper-documentLand-error")).isVisible();
        visit.looksFine("offline-mend-errors-" + language);
        page.fill("#verkoper-documentLand", "NL");
        page.fill("#reden", "land verkeerd ingevoerd");
        page.locator("main form > button.nl-button--primary").click();
        page.locator("main a[href^='/handelaar/inkopen/']").last().click();
        assertThat(page.locator("h2 a").first()).containsText("Gazelle");
    }

    /** Logs in once, with a network, and chooses a PIN. */
    private void prepare(Device device, Visitor visitor, String pin) {
        device.logIn(visitor.token());
        var page = device.newTab();
        page.navigate(COUNTER);
        choosePin(page, pin);
        assertThat(page.locator("html[data-kept]")).isVisible();
        page.close();
    }

    private static void choosePin(Page page, String pin) {
        page.fill("#pin-nieuw", pin);
        page.fill("#pin-nogmaals", pin);
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-part=work]")).isVisible();
    }

    private static Page openQueue(Device device, Visitor visitor, String pin) {
        var page = device.newTab();
        page.navigate(COUNTER);
        open(page, visitor, pin);
        return page;
    }

    private static void open(Page page, Visitor visitor, String pin) {
        page.selectOption("#wie", visitor.actor());
        page.fill("#pin", pin);
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-part=work]")).isVisible();
    }

    private static String enter(Page page, String make) throws IOException {
        fill(page, make);
        kept(page);
        assertThat(page.locator("[data-receipt=reference]")).hasText(REFERENCE);
        var reference = page.locator("[data-receipt=reference]").textContent();
        page.locator("[data-next]").click();
        assertThat(page.locator("[data-part=receipt]")).isHidden();
        return reference;
    }

    private static void fill(Page page, String make) throws IOException {
        if (page.locator("[data-next]").isVisible()) {
            page.locator("[data-next]").click();
        }
        page.selectOption("#goederen-0-categorie", "fiets");
        page.fill("#goederen-0-merk", make);
        page.fill("#goederen-0-kleur", "zwart");
        page.fill("#goederen-0-prijs", "125,00");
        page.setInputFiles("#goederen-0-fotos", new FilePayload("fiets.jpg", "image/jpeg", ExifPhotos.ofABicycle()));
        assertThat(page.locator("[data-photos='1']")).isVisible();
        page.selectOption("#verkoper-documentSoort", "paspoort");
        page.fill("#verkoper-documentNummer", "SPECI2014");
        page.fill("#verkoper-naam", "J. de Vries");
        page.fill("#verkoper-adres", "Kade 1, 3511 ZZ Utrecht");
        page.fill("#verkoper-geboorteDatum", "1985-03-14");
    }

    private static void kept(Page page) {
        record(page);
        assertThat(page.locator("[data-part=receipt]")).isVisible();
    }

    private static void record(Page page) {
        page.locator("[data-form=purchase] > button[type=submit]").click();
    }

    private static Instant newYearsEve(LocalDate today) {
        return LocalDate.of(today.getYear(), 12, 31)
                .atTime(LocalTime.of(23, 30))
                .atZone(DutchTime.ZONE)
                .toInstant();
    }

    private Instant newYearsEve() {
        return newYearsEve(DutchTime.dayOf(clock.instant()));
    }

    /** The clock of the server; who was logged in logs in again. */
    private void itIs(Instant moment) {
        clock.pass(Duration.between(clock.instant(), moment));
        anna = visitors.again(anna);
        bas = visitors.again(bas);
    }

    private <T> T registered(String sql, Class<T> type) {
        return Objects.requireNonNull(transaction.execute(status -> {
            wall.openTo(List.of(shop.id()));
            return database.sql(sql)
                    .param("shop", shop.id().value())
                    .query(type)
                    .single();
        }));
    }

    private List<String> listed(String sql) {
        return Objects.requireNonNull(transaction.execute(status -> {
            wall.openTo(List.of(shop.id()));
            return database.sql(sql)
                    .param("shop", shop.id().value())
                    .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                    .list();
        }));
    }
}
