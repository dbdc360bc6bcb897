// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.waakzaam.site.TestPages;
import nl.waakzaam.support.Axe;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.NuChecker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Looking at charts, with a mouse, by keyboard and without scripts, on a page that only this test has. */
@Journey
class ChartJourneyTest {
    private static final String PAGE = "/proef/cijfers";

    @Autowired
    ApplicationContext product;

    @Autowired
    Drawing drawing;

    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    ChartJourneyTest(Browser browser) {
        this.browser = browser;
    }

    @AfterEach
    void the_browser_had_nothing_to_complain_of() {
        assertThat(complaints).isEmpty();
    }

    @Test
    void all_charts_read_well_on_a_phone_and_a_desk() throws Exception {
        NuChecker.finds_nothing_in(page("2023", true), "charts");
        for (var page : List.of(browser.phone(), browser.desk())) {
            open(page);
            assertThat(page.locator("[data-chart][data-open]")).hasCount(6);
            Axe.finds_nothing_on(page);
            var width = page.viewportSize().width;
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            assertThat(page.locator(width < 768 ? ".wz-figure__narrow svg" : ".wz-figure__wide svg")
                            .first())
                    .isVisible();
            assertThat(smallestLetters(page)).as("pixels").isGreaterThanOrEqualTo(11);
            Browser.picture(page, "charts-" + width);
        }
    }

    private static double smallestLetters(Page page) {
        return ((Number) page.evaluate("""
                Math.min(...[...document.querySelectorAll('figure svg')].filter((svg) => svg.getClientRects().length)
                    .map((svg) => parseFloat(getComputedStyle(svg.querySelector('text')).fontSize)
                        * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width))""")).doubleValue();
    }

    @Test
    void keys_go_along_the_figures_and_say_them() throws Exception {
        var page = open(browser.desk());
        var lines = page.locator("#lijnen");
        lines.locator("[data-chart-drawings]").focus();
        page.keyboard().press("ArrowRight");
        var said = lines.locator("[role=status]");
        assertThat(said).hasText(Pattern.compile("^Woninginbraken en pogingen daartoe, 2010: 91\\.930 .*"));
        page.keyboard().press("ArrowRight");
        assertThat(said).hasText(Pattern.compile("^Woninginbraken en pogingen daartoe, 2011: .*"));
        page.keyboard().press("ArrowDown");
        assertThat(said).hasText("Straatroof, 2011: 21.020");
        assertThat(lines.locator(".wz-figure__tip")).hasText("Straatroof, 2011: 21.020");
        assertThat(lines.locator("tr.wz-figure__row--on th")).hasText("2011");
        page.keyboard().press("End");
        assertThat(said).hasText("Straatroof, 2023: 5.540, voorlopig");
        page.keyboard().press("Escape");
        assertThat(lines.locator(".wz-figure__tip")).isHidden();
        assertThat(lines.locator("tr.wz-figure__row--on")).hasCount(0);
        var map = page.locator("#kaart");
        map.locator("[data-chart-drawings]").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(map.locator("[role=status]")).hasText(Pattern.compile(".+: .+"));
        page.keyboard().press("Tab");
        assertThat(map.locator("[data-chart-drawings]")).not().isFocused();
    }

    @Test
    void a_mouse_points_at_figures_and_puts_lines_away() throws Exception {
        var page = open(browser.desk());
        var lines = page.locator("#lijnen");
        var point = lines.locator(".wz-figure__wide .wz-point[data-line='1'][data-step='5']");
        point.scrollIntoViewIfNeeded();
        var box = Objects.requireNonNull(point.boundingBox());
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2 + 3);
        assertThat(lines.locator(".wz-figure__tip")).hasText("Straatroof, 2015: 15.860");
        assertThat(lines.locator("[role=status]")).hasText("");
        var away = lines.locator(".wz-figure__toggle").nth(1);
        assertThat(away).hasText("Straatroof");
        away.click();
        assertThat(away).hasAttribute("aria-pressed", "false");
        assertThat(point).isHidden();
        away.click();
        assertThat(point).isVisible();
    }

    @Test
    void a_slider_shows_another_year_without_leaving_the_page() throws Exception {
        var page = open(browser.phone());
        page.route("**" + PAGE + "?jaar=2022", route -> route.fulfill(answer("2022")));
        page.locator(".wz-years input").focus();
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator(".wz-years output")).hasText("2022");
        assertThat(page.locator("#kaart .wz-figure__subtitle")).hasText("Jaar 2022");
        page.waitForURL("**" + PAGE + "?jaar=2022");
        assertThat(page.locator("#kaart[data-open]")).hasCount(1);
    }

    @Test
    void without_scripts_and_on_paper_all_is_there() throws Exception {
        var page = open(browser.phoneWithoutScript());
        assertThat(page.locator(".wz-figure__narrow svg")).hasCount(6);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        assertThat(page.locator(".wz-years a[aria-current]")).hasText("2023");
        page.locator("#lijnen summary").click();
        assertThat(page.locator("#lijnen tbody tr").nth(6)).containsText("geen cijfer: telling stond stil");
        assertThat(page.locator("#lijnen .wz-figure__links a"))
                .hasText(new String[] {"CSV", "JSON", "PNG", "SVG", "Adres van deze selectie"});
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#lijnen .wz-figure__wide svg")).isVisible();
        assertThat(page.locator("#lijnen .wz-figure__narrow svg")).isHidden();
    }

    /** Windows calls it contrast themes: the colours of a page are those of its reader. */
    @Test
    void charts_keep_their_paper_in_colours_that_the_reader_forces_and_stand_still_when_asked() throws Exception {
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            var page = browser.desk();
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setForcedColors(ForcedColors.ACTIVE)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setColorScheme(scheme));
            open(page);
            var drawing = page.locator("#kaart .wz-figure__wide svg");
            assertThat(drawing).hasCSS("background-color", "rgb(255, 255, 255)");
            assertThat((List<?>) page.evaluate("""
                    [...document.querySelectorAll('.wz-figure__wide svg [fill^="#"]')]
                        .filter((one) => hex(getComputedStyle(one).fill) !== one.getAttribute('fill').toLowerCase())
                        .map((one) => one.outerHTML);
                    function hex(rgb) {
                        return '#' + rgb.match(/[0-9]+/g).map((part) => Number(part).toString(16).padStart(2, '0')).join('');
                    }"""))
                    .as("fills that are no longer what they mean")
                    .isEmpty();
            assertThat(moving(page)).as("what moves").isEqualTo(0);
            page.locator("#lijnen [data-chart-drawings]").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#lijnen .wz-figure__tip")).isVisible();
            Browser.picture(page, "charts-forced-" + scheme.name().toLowerCase(Locale.ROOT));
        }
    }

    private static int moving(Page page) {
        return (int) page.evaluate("document.getAnimations().length");
    }

    private Page open(Page page) throws Exception {
        page.onConsoleMessage(line -> {
            if (line.type().equals("error")) {
                complaints.add(line.text());
            }
        });
        page.onPageError(complaints::add);
        page.route("**" + PAGE, route -> route.fulfill(answer("2023")));
        page.navigate(PAGE);
        return page;
    }

    private FulfillOptions answer(String year) {
        try {
            return new FulfillOptions()
                    .setContentType("text/html;charset=UTF-8")
                    .setHeaders(Map.of("Content-Security-Policy", TestPages.policy("")))
                    .setBody(page(year, false));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String page(String year, boolean open) throws Exception {
        var pages = new TestPages(product);
        var years = List.of(
                new YearChoice("2022", PAGE + "?jaar=2022", year.equals("2022")),
                new YearChoice("2023", PAGE + "?jaar=2023", year.equals("2023")));
        var html = new StringBuilder("<h1>Proef</h1>")
                .append(pages.template("tag/years", Map.of("years", years, "target", "kaart"), "nl"));
        var ids = List.of("lijnen", "staven", "trechter", "rangen", "seizoen", "kaart")
                .iterator();
        for (var chart : Examples.all().toList()) {
            var id = ids.next();
            var links = new ChartLinks("/a.csv", "/a.json", "/a.png", "/a.svg", PAGE);
            var figure = drawing.figure(id, of(chart, year), Locale.of("nl"), links);
            html.append(pages.template("tag/chart", Map.of("figure", figure, "level", 2, "open", open), "nl"));
        }
        return pages.around(html.toString(), "nl");
    }

    private static Chart of(Chart chart, String year) {
        return chart instanceof MapChart map
                ? new MapChart(
                        Caption.of(
                                map.caption().title(),
                                "Jaar " + year,
                                map.caption().source()),
                        map.shades(),
                        map.classes(),
                        map.highlighted(),
                        true)
                : chart;
    }
}
