// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.Visit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Two dealers do the same: one bought a stolen bicycle, the other an honest one. Where police are silent their screens are
 * the same, down to the names of shop and bicycle; where police show hits, the first is warned.
 */
@Journey
class HitPolicyJourneyTest {
    private static final String SILENT = "GM1729";
    private static final String SHOWN = "GM0687";
    private static final String STOCK = "/handelaar/inkopen";
    private static final Pattern TOKEN_OR_TIME = Pattern.compile("name=\"_csrf\" value=\"[^\"]+\"|T[0-9:.]+Z");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Autowired
    ApplicationContext product;

    @Autowired
    Moves moves;

    @Autowired
    Clock clock;

    private final Browser browser;

    HitPolicyJourneyTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void where_police_are_silent_both_dealers_see_the_same(String language, String device) throws Exception {
        var honest = new Dealer(new TestHit(SILENT, product), language, device, "");
        var expected = honest.story();
        var suspect = new Dealer(new TestHit(SILENT, product), language, device, "silent");
        suspect.case1.stolen();

        var seen = suspect.story();

        assertThat(seen.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (screen, html) -> assertThat(seen.get(screen)).as(screen).isEqualTo(html));
        assertThat(suspect.checked()).isTrue();
        assertThat(honest.checked()).isFalse();
        assertThat(suspect.sells(suspect.bought(30))).isTrue();
        assertThat(suspect.sells(held(suspect.case1, suspect.bought(29)))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"nl,desk", "en,phone"})
    void where_police_show_hits_the_one_with_the_stolen_bicycle_is_warned(String language, String device)
            throws Exception {
        TestPolicy.show(SHOWN, product);
        var honest = new Dealer(new TestHit(SHOWN, product), language, device, "");
        var expected = honest.story();
        var suspect = new Dealer(new TestHit(SHOWN, product), language, device, "shown");
        suspect.case1.stolen();

        var seen = suspect.story();

        var warning = language.equals("nl") ? "Mogelijk gestolen" : "Possibly stolen";
        assertThat(expected.values()).noneMatch(html -> html.contains(warning));
        for (var screen : new String[] {"list", "purchase", "good", "sale"}) {
            assertThat(seen.get(screen)).as(screen).contains(warning);
        }
        assertThat(suspect.sells(suspect.bought(30))).isTrue();
        assertThat(suspect.sells(held(suspect.case1, suspect.bought(29)))).isFalse();
    }

    /** Police ordered that it be held. */
    private PurchasedGood held(TestHit case1, PurchasedGood bought) {
        for (var move : new Move[] {Move.TAKE, Move.HOLD}) {
            var hit = case1.of(bought);
            var lastDay = DutchTime.today(clock).plusDays(60).toString();
            var typed = new TypedMove(null, "art. 94 Sv", "PL0900-2026000001", lastDay);
            moves.make(hit.id(), move, typed, hit.changedAt().toString(), TestHit.detective("account:9001"));
        }
        return bought;
    }

    /** A dealer at its screens; of one with a name pictures are kept. */
    private final class Dealer {
        private final TestHit case1;
        private final String name;
        private final String language;
        private final Visit visit;
        private final Page page;
        private final Map<String, String> seen = new LinkedHashMap<>();

        Dealer(TestHit case1, String language, String device, String name) {
            this.case1 = case1;
            this.language = language;
            this.name = name;
            page = browser.as(
                    new TestSessions(product).start(Role.DEALER, case1.organisation),
                    device.equals("phone") ? browser.phone() : browser.desk());
            visit = new Visit(page);
        }

        PurchasedGood bought(int daysAgo) {
            var bought = case1.bought(case1.number, daysAgo);
            TestMatching.compareAll(product);
            return bought;
        }

        /** Registers the bicycle, looks at it in all places, tries to sell it, exports and has lists checked. */
        Map<String, String> story() throws Exception {
            register();
            var purchase = page.url();
            TestMatching.compareAll(product);
            look("purchase", purchase);
            page.locator("h2 a").first().click();
            keep("good");
            var good = page.url();
            page.fill("#prijs", "150");
            page.fill("#koperNaam", "K. Koper");
            page.fill("#koperAdres", "Straat 2, Assen");
            page.locator("form[action$=verkopen] button").click();
            keep("sale");
            look("correction", good + "/verbeteren");
            look("holding", "/handelaar/aanhouden");
            look("requests", "/handelaar/inkopen/verzoeken");
            look("years", "/handelaar/inkopen/jaar");
            look("inspections", "/opkoper/inspecties");
            look("list", STOCK);
            seen.put("export", plain(export()));
            haveAListChecked();
            look("list after its check", STOCK);
            look("good after its check", good);
            return seen;
        }

        private void register() throws Exception {
            visit.open(STOCK + "/nieuw?taal=" + language);
            case1.register(page);
            assertThat(page.locator("h2 a")).hasCount(1);
            keep("registered");
        }

        private void look(String screen, String path) throws Exception {
            visit.open(path);
            keep(screen);
        }

        /** With what scripts do to it at its start. */
        private void keep(String screen) throws Exception {
            page.waitForLoadState();
            seen.put(screen, plain(page.content()));
            if (!name.isEmpty()) {
                visit.looksFine("policy-%s-%s-%s".formatted(name, screen.replace(' ', '-'), language));
            }
        }

        private String export() throws Exception {
            var file = page.waitForDownload(() ->
                    page.locator("button[formaction$='.csv']:not([value])").click());
            return Files.readString(file.path(), StandardCharsets.UTF_8);
        }

        /** What comes of it is the truth, and no part of the story. */
        private void haveAListChecked() {
            page.navigate("/handelaar/controles/nieuw");
            var list = ("nummer\n" + case1.number + "\n").getBytes(StandardCharsets.UTF_8);
            page.setInputFiles("#bestand", new FilePayload("lijst.csv", "text/csv", list));
            page.locator("main form button").click();
            page.locator("a[href$=uitkomsten]").waitFor();
        }

        /** Whether the public check calls the number stolen. */
        boolean checked() {
            page.navigate("/?taal=nl");
            page.locator("input[name=nummer]").first().fill(case1.number);
            page.locator("form[action='/diefstalcheck'] button[type=submit]")
                    .first()
                    .click();
            return page.locator(".wz-outcome--hit").count() > 0;
        }

        /** Whether a sale of what need no longer be held by the rules of the municipality goes through. */
        boolean sells(PurchasedGood bought) {
            page.navigate(STOCK + "/goederen/" + bought.id() + "?taal=" + language);
            page.fill("#prijs", "150");
            page.fill("#koperNaam", "K. Koper");
            page.fill("#koperAdres", "Straat 2, Assen");
            page.locator("form[action$=verkopen] button").click();
            Browser.picture(page, "policy-%s-selling-%s".formatted(name, language));
            return page.locator("form[action$=verkopen]").count() == 0;
        }

        private String plain(String html) {
            var same = html.replace(case1.organisation, "ORGANISATION")
                    .replace(case1.make, "MAKE")
                    .replace(case1.number, "NUMBER");
            return ID.matcher(TOKEN_OR_TIME.matcher(same).replaceAll("NEW")).replaceAll("ID");
        }
    }
}
