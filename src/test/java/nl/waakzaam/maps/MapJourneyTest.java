// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.geo.DutchGrid;
import nl.waakzaam.geo.FieldOfView;
import nl.waakzaam.geo.Position;
import nl.waakzaam.site.TestPages;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.Visit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Looking at a map and drawing on it, with a mouse and by keyboard, on a page that only this test has. */
@Journey
class MapJourneyTest {
    private static final String PAGE = "/proef/kaart";
    private static final String TILES = "https://kaart.example/{z}/{x}/{y}.png";
    private static final byte[] GREEN = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==");
    private static final Position DOM = new Position(5.1214, 52.0907);

    @Autowired
    ApplicationContext product;

    @Autowired
    Outlines outlines;

    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    MapJourneyTest(Browser browser) {
        this.browser = browser;
    }

    @AfterEach
    void the_browser_had_nothing_to_complain_of() {
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_mouse_hangs_a_camera_and_turns_it() throws Exception {
        var page = open(browser.desk(), "nl", form(Drawing.VIEW, Map.of(), none()));
        click(page, 0.5, 0.5);
        assertThat(page.locator("#hoek")).hasValue("90");
        assertThat(page.locator("#richting")).hasValue("0");
        var north = middle(page, "arrow");
        var camera = middle(page, "pin");
        assertThat(north.y).isLessThan(camera.y - 40);
        drag(page, "arrow", 80, camera.y - north.y);
        assertThat(number(page, "richting")).isCloseTo(90, Offset.offset(3.0));
        assertThat(said(page)).hasText(Pattern.compile("Richting \\d+ graden, oost\\. Hoek 90 graden\\. Kijkt \\d+ meter ver\\."));
        var range = number(page, "bereik");
        drag(page, "corner", 10, 25);
        assertThat(number(page, "hoek")).isLessThan(90);
        assertThat(number(page, "bereik")).isEqualTo(range);
        var longitude = number(page, "lengtegraad");
        drag(page, "pin", 60, 0);
        assertThat(number(page, "lengtegraad")).isGreaterThan(longitude);
    }

    @Test
    void keys_do_all_that_a_mouse_does() throws Exception {
        var page = open(browser.desk(), "nl", form(Drawing.VIEW, Map.of(), none()));
        var map = page.locator("[data-map-ground]");
        map.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#richting")).hasValue("0");
        press(page, "Shift+ArrowLeft", 9);
        assertThat(page.locator("#richting")).hasValue("315");
        press(page, "-", 4);
        assertThat(page.locator("#hoek")).hasValue("70");
        press(page, "Shift++", 1);
        assertThat(page.locator("#hoek")).hasValue("75");
        press(page, "PageUp", 3);
        assertThat(page.locator("#bereik")).hasValue("35");
        press(page, "PageDown", 1);
        assertThat(said(page)).hasText("Richting 315 graden, noordwest. Hoek 75 graden. Kijkt 30 meter ver.");
        var before = number(page, "breedtegraad");
        press(page, "ArrowUp", 40);
        assertThat(number(page, "breedtegraad")).isGreaterThan(before);
        assertThat(said(page)).hasText(Pattern.compile("Punt op [\\d,]+ graden noorderbreedte en [\\d,]+ graden oosterlengte\\."));
        assertThat(page.locator(".wz-chart__handle--pin")).isVisible();
        press(page, "Tab", 1);
        assertThat(map).not().isFocused();
    }

    @Test
    void the_map_follows_what_is_typed_and_a_view_is_drawn_as_the_server_reckons_it() throws Exception {
        for (var place : List.of(DOM, new Position(6.9, 53.2), new Position(3.6, 51.4))) {
            var view = new FieldOfView(DutchGrid.of(place), 130, 70, 120);
            var outline = view.outline().stream().map(DutchGrid::positionOf).toList();
            var typed = Map.of(
                    "lengtegraad", Double.toString(place.longitude()),
                    "breedtegraad", Double.toString(place.latitude()).replace('.', ','),
                    "hoek", "60",
                    "bereik", "120");
            var features = new MapFeatures().view("rij", "Poort", place, outline);
            var page = open(browser.desk(), "nl", form(Drawing.VIEW, typed, features));
            page.fill("#richting", "130");
            page.fill("#hoek", "70");
            var drawn = box(page.locator(".wz-chart__view"));
            var reckoned = box(page.locator("path.wz-chart__shape").first());
            assertThat(drawn.width).isGreaterThan(150).isCloseTo(reckoned.width, Offset.offset(1.5));
            assertThat(drawn.x).isCloseTo(reckoned.x, Offset.offset(1.5));
            assertThat(drawn.y).isCloseTo(reckoned.y, Offset.offset(1.5));
            page.fill("#lengtegraad", "");
            assertThat(page.locator(".wz-chart__view")).hasCount(0);
            page.context().close();
        }
    }

    @Test
    void a_mouse_draws_an_area_and_mends_it() throws Exception {
        var page = open(browser.desk(), "nl", form(Drawing.AREA, Map.of(), none()));
        click(page, 0.3, 0.3);
        click(page, 0.6, 0.3);
        click(page, 0.6, 0.6);
        assertThat(corners(page)).hasSize(3);
        assertThat(said(page)).hasText(Pattern.compile("Aantal hoeken: 3\\. Het gebied is [\\d.,]+ vierkante kilometer\\."));
        var before = corners(page).getFirst();
        drag(page, "corner", -40, 0);
        assertThat(corners(page)).hasSize(3).doesNotContain(before);
        page.locator("[data-map-back]").click();
        assertThat(corners(page)).hasSize(2);
        page.locator("[data-map-clear]").click();
        assertThat(page.locator("#punten")).hasValue("");
        page.locator("[data-map-back]").click();
        assertThat(corners(page)).as("what was cleared").hasSize(2);
        page.fill("#punten", "5.1,52.1 5.2,52.1 5.2,52.2 5.1,52.2");
        assertThat(page.locator(".wz-chart__handle--corner")).hasCount(4);
    }

    @Test
    void keys_draw_a_route() throws Exception {
        var page = open(browser.desk(), "en", form(Drawing.ROUTE, Map.of("punten", "5.121400,52.090700 5.122000,52.091000"), none()));
        page.locator("[data-map-ground]").focus();
        press(page, "ArrowRight", 5);
        assertThat(said(page)).hasText(Pattern.compile("Cross at [\\d.]+ degrees north and [\\d.]+ degrees east\\."));
        press(page, "Enter", 1);
        press(page, "Enter", 1);
        assertThat(corners(page)).as("the same place is no other point").hasSize(3);
        press(page, "ArrowDown", 3);
        press(page, "Enter", 1);
        assertThat(said(page)).hasText(Pattern.compile("Number of points: 4\\. The route is [\\d.]+ kilometres\\."));
        press(page, "Backspace", 1);
        assertThat(corners(page)).hasSize(3);
        press(page, "Escape", 1);
        assertThat(page.locator("#punten")).hasValue("");
        press(page, "Backspace", 1);
        assertThat(corners(page)).hasSize(3);
    }

    @Test
    void the_list_and_the_map_point_at_each_other() throws Exception {
        var features = new MapFeatures()
                .point("plaats-1", "<b>Poort</b>", DOM)
                .point("plaats-2", "Achterom", new Position(5.13, 52.1));
        var page = open(browser.desk(), "nl", list(features));
        var first = page.locator("path.wz-chart__shape").first();
        page.locator("#plaats-1 a").focus();
        assertThat(page.locator("#plaats-1.wz-chosen")).isVisible();
        assertThat(first).hasClass(Pattern.compile(".*wz-chosen.*"));
        page.locator("#plaats-2").hover();
        assertThat(first).not().hasClass(Pattern.compile(".*wz-chosen.*"));
        first.hover();
        assertThat(page.locator("#plaats-1.wz-chosen")).isVisible();
        assertThat(page.locator(".leaflet-tooltip")).hasText("<b>Poort</b>");
        page.locator("path.wz-chart__shape").last().click();
        assertThat(page.locator("#plaats-2 a")).isFocused();
    }

    @Test
    void without_a_service_for_maps_municipalities_are_drawn_and_named() throws Exception {
        var asked = new ArrayList<String>();
        var page = browser.desk();
        page.onRequest(request -> asked.add(request.url()));
        invented();
        open(page, "nl", form(Drawing.POINT, Map.of("lengtegraad", "5.9", "breedtegraad", "51.97"), none()));
        assertThat(page.locator(".wz-chart__outline")).hasCount(1);
        assertThat(page.locator(".wz-chart__name")).hasText("Arnhem");
        assertThat(asked).allMatch(url -> url.contains("localhost"));
    }

    @Test
    void squares_of_a_chosen_service_are_shown_and_municipalities_where_it_is_away() throws Exception {
        invented();
        var asked = new ArrayList<String>();
        var page = browser.desk();
        page.route("https://kaart.example/**", route -> {
            asked.add(route.request().url());
            assertThat(route.request().headerValue("referer")).isNull();
            route.fulfill(new FulfillOptions().setContentType("image/png").setBodyBytes(GREEN));
        });
        var form = form(Drawing.POINT, Map.of("lengtegraad", "5.9", "breedtegraad", "51.97"), none());
        open(page, "nl", onTiles(form), TILES);
        assertThat(page.locator("img.leaflet-tile-loaded").first()).isVisible();
        assertThat(page.locator(".wz-chart__outline")).hasCount(0);
        assertThat(asked).isNotEmpty();
        page.context().close();
        var cut = browser.desk();
        cut.route("https://kaart.example/**", route -> route.abort());
        open(cut, "nl", onTiles(form), TILES);
        assertThat(cut.locator(".wz-chart__outline")).hasCount(1);
        complaints.removeIf(line -> line.contains("ERR_FAILED"));
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,phone", "nl,desk", "en,desk"})
    void maps_look_fine(String language, String device) throws Exception {
        invented();
        for (var draws : List.of(Drawing.VIEW, Drawing.AREA)) {
            var typed = Map.of(
                    "lengtegraad", "5.9", "breedtegraad", "51.97", "richting", "60", "hoek", "80", "bereik", "30",
                    "punten", "5.88,51.96 5.92,51.96 5.92,51.98");
            var page = device.equals("phone") ? browser.phone() : browser.desk();
            var visit = new Visit(page);
            show(page, language, form(draws, typed, none()), "");
            visit.open(PAGE);
            assertThat(page.locator(".wz-chart__outline")).hasCount(1);
            visit.looksFine("map-%s-%s".formatted(draws, language).toLowerCase(Locale.ROOT));
            page.context().close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void a_list_with_its_map_looks_fine(String language) throws Exception {
        invented();
        var page = browser.phone();
        var visit = new Visit(page);
        var view = new FieldOfView(DutchGrid.of(new Position(5.9, 51.97)), 130, 70, 120);
        var features = new MapFeatures()
                .view("plaats-1", "Poort", new Position(5.9, 51.97), view.outline().stream().map(DutchGrid::positionOf).toList())
                .point("plaats-2", "Achterom", new Position(5.902, 51.971))
                .searched("Gebied", List.of(
                        new Position(5.899, 51.969),
                        new Position(5.903, 51.969),
                        new Position(5.903, 51.972)));
        show(page, language, list(features), "");
        visit.open(PAGE);
        assertThat(page.locator("path.wz-chart__shape")).hasCount(4);
        page.locator("#plaats-1 a").focus();
        visit.looksFine("map-list-" + language);
    }

    @Test
    void without_scripts_fields_and_list_are_all_there_is() throws Exception {
        var page = browser.phoneWithoutScript();
        show(page, "nl", form(Drawing.POINT, Map.of(), none()), "");
        page.navigate(PAGE);
        assertThat(page.locator("#lengtegraad")).isVisible();
        assertThat(page.locator("[data-map-ground]")).isHidden();
        assertThat(page.getByText("Klik op de kaart")).isHidden();
    }

    private void invented() {
        var ring = Stream.of(
                        new double[] {5.85, 51.95}, new double[] {5.98, 51.97}, new double[] {5.89, 52.02}, new double[] {5.85, 51.95})
                .map(at -> new Position(at[0], at[1]))
                .toList();
        outlines.replace(Map.of("GM0202", List.of(ring)), Instant.parse("2026-11-01T10:00:00Z"));
    }

    private static MapFeatures none() {
        return new MapFeatures();
    }

    /** What the form of a page looks like: ordinary fields, and the map beside them. */
    private record Shown(Drawing draws, MapFeatures features, String beside, String tiles) {}

    private static Shown form(Drawing draws, Map<String, String> typed, MapFeatures features) {
        var names = draws == Drawing.AREA || draws == Drawing.ROUTE
                ? List.of("punten")
                : List.of("lengtegraad", "breedtegraad", "richting", "hoek", "bereik");
        var fields = names.stream()
                .map(name -> "<p><label for=\"%1$s\">%1$s</label> <input class=\"utrecht-textbox\" id=\"%1$s\" name=\"%1$s\" value=\"%2$s\"></p>"
                        .formatted(name, typed.getOrDefault(name, "")))
                .collect(Collectors.joining());
        return new Shown(draws, features, fields, "");
    }

    private static Shown onTiles(Shown shown) {
        return new Shown(shown.draws(), shown.features(), shown.beside(), TILES);
    }

    private static Shown list(MapFeatures features) {
        return new Shown(Drawing.NOTHING, features, """
                <ol><li id="plaats-1"><a href="/privacy">Poort</a></li><li id="plaats-2"><a href="/api">Achterom</a></li></ol>
                """, "");
    }

    private Page open(Page page, String language, Shown shown) throws Exception {
        return open(page, language, shown, "");
    }

    /** Ready when what it shows at first is in sight. */
    private Page open(Page page, String language, Shown shown, String tiles) throws Exception {
        show(page, language, shown, tiles);
        page.navigate(PAGE);
        page.locator("[data-map][data-open] .leaflet-control-zoom-in").scrollIntoViewIfNeeded();
        page.locator("[data-map-said]").scrollIntoViewIfNeeded();
        Browser.until(page, "new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => seen(true))))");
        return page;
    }

    /** The page, from the product's own templates and with its own headers. */
    private void show(Page page, String language, Shown shown, String tiles) throws Exception {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setReducedMotion(ReducedMotion.REDUCE));
        page.onConsoleMessage(line -> {
            if (line.type().equals("error")) {
                complaints.add(line.text());
            }
        });
        page.onPageError(complaints::add);
        var templates = new TestPages(product);
        var map = templates.template(
                "tag/map",
                Map.of("id", "kaart", "label", "Kaart", "features", shown.features().text(), "draws", shown.draws()),
                language);
        var content = "<h1>Proef</h1><form>%s%s</form>".formatted(shown.beside(), map)
                .replace("data-tiles=\"\"", "data-tiles=\"%s\"".formatted(shown.tiles()));
        var answer = new FulfillOptions()
                .setContentType("text/html;charset=UTF-8")
                .setHeaders(Map.of("Content-Security-Policy", TestPages.policy(tiles), "Referrer-Policy", "no-referrer"))
                .setBody(templates.around(content, language));
        page.route("**" + PAGE, route -> route.fulfill(answer));
    }

    private static Locator said(Page page) {
        return page.locator("[data-map-said]");
    }

    private static double number(Page page, String field) {
        return Double.parseDouble(page.inputValue("#" + field));
    }

    private static List<String> corners(Page page) {
        return List.of(page.inputValue("#punten").split(" "));
    }

    private static void press(Page page, String key, int times) {
        for (int time = 0; time < times; time++) {
            page.keyboard().press(key);
        }
    }

    /** A part of the map, as shares of its width and height. */
    private static void click(Page page, double across, double down) {
        var box = box(page.locator("[data-map-ground]"));
        page.mouse().click(box.x + box.width * across, box.y + box.height * down);
    }

    private static BoundingBox box(Locator element) {
        return Objects.requireNonNull(element.boundingBox());
    }

    private static BoundingBox middle(Page page, String look) {
        var box = box(page.locator(".wz-chart__handle--" + look).first());
        box.x += box.width / 2;
        box.y += box.height / 2;
        return box;
    }

    private static void drag(Page page, String look, double right, double down) {
        var from = middle(page, look);
        page.mouse().move(from.x, from.y);
        page.mouse().down();
        page.mouse().move(from.x + right / 2, from.y + down / 2);
        page.mouse().move(from.x + right, from.y + down);
        page.mouse().up();
    }
}
