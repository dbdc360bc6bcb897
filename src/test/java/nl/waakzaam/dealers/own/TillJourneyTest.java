// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.own;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.dealers.Dealers;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.Screens;
import nl.waakzaam.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An owner gives a till a key, a new one, and none any more. */
@Journey
class TillJourneyTest {
    private static final String PATH = "/opkoper/kassas";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    Dealers dealers;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private final Browser browser;

    TillJourneyTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void an_owner_makes_renews_and_withdraws_a_key(String language, String device) throws Exception {
        var shop = new TestShops(product).open("GM0344", "Fietswinkel " + UUID.randomUUID());
        var page = browser.as(owner(shop), device.equals("phone") ? browser.phone() : browser.desk());
        var visit = new Visit(page);
        visit.open("/opkoper?taal=" + language);
        page.locator("a[href='/opkoper/kassas']").click();
        page.locator("main form button").click();
        assertThat(page.locator("#naam-error")).isVisible();
        visit.looksFine("tills-error-" + language);
        page.fill("#naam", "Kassa voorin");
        page.locator("main form button").click();
        var first = page.locator("#geheim").textContent();
        visit.looksFine("till-key-" + language);

        page.locator("main a").last().click();
        assertThat(page.locator("main")).containsText("Kassa voorin");
        assertThat(page.content()).doesNotContain(first);
        page.locator("form[action$=sleutel] button").first().click();
        assertThat(page.locator("#geheim")).not().hasText(first);

        visit.open(PATH);
        visit.looksFine("tills-" + language);
        page.locator("form[action$=sleutel] button").last().click();
        assertThat(page.locator("form[action$=sleutel]")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void a_screen_that_stands_open_gives_nobody_a_key(String language, String device) throws Exception {
        var shop = new TestShops(product).open("GM0344", "Fietswinkel " + UUID.randomUUID());
        var page = browser.as(owner(shop), device.equals("phone") ? browser.phone() : browser.desk());
        var visit = new Visit(page);
        visit.open(PATH + "?taal=" + language);
        page.fill("#naam", "Kassa voorin");
        page.locator("main form button").click();
        assertThat(page.locator("#geheim")).isVisible();
        proven(shop, "11 minutes");

        visit.open(PATH);
        visit.looksFine("tills-proof-" + language);
        page.locator("form[action$=sleutel] button").first().click();
        assertThat(page.locator(".wz-alert--error a")).hasAttribute("href", "#bevestigen");
        assertThat(page.locator("#geheim")).hasCount(0);
        page.fill("#naam", "Kassa achterin");
        page.locator("form[action$=kassas] button").click();
        assertThat(page.locator("#geheim")).hasCount(0);
        assertThat(page.locator("#naam")).hasValue("Kassa achterin");
        visit.looksFine("tills-proof-error-" + language);
        page.locator("#bevestigen a").click();
        assertThat(page.locator("input[name=naar]").first()).hasValue(PATH);

        proven(shop, "1 minute");
        visit.open(PATH);
        page.locator("form[action$=sleutel] button").first().click();
        assertThat(page.locator("#geheim")).isVisible();
    }

    /** The owner of the shop proved to be the owner so long ago. */
    private void proven(Shop shop, String ago) {
        database.sql("""
                        update access.sessions set confirmed_at = now() - cast(? as interval)
                        where account_id in (select a.id from access.accounts a
                            join access.organisations o on o.id = a.organisation_id where o.name = ?)
                        """).params(ago, shop.tradeName()).update();
    }

    @Test
    void who_is_no_owner_finds_no_keys_and_no_owner_reaches_another_shop() throws Exception {
        var organisation = "Fietswinkel " + UUID.randomUUID();
        var mine = new TestShops(product).open("GM0344", organisation);
        var theirs = new TestShops(product).open("GM0344", "Fietswinkel " + UUID.randomUUID());
        var employee = new Screens(port, new TestSessions(product).start(Role.DEALER, organisation));
        var form = Map.of("winkel", mine.id().toString(), "naam", "Kassa");
        assertThat(employee.get(PATH).statusCode()).isEqualTo(404);
        assertThat(employee.post(PATH, form).statusCode()).isEqualTo(404);

        var owner = new Screens(port, owner(mine));
        var foreign = Map.of("winkel", theirs.id().toString(), "naam", "Kassa");
        assertThat(owner.post(PATH, foreign).body())
                .contains("id=\"winkel-error\"")
                .contains("value=\"Kassa\"");
        assertThat(owner.post(PATH + "/sleutel", Map.of("kassa", "kassa-x", "overlap", "0"))
                        .statusCode())
                .isEqualTo(404);
    }

    /** The session of a new account that owns the dealer of a shop, whose organisation has the shop's name. */
    private String owner(Shop shop) {
        var session = new TestSessions(product).start(Role.DEALER, shop.tradeName());
        var account =
                database.sql("""
                        select max(a.id) from access.accounts a join access.organisations o on o.id = a.organisation_id
                        where o.name = ?
                        """).param(shop.tradeName()).query(Long.class).single();
        transaction.executeWithoutResult(status -> dealers.makeOwner(shop.dealer(), "account:" + account));
        return session;
    }
}
