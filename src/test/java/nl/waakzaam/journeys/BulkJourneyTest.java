// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.bulk.sheets.Books;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Register;
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

/** A dealer has the stock of a shop checked: sends a workbook, sees it done, and finds the stolen one in what comes back. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkJourneyTest {
    private static final String LIST = "/handelaar/controles";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser(port);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "nl,desk", "en,phone", "en,desk"})
    void a_dealer_finds_the_stolen_one_in_a_workbook(String language, String device) throws Exception {
        var stolen = Register.aNumber();
        new Register(product).report(stolen, Category.BICYCLE);
        var visit = new Visit(dealer(device.equals("phone") ? browser.phone() : browser.desk()));
        var page = visit.page();
        visit.open(LIST + "?taal=" + language);
        visit.looksFine("bulk-none-" + language);
        visit.open(LIST + "/nieuw");
        visit.looksFine("bulk-form-" + language);
        page.locator("main form button").click();
        assertThat(page.locator("#bestand-error")).isVisible();
        visit.looksFine("bulk-form-error-" + language);
        send(
                page,
                "voorraad.xlsx",
                Books.xlsx(List.of(
                        List.of("Serienummer", "Categorie", "Prijs"),
                        List.of(Register.aNumber(), "fiets", 250),
                        List.of(stolen, "fiets", 99.5))));
        page.locator("a[href$=uitkomsten]").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        page.reload();
        visit.looksFine("bulk-done-" + language);
        var rows = Books.readXlsx(download(page));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(2)).startsWith("S:" + stolen, "S:fiets", "N:99.5");
        assertThat(rows.get(2).get(3)).isEqualTo(language.equals("nl") ? "S:Geregistreerd" : "S:Registered");
        assertThat(rows.get(1).get(3)).isEqualTo(language.equals("nl") ? "S:Niet geregistreerd" : "S:Not registered");
        visit.open(LIST);
        visit.looksFine("bulk-list-" + language);
        page.fill("#zoek", "voorraad");
        page.locator("#lijst button").first().click();
        page.locator("[data-row]").click();
        page.locator("form[action$=verwijderen] button").click();
        assertThat(page.locator(".wz-empty")).isVisible();
    }

    @Test
    void without_scripts_a_long_list_is_watched_by_a_link_and_stopped() throws Exception {
        var visit = new Visit(dealer(browser.phoneWithoutScript()));
        var page = visit.page();
        page.navigate(LIST + "/nieuw");
        var text = new StringBuilder("nummer;categorie\n");
        for (int i = 0; i < 90_000; i++) {
            text.append("WQ").append(100_000 + i).append("777;fiets\n");
        }
        send(page, "lang.csv", text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("progress")).isVisible();
        page.getByText("Ververs de stand").click();
        assertThat(page.locator("form[action$=stoppen]")).isVisible();
        page.locator("form[action$=stoppen] button").click();
        assertThat(page.locator(".wz-badge")).containsText("Gestopt");
        assertThat(page.locator("a[href$=uitkomsten]")).hasCount(0);
        visit.open(LIST);
        assertThat(page.locator("tbody")).containsText("lang.csv");
    }

    @Test
    void a_page_that_is_open_sees_the_list_get_done_by_itself() throws Exception {
        var page = dealer(browser.desk());
        page.navigate(LIST + "/nieuw");
        var text = new StringBuilder("nummer\n");
        for (int i = 0; i < 6_000; i++) {
            text.append("WR").append(100_000 + i).append("777\n");
        }
        send(page, "open.csv", text.toString().getBytes(StandardCharsets.UTF_8));
        page.locator("a[href$=uitkomsten]").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
    }

    @Test
    void an_empty_template_can_be_filled_in_and_sent() throws IOException {
        var page = dealer(browser.desk());
        for (var ending : List.of("xlsx", "ods", "csv")) {
            page.navigate(LIST + "/nieuw");
            var template = page.waitForDownload(
                    () -> page.locator("a[href$='sjabloon." + ending + "']").click());
            assertThat(Files.size(template.path())).isPositive();
        }
    }

    @Test
    void a_dealer_of_another_company_and_the_police_do_not_reach_it() {
        var page = dealer(browser.desk());
        page.navigate(LIST + "/nieuw");
        send(page, "geheim.csv", "nummer\nBA1234567".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("#stand")).isVisible();
        var address = page.url();
        var stranger = dealer(browser.desk());
        var answers = new ArrayList<Integer>();
        for (var path : List.of(address, address + "/uitkomsten", address + "/voortgang")) {
            answers.add(stranger.navigate(path).status());
        }
        assertThat(answers).containsOnly(404);
        var police = browser.as(new TestSessions(product).start(Role.DETECTIVE), browser.desk());
        assertThat(police.navigate(address).status()).isEqualTo(403);
    }

    private Page dealer(Page page) {
        return browser.as(new TestSessions(product).start(Role.DEALER, "Winkel " + UUID.randomUUID()), page);
    }

    private static void send(Page page, String name, byte[] file) {
        page.setInputFiles("#bestand", new FilePayload(name, name.endsWith("xlsx") ? XLSX : "text/csv", file));
        page.locator("main form button").click();
    }

    private static byte[] download(Page page) throws IOException {
        return Files.readAllBytes(
                page.waitForDownload(() -> page.locator("a[href$=uitkomsten]").click())
                        .path());
    }
}
