// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Intake;
import nl.waakzaam.series.Intake.Coming;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.VeraPdf;
import nl.waakzaam.support.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A policy officer writes a report from the outline, a figure changes, the check finds it, and it is handed over. */
@ProductTest
class ReportJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    Intake intake;

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String subject = "proef-" + key;
    private final String table = "tabel-" + key;

    @Test
    void a_report_is_written_checked_and_handed_over() throws Exception {
        published(LocalDate.of(2021, 3, 1), 1_000, 1_100, 500);
        try (var browser = new Browser(port)) {
            var session = new TestSessions(product).start(Role.POLICY_OFFICER, "Ministerie " + key);
            var visit = new Visit(browser.as(session, browser.desk()));
            begins(visit);
            shortens(visit);
            var path = visit.page().url();
            refusesWhatCannotBeRead(visit);
            writes(visit);
            places(visit, path);
            remarks(visit, path);
            published(LocalDate.of(2021, 9, 1), 1_000, 1_100, 400);
            checks(visit, path);
            comparesVersions(visit, path);
            VeraPdf.finds_nothing_in(file(visit.page(), path, "pdf"), "the report");
            assertThat(new String(file(visit.page(), path, "csv"), java.nio.charset.StandardCharsets.UTF_8))
                    .contains(table)
                    .contains("2021-09-01");
            adopts(visit, path);
        }
    }

    private void begins(Visit visit) throws Exception {
        var page = visit.page();
        visit.open("/verslagen");
        looksFine(visit, "reports-empty");
        page.locator("main a[href='/verslagen/nieuw']").click();
        page.locator("main form button.nl-button--primary").click();
        assertThat(page.locator("a[href='#titel']")).isVisible();
        page.locator("#titel").fill("Voortgang " + key);
        page.locator("#van").fill("2010");
        page.locator("#tot").fill("2020");
        page.locator("#bron").selectOption("brief-hic");
        looksFine(visit, "reports-new");
        page.locator("main form button.nl-button--primary").click();
        assertThat(page.locator("h1")).hasText("Voortgang " + key);
        assertThat(page.locator(".wz-report__table").first()).containsText("7.050");
        assertThat(page.locator(".wz-report__table").first().locator("tr").last())
                .containsText(Pattern.compile("\u221265%\\s*\u221261%\\s*\u221263%\\s*\u221229%"));
        looksFine(visit, "report");
        pictured(page, "h2:has-text('Ontwikkeling')", "verslag-editor");
        page.setViewportSize(360, 780);
        pictured(page, "h2:has-text('Ontwikkeling')", "verslag-telefoon");
        page.setViewportSize(1280, 800);
    }

    /** Goes on with the first chapters, in one go: the outline as a whole was seen. */
    private static void shortens(Visit visit) {
        var page = visit.page();
        page.locator("a[href$='/tekst']").click();
        var outline = page.locator("#tekst").inputValue();
        page.locator("#tekst").fill(outline.substring(0, outline.indexOf("# Voorkomen van daderschap")));
        page.locator("main form button.nl-button--primary").click();
        assertThat(page.locator("h2:has-text('Ontwikkeling')")).hasCount(1);
        assertThat(page.locator("h2:has-text('Voorkomen van daderschap')")).hasCount(0);
    }

    /** The text stays in the form, with all that is wrong with it above. */
    private void refusesWhatCannotBeRead(Visit visit) throws Exception {
        var page = visit.page();
        page.locator("a[href$='/blokken/0/invoegen']").click();
        page.locator("#tekst").fill("{zomaar} en {%s 2010, aantal, gebied Utrecht}".formatted(subject));
        page.locator("main form button.nl-button--primary").click();
        assertThat(page.locator("#fouten li")).hasCount(2);
        assertThat(page.locator("#tekst")).hasValue("{zomaar} en {%s 2010, aantal, gebied Utrecht}".formatted(subject));
        looksFine(visit, "report-refused");
    }

    private void writes(Visit visit) throws Exception {
        var page = visit.page();
        var sentence = "Sinds 2018 daalde het aantal met {%s 2018–2020, procent, bron %s}. Er waren 42 proeven.";
        var letter = "\n\nSinds 2010 vertoont het aantal overvallen, straatroven en woninginbraken een dalende lijn.";
        page.locator("#tekst").fill(sentence.formatted(subject, table) + letter);
        assertThat(page.locator("#voorbeeld")).containsText("daalde het aantal met 50%");
        looksFine(visit, "report-text");
        page.locator("main form button.nl-button--primary").click();
        assertThat(page.locator(".wz-report__block").first()).containsText("daalde het aantal met 50%");
    }

    private void places(Visit visit, String path) throws Exception {
        var page = visit.page();
        page.navigate(path + "/blokken/0/plaatsen");
        page.locator("main form button.nl-button--primary").click();
        assertThat(page.locator("a[href='#onderwerp-0']")).isVisible();
        page.locator("#andere").fill(subject);
        page.locator("#van").fill("2018");
        page.locator("#tot").fill("2020");
        page.locator("#vorm").selectOption("ontwikkeling");
        page.locator("#titel").fill("Proeven: {%s 2018–2020, procent, bron %s} minder".formatted(subject, table));
        looksFine(visit, "report-place");
        page.locator("main form button.nl-button--primary").click();
        assertThat(page.locator(".wz-report__block").first().locator("tbody tr"))
                .hasCount(4);
        assertThat(page.locator(".wz-report__block").first()).containsText("\u221250%");
        assertThat(page.locator(".wz-report__block caption").first()).hasText("Proeven: 50% minder");
    }

    private void remarks(Visit visit, String path) throws Exception {
        var page = visit.page();
        page.navigate(path);
        var block = page.locator(".wz-report__block").nth(1);
        block.locator("summary").last().click();
        block.locator("textarea").fill("Is dit al definitief?");
        block.locator("form[action$=opmerkingen] button").click();
        assertThat(block.locator("summary").last()).containsText("1");
        looksFine(visit, "report-written");
        block.locator("button[value=ja]").click();
        assertThat(block.locator("button[value=nee]")).hasCount(1);
    }

    private void checks(Visit visit, String path) throws Exception {
        var page = visit.page();
        page.navigate(path + "/controle");
        var findings = page.locator(".wz-report__findings");
        assertThat(findings).containsText("1 maart 2021");
        assertThat(findings).containsText("1 september 2021");
        assertThat(findings).containsText("60%");
        assertThat(findings).containsText("het steeg in 2019");
        assertThat(findings).containsText("het steeg in 2018, 2019");
        assertThat(findings).containsText("het steeg in 2011, 2012");
        assertThat(findings).containsText("Het getal 42");
        assertThat(findings).containsText("[Schrijf hier:");
        looksFine(visit, "report-check");
        pictured(page, "li:has-text('dalende lijn')", "verslag-controle");
        page.locator("main form button.nl-button--primary").click();
        assertThat(findings).not().containsText("1 maart 2021");
    }

    private void comparesVersions(Visit visit, String path) throws Exception {
        var page = visit.page();
        page.navigate(path + "/versies");
        looksFine(visit, "report-versions");
        page.navigate(path + "/versies/3");
        assertThat(page.locator("ins").first()).containsText("Sinds 2018");
        looksFine(visit, "report-difference");
    }

    private void adopts(Visit visit, String path) throws Exception {
        var page = visit.page();
        page.navigate(path + "/vaststellen");
        looksFine(visit, "report-adopt");
        page.locator("main form button.nl-button--primary").click();
        assertThat(page.locator("a[href='#gelezen']")).isVisible();
        page.locator("#gelezen").check();
        page.locator("main form button.nl-button--primary").click();
        published(LocalDate.of(2021, 10, 1), 1_000, 1_100, 300);
        page.navigate(path);
        assertThat(page.locator(".wz-report__block").nth(1)).containsText("60%");
        assertThat(page.locator(".wz-report__acts")).hasCount(0);
        visit.open("/verslagen");
        assertThat(page.locator("tbody tr")).hasCount(1);
        looksFine(visit, "reports");
    }

    /** What one sees of a page from here on, for the manual. */
    private static void pictured(Page page, String from, String name) {
        page.locator(from).first().evaluate("element => element.scrollIntoView()");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private static byte[] file(Page page, String path, String kind) {
        var patient = RequestOptions.create().setTimeout(120_000);
        return page.context().request().get(path + "/verslag." + kind, patient).body();
    }

    private static void looksFine(Visit visit, String name) throws Exception {
        visit.looksFine(name);
        visit.page().setViewportSize(360, 780);
        visit.looksFine(name);
        visit.page().setViewportSize(1280, 800);
    }

    /** A table with the figures of 2018 and later. */
    private void published(LocalDate day, double... values) {
        var dataset = new Dataset(table, "Tabel " + key, "Table " + key, "Politie", "CC BY 4.0", null, false);
        var coming = new Coming(dataset, day, Instant.parse("2021-10-02T08:00:00Z"), "1", table + ".csv", table + day);
        intake.take(coming, writing -> {
            for (var place = 0; place < values.length; place++) {
                writing.add(
                        new SeriesKey(table, "misdrijven", subject, "NL"),
                        Figure.of(Period.year(2018 + place), values[place], Status.FINAL));
            }
        });
    }
}
