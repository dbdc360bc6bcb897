// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.hits.likeness.DrawnGoods;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.ExifPhotos;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A dealer buys something stolen without knowing; detectives see it at once and bring it back to its owner. */
@Journey
class HitJourneyTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    Clock clock;

    private final Browser browser;
    private TestHit case1;

    HitJourneyTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void open() {
        case1 = new TestHit("GM1680", product);
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void a_stolen_bicycle_goes_from_the_shop_to_its_owner(String language, String device) throws Exception {
        case1.stolen();
        var bought = case1.bought();
        case1.of(bought);
        var page = detective(device.equals("phone") ? browser.phone() : browser.desk());
        var visit = new Visit(page);
        visit.open("/politie/treffers?taal=" + language);
        search(page);
        assertThat(page.locator("tbody tr")).hasCount(1);
        visit.looksFine("hits-" + language);
        page.locator("a[data-row]").click();
        visit.looksFine("hit-" + language);
        press(page, "oppakken");
        press(page, "contact");
        press(page, "aanhouden");
        assertThat(page.locator("#artikel-error, #kenmerk-error, #totEnMet-error"))
                .hasCount(3);
        visit.looksFine("hit-order-error-" + language);
        order(page);
        press(page, "aanhouden");
        assertThat(page.locator("[data-timeline] li")).hasCount(4);
        visit.looksFine("hit-held-" + language);
        cannotBeSold(bought, device, language);
        order(page);
        press(page, "meenemen");
        assertThat(page.locator("a[href$='stukken/eigenaar']")).isVisible();
        visit.looksFine("hit-seized-" + language);
        press(page, "eigenaar");
        press(page, "teruggeven");
        page.fill("#reden", "terug bij de eigenaar");
        press(page, "sluiten");
        assertThat(page.locator("[data-timeline] li")).hasCount(8);
        assertThat(page.locator("form[action*=treffers]")).hasCount(0);
        visit.looksFine("hit-closed-" + language);
    }

    /** The dealer tries, and is told that it is on hold by order. */
    private void cannotBeSold(PurchasedGood bought, String device, String language) throws Exception {
        var page = dealer(device.equals("phone") ? browser.phone() : browser.desk());
        var visit = new Visit(page);
        visit.open("/handelaar/inkopen?taal=" + language);
        visit.looksFine("stock-suspect-" + language);
        visit.open("/handelaar/inkopen/goederen/" + bought.id());
        page.fill("#prijs", "150");
        page.fill("#koperNaam", "K. Koper");
        page.fill("#koperAdres", "Straat 2, Assen");
        page.locator("form[action$=verkopen] button").click();
        assertThat(page.locator(".wz-alert--error")).isVisible();
        assertThat(page.locator("form[action$=verkopen]")).isVisible();
        visit.looksFine("sale-of-held-good-" + language);
    }

    @ParameterizedTest
    @CsvSource({"nl,desk", "en,phone"})
    void a_misread_number_waits_for_a_detective_who_sees_what_differs(String language, String device) throws Exception {
        case1.stolen();
        case1.of(case1.bought(case1.number.substring(0, 3) + "X" + case1.number.substring(4), 0));
        var page = detective(device.equals("phone") ? browser.phone() : browser.desk());
        var visit = new Visit(page);
        visit.open("/politie/treffers?taal=" + language);
        search(page);
        page.locator("a[data-row]").click();
        assertThat(page.locator("mark")).hasCount(2);
        press(page, "afwijzen");
        assertThat(page.locator("#reden-error")).isVisible();
        visit.looksFine("hit-likely-error-" + language);
        press(page, "bevestigen");
        assertThat(page.locator("button[formaction$=aanhouden]")).isVisible();
        visit.looksFine("hit-confirmed-" + language);
    }

    @ParameterizedTest
    @CsvSource({"nl,desk", "en,phone"})
    void who_calls_a_sure_hit_false_needs_a_colleague(String language, String device) throws Exception {
        case1.stolen();
        case1.of(case1.bought());
        var page = detective(device.equals("phone") ? browser.phoneWithoutScript() : browser.desk());
        page.navigate("/politie/treffers?taal=" + language);
        search(page);
        page.locator("a[data-row]").click();
        page.fill("#reden", "het frame is anders");
        press(page, "afwijzen");
        assertThat(page.locator("form[action$=weigeren]")).isVisible();
        assertThat(page.locator("form[action$=akkoord]")).hasCount(0);

        var colleague = detective(device.equals("phone") ? browser.phone() : browser.desk());
        var visit = new Visit(colleague);
        visit.open(path(page) + "?taal=" + language);
        visit.looksFine("hit-proposal-" + language);
        colleague.locator("form[action$=akkoord] .nl-button--primary").click();
        assertThat(colleague.locator("[data-timeline] li")).hasCount(3);

        page.locator("form[action$=weigeren] button").click();
        assertThat(page.locator(".wz-alert--warning")).isVisible();
        assertThat(page.locator("[data-timeline] li")).hasCount(3);
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void photos_of_both_goods_lie_beside_each_other_and_grow_without_losing_what_was_typed(
            String language, String device) throws Exception {
        var stolen = case1.stolen();
        case1.photographed(stolen, ExifPhotos.ofABicycle());
        var taken = List.of(DrawnGoods.jpeg(DrawnGoods.draw(3), 0.8f), DrawnGoods.jpeg(DrawnGoods.draw(4), 0.8f));
        var hit = case1.of(case1.bought(taken));
        var page = detective(device.equals("phone") ? browser.phone() : browser.desk());
        var visit = new Visit(page);
        visit.open("/politie/treffers/" + hit.id() + "?taal=" + language);
        var photos = page.locator(".wz-photos img");
        assertThat(photos).hasCount(3);
        for (var photo : photos.all()) {
            photo.evaluate("image => image.decode()");
            assertThat(photo).hasAttribute("alt", Pattern.compile(".+ [12] .+ [12] .+"));
        }
        visit.looksFine("hit-photos-" + language);
        page.fill("#reden", "nog niet af");
        var second = page.locator(".wz-photos").first().locator("li").nth(1);
        var small = second.locator("img").boundingBox();

        second.locator("a").first().focus();
        page.keyboard().press("Enter");

        assertThat(second.locator(".wz-smaller")).isVisible();
        assertThat(second.locator("img").boundingBox().width).isGreaterThan(1.5 * small.width);
        assertThat(page.locator("#reden")).hasValue("nog niet af");
        visit.looksFine("hit-photo-large-" + language);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(second.locator(".wz-smaller")).isHidden();
        assertThat(second.locator("img").boundingBox().width).isEqualTo(small.width);
    }

    @Test
    void a_photo_comes_to_a_detective_of_the_area_only_and_nothing_keeps_it() throws Exception {
        case1.photographed(case1.stolen(), ExifPhotos.ofABicycle());
        var hit = "/politie/treffers/"
                + case1.of(case1.bought(List.of(ExifPhotos.ofABicycle()))).id();
        var page = detective(browser.desk());
        page.navigate(hit);
        for (var image : page.locator(".wz-photos img").all()) {
            var address = Objects.requireNonNull(image.getAttribute("src"));
            var shown = page.request().get(address);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.headers())
                    .containsEntry("content-type", "image/jpeg")
                    .containsEntry("cache-control", "no-store")
                    .containsEntry("x-content-type-options", "nosniff");
            assertThat(new String(shown.body(), StandardCharsets.ISO_8859_1))
                    .as("made anew: nothing says where it was taken")
                    .doesNotContain("Exif", ExifPhotos.PLACE);

            var sessions = new TestSessions(product);
            assertThat(status(sessions.startIn(Role.DETECTIVE, "RE10"), address))
                    .isEqualTo(404);
            assertThat(status(sessions.startIn(Role.MUNICIPALITY, "GM1680"), address))
                    .isEqualTo(403);
            assertThat(status(sessions.startIn(Role.SUPERVISOR, "GM1680"), address))
                    .isEqualTo(403);
            assertThat(status(sessions.start(Role.POLICE_INTAKE), address)).isEqualTo(403);
            assertThat(status(sessions.start(Role.DEALER, case1.organisation), address))
                    .isEqualTo(403);
        }
        assertThat(page.locator(".wz-photos img")).hasCount(2);
    }

    private int status(String session, String address) {
        return browser.as(session, browser.desk()).request().get(address).status();
    }

    @Test
    void a_withdrawn_theft_asks_a_detective_to_decide_about_the_order() throws Exception {
        var stolen = case1.stolen();
        var bought = case1.bought();
        var moves = product.getBean(Moves.class);
        for (var move : new Move[] {Move.TAKE, Move.HOLD}) {
            var hit = case1.of(bought);
            var lastDay = DutchTime.today(clock).plusDays(60).toString();
            var typed = new TypedMove(null, "art. 94 Sv", "PL0900-2026000001", lastDay);
            moves.make(hit.id(), move, typed, hit.changedAt().toString(), TestHit.detective("account:9001"));
        }
        case1.soughtNoMore(stolen, GoodState.WITHDRAWN);
        var visit = new Visit(detective(browser.phone()));
        visit.open("/politie/treffers/" + case1.of(bought).id());

        assertThat(visit.page().locator(".wz-alert--warning")).isVisible();
        assertThat(visit.page().locator("button[formaction$=vrijgeven]")).isVisible();
        visit.looksFine("hit-unsought");
    }

    @Test
    void a_dealer_sees_nothing_of_it_and_police_of_elsewhere_neither() {
        case1.stolen();
        var bought = case1.bought();
        var hit = "/politie/treffers/" + case1.of(bought).id();

        var elsewhere = browser.as(new TestSessions(product).startIn(Role.DETECTIVE, "RE10"), browser.desk());
        assertThat(elsewhere.request().get(hit).status()).isEqualTo(404);
        var dealer = dealer(browser.desk());
        assertThat(dealer.request().get(hit, RequestOptions.create()).status()).isEqualTo(403);
        dealer.navigate("/handelaar/inkopen");
        assertThat(dealer.locator("main")).containsText(case1.make);
        assertThat(dealer.locator("main")).not().containsText("gestolen");
    }

    private void order(Page page) {
        page.fill("#artikel", "art. 94 Wetboek van Strafvordering");
        page.fill("#kenmerk", "PL0900-2026000001");
        page.fill("#totEnMet", DutchTime.today(clock).plusDays(60).toString());
    }

    private static void press(Page page, String move) {
        page.locator("button[formaction$='/" + move + "']").click();
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("(/politie/treffers/[0-9a-f-]{36}).*", "$1");
    }

    private Page detective(Page page) {
        return browser.as(new TestSessions(product).start(Role.DETECTIVE), page);
    }

    private Page dealer(Page page) {
        return browser.as(new TestSessions(product).start(Role.DEALER, case1.organisation), page);
    }

    private void search(Page page) {
        page.fill("#zoek", case1.make);
        page.locator("form[role=search] > .nl-button--secondary").click();
    }
}
