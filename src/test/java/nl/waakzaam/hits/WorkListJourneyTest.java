// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.dealers.Places;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.geo.Position;
import nl.waakzaam.hits.TestHits.Planted;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A detective divides the work of thirty open hits. Each story has a municipality of its own. */
@Journey
class WorkListJourneyTest {
    private static final String LIST = "/politie/treffers";
    private static final int OPEN = 30;
    private static final int TONIGHT = 6;

    /** Of those of tonight, found three days ago; after a day somebody should have taken them. */
    private static final int LATE = 2;

    @Autowired
    ApplicationContext product;

    @Autowired
    Places places;

    @Autowired
    Clock clock;

    private final Browser browser;

    WorkListJourneyTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({"nl,phone,GM0106", "nl,desk,GM0109", "en,phone,GM0114", "en,desk,GM0118"})
    void a_detective_narrows_the_list_keeps_the_view_and_takes_five(String language, String device, String municipality)
            throws Exception {
        var shop = thirtyHits(municipality);
        var page = detective(device.equals("phone") ? browser.phone() : browser.desk(), municipality);
        var visit = new Visit(page);
        visit.open(LIST + "?taal=" + language);
        visit.looksFine("work-list-" + language);
        theLateOnes(page);
        visit.looksFine("work-list-late-" + language);
        page.navigate(LIST);
        tonight(page);
        assertThat(page.locator("tbody tr")).hasCount(TONIGHT);
        saveView(page, "");
        assertThat(page.locator("#naam-error")).isVisible();
        page.fill("#naam", "Tonight");
        page.locator("form[action$=weergaven] button").click();
        assertThat(page.locator(".wz-alert--ok")).containsText("Tonight");
        takeFive(page);
        assertThat(page.locator(".wz-alert--ok")).containsText("5");
        visit.looksFine("work-list-assigned-" + language);
        page.navigate(LIST);
        page.locator("[role=group] button").click();
        assertThat(page.locator("tbody tr")).hasCount(TONIGHT);
        openedIsNotNew(page);

        assertThat(page.locator("[data-live] strong")).containsText(Integer.toString(OPEN));
        plant(shop, municipality, 0, now());
        assertThat(page.locator("[data-live] strong")).containsText(Integer.toString(OPEN + 1));
    }

    @Test
    void by_keyboard_alone_a_hit_is_ticked_and_taken_and_the_keys_can_be_switched_off() {
        thirtyHits("GM0119");
        var page = detective(browser.desk(), "GM0119");
        page.navigate(LIST);
        var rows = page.locator("a[data-row]");
        page.keyboard().press("x");
        assertThat(page.locator("tbody :checked")).hasCount(0);
        rows.first().focus();
        page.keyboard().press("j");
        assertThat(rows.nth(1)).isFocused();
        page.keyboard().press("x");
        assertThat(page.locator("tbody tr").nth(1).locator("[type=checkbox]")).isChecked();
        page.keyboard().press("?");
        assertThat(page.locator("[data-keys-off]")).isVisible();
        rows.nth(1).focus();
        page.keyboard().press("a");
        assertThat(page.locator(".wz-alert--ok")).containsText("1");

        page.locator("[data-keys-help] summary").click();
        page.locator("[data-keys-off]").click();
        assertThat(page.locator("[data-keys-off][aria-pressed=true]")).isVisible();
        rows.first().focus();
        page.keyboard().press("x");
        assertThat(page.locator("tbody :checked")).hasCount(0);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/politie/treffers/[0-9a-f-]{36}"));
    }

    @Test
    void without_script_five_are_taken_in_a_kept_view_and_who_comes_later_is_told_what_changed() {
        thirtyHits("GM0141");
        var page = detective(browser.phoneWithoutScript(), "GM0141");
        var colleague = detective(browser.deskWithoutScript(), "GM0141");
        page.navigate(LIST);
        tonight(page);
        saveView(page, "Vannacht");
        colleague.navigate(LIST);
        takeFive(page);
        assertThat(page.locator(".wz-alert--ok")).containsText("5");
        takeFive(colleague);
        assertThat(colleague.locator(".wz-alert--warning li")).hasCount(5);
        page.locator("details:has(#naam) > summary").click();
        page.locator("form[action$=verwijderen] button").click();
        assertThat(page.locator("form[action$=verwijderen]")).hasCount(0);
        colleague.locator("#toewijzen button").click();
        assertThat(colleague.locator("main")).containsText("Vink ten minste één treffer aan");
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void the_map_shows_the_shops_with_open_hits_and_leads_to_them_also_by_keyboard(String language, String device)
            throws Exception {
        var municipality = device.equals("phone") ? "GM0147" : "GM0153";
        var shop = thirtyHits(municipality);
        var page = detective(device.equals("phone") ? browser.phone() : browser.desk(), municipality);
        var visit = new Visit(page);
        visit.open(LIST + "/kaart?taal=" + language);
        assertThat(page.locator(".wz-map__places li")).hasCount(1);
        visit.looksFine("hits-map-" + language);
        page.locator(".wz-chart__number").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".wz-map__places li.wz-chosen")).containsText(shop.tradeName());
        assertThat(page.locator(".wz-map__places button")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#filter-winkel")).hasValue(shop.tradeName());
        assertThat(page.locator("tbody tr")).hasCount(25);
    }

    /** Of the five that were taken from the list without a look. */
    private static void openedIsNotNew(Page page) {
        var unread = page.locator("td:has([data-row]) .wz-badge");
        assertThat(unread).hasCount(5);
        page.locator("tr:has(td:has([data-row]) .wz-badge) a[data-row]").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/politie/treffers/[0-9a-f-]{36}"));
        page.navigate(LIST);
        assertThat(unread).hasCount(4);
    }

    private static void theLateOnes(Page page) {
        page.locator("#lijst summary").click();
        page.selectOption("#filter-stap", "LATE");
        page.locator("#lijst details button").click();
        assertThat(page.locator("tbody tr")).hasCount(LATE);
        assertThat(page.locator("tbody")).containsText(Pattern.compile("(Te laat: 2 dagen|Late: 2 days)"));
    }

    private static void tonight(Page page) {
        page.locator("#lijst summary").click();
        page.selectOption("#filter-binnen", "24");
        page.locator("#lijst details button").click();
    }

    private static void saveView(Page page, String name) {
        page.locator("details:has(#naam) > summary").click();
        page.fill("#naam", name);
        page.locator("form[action$=weergaven] button").click();
    }

    private static void takeFive(Page page) {
        for (int row = 0; row < 5; row++) {
            page.locator("tbody [type=checkbox]").nth(row).check();
        }
        page.locator("#toewijzen button").click();
    }

    /** In one shop, that lies somewhere; of some the holding period ends tonight. */
    private Shop thirtyHits(String municipality) {
        var shop = new TestShops(product).open(municipality, "Opkoper " + UUID.randomUUID());
        places.put(shop, new Position(6.56, 52.99), clock.instant());
        for (int number = 0; number < OPEN; number++) {
            var found = TONIGHT - LATE <= number && number < TONIGHT ? now().minus(Duration.ofDays(3)) : now();
            plant(shop, municipality, number < TONIGHT ? 0 : number, found);
        }
        return shop;
    }

    private void plant(Shop shop, String municipality, int days, Instant foundAt) {
        var held = today().plusDays(days);
        var category = days % 2 == 0 ? "fiets" : "horloge";
        var verdict = days % 3 == 0 ? "SAME" : "LIKELY";
        new TestHits(product)
                .plant(
                        new Planted(
                                "Merk " + days,
                                category,
                                municipality,
                                shop.id().value(),
                                verdict,
                                held,
                                false),
                        foundAt);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return DutchTime.today(clock);
    }

    private Page detective(Page page, String municipality) {
        return browser.as(new TestSessions(product).startIn(Role.DETECTIVE, municipality), page);
    }
}
