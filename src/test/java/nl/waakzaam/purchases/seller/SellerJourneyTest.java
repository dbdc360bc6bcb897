// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.accountability.LogQuery;
import nl.waakzaam.accountability.LogReading;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.notices.TestPost;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.seller.SoldThings.Sold;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import nl.waakzaam.support.VeraPdf;
import nl.waakzaam.support.Visit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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

/** A seller looks with the code of the receipt, asks for a correction, and the shop answers; police look unseen at first. */
@DemoProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SellerJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    private Instant began = Instant.EPOCH;
    private Browser browser;
    private SoldThings things;
    private Sold sold;

    @BeforeAll
    void open() {
        began = clock.instant();
        browser = new Browser(port);
    }

    @BeforeEach
    void sell() {
        things = new SoldThings(product);
        sold = things.byAPerson();
    }

    @AfterAll
    void close() {
        clock.pass(Duration.between(clock.instant(), began));
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"nl,desk", "en,phone"})
    void a_seller_sees_the_sale_asks_and_reads_the_answer(String language, String device) throws Exception {
        var visit = new Visit(page(device));
        var page = visit.page();
        visit.open("/mijn-verkoop?taal=" + language);
        visit.looksFine("seller-start-" + language);
        send(page);
        assertThat(page.locator("#code-error")).isVisible();
        assertThat(page.locator("#geboortedatum-error")).isVisible();
        visit.looksFine("seller-start-errors-" + language);
        enter(page, "1990-01-01");
        assertThat(page.locator("#code-error")).isVisible();
        visit.looksFine("seller-refused-" + language);
        enter(page, SoldThings.BORN);
        assertThat(page.locator("main")).containsText("BA1234567");
        assertThat(page.locator("main")).containsText("J•• d• V••••");
        assertThat(page.locator("main")).not().containsText("SPECI2014");
        visit.looksFine("seller-view-" + language);
        send(page);
        assertThat(page.locator("#soort-error")).isVisible();
        visit.looksFine("seller-ask-errors-" + language);
        var mail = UUID.randomUUID() + "@voorbeeld.example";
        page.locator("input[value=correctie]").check();
        page.fill("#tekst", "Mijn adres is Gracht 3.");
        page.fill("#mail", mail);
        send(page);
        assertThat(page.locator(".wz-alert--ok")).isVisible();
        visit.looksFine("seller-asked-" + language);
        answer(language, device);
        var mails = new TestPost(product).of(mail);
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().text())
                .contains("/mijn-verkoop")
                .doesNotContain(sold.code().shown(), "Gracht");
        visit.open("/mijn-verkoop");
        enter(page, SoldThings.BORN);
        assertThat(page.locator("main")).containsText("Het adres is nu verbeterd.");
        assertThat(page.locator("main")).containsText("G••••• 3");
        visit.looksFine("seller-answered-" + language);
    }

    private void answer(String language, String device) throws Exception {
        var visit = dealer(device);
        var page = visit.page();
        visit.open("/handelaar/inkopen/verzoeken?taal=" + language);
        assertThat(page.locator("[data-row]")).hasCount(1);
        visit.looksFine("seller-requests-" + language);
        page.locator("[data-row]").click();
        assertThat(page.locator("main")).containsText("Mijn adres is Gracht 3.");
        send(page);
        assertThat(page.locator("#besluit-error")).isVisible();
        visit.looksFine("seller-request-errors-" + language);
        page.locator("input[value=toekennen]").check();
        page.fill("#redenen", "Het adres is nu verbeterd.");
        send(page);
        assertThat(page.locator("#besluit-error")).isVisible();
        page.locator("form[action$=verbeteren] button").click();
        assertThat(page.locator("#verkoper-adres")).hasValue("Kade 12, 3511 ZZ Utrecht");
        visit.looksFine("seller-correction-" + language);
        page.fill("#verkoper-adres", "Gracht 3, 3511 ZZ Utrecht");
        send(page);
        assertThat(page.locator("#reden-error")).isVisible();
        assertThat(page.locator("#verkoper-adres")).hasValue("Gracht 3, 3511 ZZ Utrecht");
        page.fill("#reden", "verzoek van de verkoper");
        send(page);
        visit.open("/handelaar/inkopen/verzoeken");
        page.locator("[data-row]").click();
        page.locator("input[value=toekennen]").check();
        page.fill("#redenen", "Het adres is nu verbeterd.");
        send(page);
        assertThat(page.locator("input[value=toekennen]")).hasCount(0);
        visit.looksFine("seller-request-answered-" + language);
    }

    @Test
    void without_script_a_wrong_date_five_times_locks_the_code_for_a_day() {
        var page = browser.phoneWithoutScript();
        page.navigate("/mijn-verkoop");
        for (int wrong = 1; wrong <= 5; wrong++) {
            enter(page, "1990-01-0" + wrong);
            assertThat(page.locator("#code-error")).isVisible();
        }
        var refused = page.locator("#code-error").textContent();
        enter(page, SoldThings.BORN);
        assertThat(page.locator("#code-error")).hasText(refused.strip());
        assertThat(page.locator("#code")).hasValue(sold.code().shown());
        clock.pass(Duration.ofHours(25));
        enter(page, SoldThings.BORN);
        assertThat(page.locator("main")).containsText("BA1234567");
    }

    @ParameterizedTest
    @CsvSource({"nl,desk", "en,phone"})
    void looks_by_police_show_when_their_embargo_is_over(String language, String device) throws Exception {
        var visit = policeLook(language, device);
        assertThat(looks()).doesNotContain("de politie");
        visit.open("/politie/inkopen/" + sold.purchase() + "/embargo");
        visit.looksFine("embargo-" + language);
        var page = visit.page();
        send(page);
        assertThat(page.locator("#totEnMet-error")).isVisible();
        assertThat(page.locator("#reden-error")).isVisible();
        visit.looksFine("embargo-errors-" + language);
        page.fill(
                "#totEnMet",
                clock.instant().plus(Duration.ofDays(120)).toString().substring(0, 10));
        page.fill("#reden", "zaak 1 loopt");
        send(page);
        assertThat(page.locator("main")).containsText("zaak 1 loopt");
        visit.looksFine("embargo-prolonged-" + language);
        clock.pass(Duration.ofDays(100));
        assertThat(looks()).doesNotContain("de politie");
        clock.pass(Duration.ofDays(22));
        assertThat(looks()).contains("de politie, opsporing");
    }

    @Test
    void the_receipt_leads_there_and_can_be_printed_again_with_the_same_code() throws Exception {
        var address = "/handelaar/inkopen/" + sold.purchase() + "/bewijs";
        var page = dealer("desk").page();
        page.navigate("/handelaar/inkopen");
        var receipt = page.request().get(address).body();
        VeraPdf.finds_nothing_in(receipt, "inkoopbewijs");
        assertThat(text(receipt)).contains(sold.code().shown(), "/mijn-verkoop").doesNotContain("Vries", "1985");
        assertThat(text(page.request().get(address).body())).isEqualTo(text(receipt));

        var seller = browser.phone();
        seller.navigate("/mijn-verkoop#" + sold.code().shown());
        assertThat(seller.locator("#code")).hasValue(sold.code().shown());
        assertThat(seller.url()).doesNotContain(sold.code().shown());
        seller.fill("#geboortedatum", SoldThings.BORN);
        send(seller);
        assertThat(seller.locator("main")).containsText("BA1234567");
        assertThat(seller.url()).endsWith("/mijn-verkoop");
    }

    @ParameterizedTest
    @CsvSource({"nl,desk", "en,phone"})
    void who_lost_the_receipt_shows_the_document_and_gets_another_code(String language, String device)
            throws Exception {
        var visit = dealer(device);
        var page = visit.page();
        visit.open("/handelaar/inkopen/" + sold.purchase() + "/bewijs/nieuw?taal=" + language);
        visit.looksFine("lost-receipt-" + language);
        send(page);
        assertThat(page.locator("#nummer-error")).isVisible();
        page.fill("#nummer", "SPECI2015");
        send(page);
        assertThat(page.locator("#nummer-error")).isVisible();
        assertThat(page.locator("#nummer")).hasValue("SPECI2015");
        visit.looksFine("lost-receipt-differs-" + language);
        assertThat(things.receipt(sold.purchase())).isEqualTo(sold.code());
        page.fill("#nummer", "speci 2014");
        send(page);
        assertThat(page.locator(".wz-alert--ok")).isVisible();
        visit.looksFine("lost-receipt-done-" + language);
        var receipt = text(page.request()
                .get(page.locator("a.nl-button--primary").getAttribute("href"))
                .body());
        var next = things.receipt(sold.purchase());
        assertThat(receipt).contains(next.shown()).doesNotContain(sold.code().shown());

        var finder = browser.phone();
        finder.navigate("/mijn-verkoop");
        enter(finder, SoldThings.BORN);
        assertThat(finder.locator("#code-error")).isVisible();
        sold = new Sold(sold.purchase(), sold.good(), next);
        enter(finder, SoldThings.BORN);
        assertThat(finder.locator("main")).containsText("BA1234567");
        assertThat(logged()).isEqualTo(1);
    }

    /** How often the processing log says that the receipt got another code. */
    private long logged() {
        return product
                .getBean(LogReading.class)
                .list(
                        LogQuery.on(
                                ObjectKind.PURCHASE,
                                sold.purchase().toString(),
                                Instant.EPOCH,
                                clock.instant().plusSeconds(1)),
                        0,
                        100)
                .stream()
                .filter(act -> act.action() == Action.CHANGE)
                .count();
    }

    @Test
    void a_dealer_is_reminded_a_week_before_an_answer_is_due() {
        var requests = product.getBean(SellerRequests.class);
        var form = new RequestForm("bezwaar", "Haal mij eruit.", "");
        var by = new By(SellerActs.SELLER, "web", clock.instant());
        requests.ask(sold.purchase(), form, Locale.of("nl"), by);
        var reminders = product.getBean(SellerRequestReminders.class);
        var before = reminded();
        reminders.round();
        assertThat(reminded()).isEqualTo(before);
        clock.pass(Duration.ofDays(25));
        reminders.round();
        reminders.round();
        assertThat(reminded()).isEqualTo(before + 1);
    }

    private long reminded() {
        return new TestPost(product)
                .of("test@voorbeeld.example").stream()
                        .filter(mail -> mail.text().contains(things.organisation))
                        .filter(mail -> mail.kind().equals("sellers-reminder"))
                        .count();
    }

    /** What the seller reads of who looked. */
    private String looks() {
        var page = browser.phone();
        page.navigate("/mijn-verkoop?taal=nl");
        enter(page, SoldThings.BORN);
        assertThat(page.locator("main")).containsText("De politie kan ook gekeken hebben");
        var looks = String.join("\n", page.locator("main ul li").allTextContents());
        page.context().close();
        return looks;
    }

    private Visit policeLook(String language, String device) {
        var visit = new Visit(browser.as(new TestSessions(product).start(Role.DETECTIVE), page(device)));
        var page = visit.page();
        visit.open("/politie/inkopen?taal=" + language);
        page.fill("#zaak", "PL0100-2026-77");
        page.selectOption("#doel", "heling");
        page.fill("#filter-winkel", things.organisation);
        page.locator("#lijst > button").first().click();
        page.locator("tbody button").first().click();
        assertThat(page.locator("a[href='/politie/inkopen/%s/embargo']".formatted(sold.purchase())))
                .isVisible();
        return visit;
    }

    private Visit dealer(String device) {
        return new Visit(browser.as(new TestSessions(product).start(Role.DEALER, things.organisation), page(device)));
    }

    private Page page(String device) {
        return device.equals("phone") ? browser.phone() : browser.desk();
    }

    private void enter(Page page, String born) {
        page.fill("#code", sold.code().shown());
        page.fill("#geboortedatum", born);
        send(page);
    }

    private static void send(Page page) {
        page.locator("main form.wz-form button.nl-button--primary").first().click();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
