// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.support.Axe;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.NuChecker;
import nl.waakzaam.support.OnEveryPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A citizen at a market stall. */
@OnEveryPostgres
@Journey
class TheftCheckJourneyTest {
    private static final String STOLEN = "Geregistreerd als gestolen";
    private static final String NEAR = "Lijkt op een gestolen goed";
    private static final String NOT_REGISTERED = "Niet geregistreerd";

    @Autowired
    StolenGoods goods;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final Browser browser;

    TheftCheckJourneyTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    void open() {
        register(IdentifierKind.FRAME, "JX2214367", Category.BICYCLE, GoodState.REGISTERED);
        register(IdentifierKind.IMEI, "352099001761481", Category.TELEPHONE, GoodState.REGISTERED);
        register(IdentifierKind.FRAME, "KW5503961", Category.BICYCLE, GoodState.WITHDRAWN);
    }

    @Test
    void a_registered_bicycle_is_told_on_a_phone_and_reported_to_the_police() throws Exception {
        var page = browser.phone();
        check(page, "jx 221-4367");
        heading(page, STOLEN);
        fine(page, "check-hit-360");
        page.getByText("Meld", new Page.GetByTextOptions().setExact(false))
                .locator("visible=true")
                .locator("xpath=ancestor-or-self::button")
                .first()
                .click();
        fine(page, "report-360");
        page.fill("#plaats", "Markt in Utrecht, achter kraam 7");
        page.check("input[name=anoniem][value=ja]");
        page.locator("form.wz-form button[type=submit]").click();
        heading(page, "Uw melding is ontvangen");
        assertThat(tipsAbout("Markt in Utrecht, achter kraam 7")).isOne();
    }

    @Test
    void a_miss_says_what_it_does_not_prove() throws Exception {
        var page = browser.phone();
        check(page, "QQ7712345678");
        heading(page, NOT_REGISTERED);
        assertThat(page.locator("main")).containsText("bewijst");
        fine(page, "check-miss-360");
    }

    @Test
    void a_withdrawn_good_answers_as_one_never_registered() {
        var withdrawn = browser.phone();
        check(withdrawn, "KW5503961");
        heading(withdrawn, NOT_REGISTERED);
        var never = browser.phone();
        check(never, "KW5503962");
        assertThat(withdrawn.locator(".wz-outcome").innerText())
                .isEqualTo(never.locator(".wz-outcome").innerText());
    }

    @Test
    void a_wrong_check_digit_is_helped_and_never_blocks_the_check() {
        var page = browser.phone();
        check(page, "352099001761487");
        heading(page, STOLEN);
        assertThat(page.locator("main")).containsText("controlecijfer");
    }

    @Test
    void a_near_number_names_where_to_look_and_nothing_that_was_not_typed() {
        var page = browser.desk();
        check(page, "JX2274367");
        heading(page, NEAR);
        assertThat(page.locator("mark")).hasText("7");
        assertThat(page.content()).doesNotContain("JX2214367").doesNotContain("Gazelle");
        Browser.picture(page, "check-near-1280");
    }

    @Test
    void works_without_javascript_and_in_english() throws Exception {
        var page = browser.phoneWithoutScript();
        page.navigate("/?taal=en");
        page.fill("#nummer-1", "JX2214367");
        page.locator(".wz-check__do").click();
        heading(page, "Registered as stolen");
        fine(page.content(), "english, no script");
    }

    @Test
    void works_by_keyboard_alone() {
        var page = browser.desk();
        page.navigate("/");
        for (var tabs = 0; tabs < 15 && !"nummer-1".equals(page.evaluate("document.activeElement.id")); tabs++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type("JX2214367");
        page.keyboard().press("Enter");
        heading(page, STOLEN);
    }

    @Test
    void the_kind_of_number_is_recognised_while_typing() {
        var page = browser.desk();
        page.navigate("/");
        page.locator("#nummer-1").pressSequentially("490154203237518");
        assertThat(page.locator("#nummer-1-lezing")).containsText("IMEI");
    }

    private static void check(Page page, String number) {
        page.navigate("/");
        page.fill("#nummer-1", number);
        page.locator(".wz-check__do").click();
    }

    private static void heading(Page page, String text) {
        assertThat(page.locator("h1")).hasText(text);
    }

    private static void fine(Page page, String name) throws Exception {
        Axe.finds_nothing_on(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(360);
        Browser.picture(page, name);
    }

    private static void fine(String html, String name) throws Exception {
        NuChecker.finds_nothing_in(html, name);
    }

    private long tipsAbout(String place) {
        return database.sql("select count(*) from stolengoods.tip where seen_where = :place")
                .param("place", place)
                .query(Long.class)
                .single();
    }

    private void register(IdentifierKind kind, String number, Category category, GoodState state) {
        var version = new GoodVersion(
                "journey",
                UUID.randomUUID().toString(),
                null,
                state,
                clock.instant(),
                category,
                "Gazelle",
                null,
                "rood",
                null,
                List.of(GoodNumber.read(kind, number)),
                null,
                "GM0344",
                null,
                false);
        goods.store(List.of(version), new Change("account:1", "web", "intake", clock.instant(), "journey"), false);
    }
}
