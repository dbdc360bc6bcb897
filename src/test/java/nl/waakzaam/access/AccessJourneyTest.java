// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.support.Axe;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.NuChecker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the one-time password to the last log-out, in a real browser, in both languages; each screen is looked at. */
@Journey
class AccessJourneyTest {
    private static final String OWN_PASSWORD = "zeven oranje fietsbellen rinkelen";
    private static final Administration.By SOMEBODY = new Administration.By("account:1", "web");

    @Value("${local.server.port}")
    int port;

    @Autowired
    Administration administration;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Keys keys;

    @Autowired
    Sessions sessions;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final String login = "reis-" + UUID.randomUUID();
    private final Browser browser;
    private Page page;
    private Locale language = Locale.of("nl");

    AccessJourneyTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void prepare() {
        page = browser.phone();
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_first_log_in_and_the_next_ones(String code) {
        start(code);
        var name = login + code;
        var oneTime = administration.create(SOMEBODY, name, details(Role.DEALER));
        password(name, oneTime);
        isFine("first-password");
        fill("access.password.new", "te kort");
        press("access.save");
        says("access.password.short", 12);
        fill("access.password.new", "waakzaam waakzaam");
        press("access.save");
        says("access.password.known");
        fill("access.password.new", OWN_PASSWORD);
        press("access.save");
        isFine("first-pair");
        var secret = bytes(page.locator("#sleutel").innerText());
        fill("access.pair.code", "000000");
        press("access.pair.do");
        says("access.code.refused");
        fill("access.pair.code", Totp.code(secret, clock.instant()));
        press("access.pair.do");
        isFine("first-recovery");
        var recovery = page.locator(".wz-codes code").allInnerTexts();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        page.getByText(text("access.recovery.next")).click();
        logOut();
        logInWithCode(name, Totp.code(secret, clock.instant().plusSeconds(30)));
        logOut();
        logInWithCode(name, recovery.getFirst());
        logOut();
        password(name, OWN_PASSWORD);
        isFine("second-step");
        fill("access.code.label", recovery.getFirst());
        press("access.login.do");
        says("access.code.refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void who_guesses_must_wait(String code) {
        start(code);
        var account = new TestAccounts(accounts, passwords, keys).with(Role.DEALER, false);
        isFine("log-in");
        for (var attempt = 0; attempt < Attempts.FREE_PER_LOGIN; attempt++) {
            password(account.login(), "verkeerd");
            says("access.login.refused");
        }
        isFine("log-in-refused");
        password(account.login(), TestAccounts.PASSWORD);
        says("access.login.too-soon");
        isFine("log-in-wait");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_owner_sees_and_ends_sessions(String code) {
        start(code);
        var account = enter(Role.DEALER);
        var elsewhere = sessions.start(account, true, "Mozilla/5.0 (iPhone) Version/18.4 Safari/605");
        var third = sessions.start(account, true, "");
        page.navigate("/mijn-account");
        assertThat(page.getByText("Safari, iPhone")).isVisible();
        isFine("own-account");
        page.locator("li", new Page.LocatorOptions().setHasText("Safari, iPhone"))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(page.getByText("Safari, iPhone")).hasCount(0);
        assertThat(sessions.find(elsewhere)).isEmpty();
        press("access.session.end-others");
        assertThat(page.getByText(text("access.session.unknown"))).hasCount(0);
        assertThat(sessions.find(third)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void a_session_that_is_old_asks_for_a_new_proof(String code) {
        start(code);
        var account = enter(Role.DEALER);
        page.navigate("/mijn-account");
        fill("access.password.current", TestAccounts.PASSWORD);
        fill("access.password.new", OWN_PASSWORD);
        age(account, "confirmed_at", Session.FRESH);
        press("access.save");
        says("access.confirm.first");
        assertThat(passwords.fits(
                        OWN_PASSWORD, accounts.find(account.id()).orElseThrow().passwordHash()))
                .isFalse();
        page.navigate("/mijn-account");
        assertThat(page.getByText(text("access.confirm.why"))).isVisible();
        assertThat(page.getByText(text("access.passkey.add"))).hasCount(0);
        isFine("own-account-confirm");
    }

    @Test
    void a_session_ends_after_rest_and_after_its_longest_time() {
        start("nl");
        var account = enter(Role.DEALER);
        age(account, "seen_at", Sessions.IDLE);
        page.navigate("/mijn-account");
        assertThat(page).hasURL("http://localhost:" + port + "/inloggen?naar=%2Fmijn-account");
        account = enter(Role.DEALER);
        age(account, "started_at", Sessions.ABSOLUTE);
        page.navigate("/mijn-account");
        assertThat(page).hasURL("http://localhost:" + port + "/inloggen?naar=%2Fmijn-account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void an_administrator_makes_accounts_and_clients(String code) {
        start(code);
        enter(Role.ADMINISTRATOR);
        page.navigate("/beheer/accounts");
        isFine("accounts");
        page.navigate("/beheer/accounts/nieuw");
        isFine("account-new");
        press("access.save");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        isFine("account-new-errors");
        fill("access.login.name", "made-" + login + code);
        fill("access.name", "Naam");
        fill("access.organisation", "Organisatie");
        page.getByLabel(text("access.role.DEALER")).check();
        fill("access.area", "GM0344");
        press("access.save");
        isFine("account-secret");
        var made = accounts.findByLogin("made-" + login + code).orElseThrow();
        page.navigate("/beheer/accounts/" + made.id());
        isFine("account");
        var token = sessions.start(made, true, "");
        press("access.account.log-out");
        assertThat(sessions.find(token)).isEmpty();
        press("access.account.disable");
        assertThat(page.getByRole(AriaRole.BUTTON, named("access.account.enable")))
                .isVisible();
        page.navigate("/beheer/koppelingen/nieuw");
        isFine("client");
        fill("access.client.id", "bron-" + UUID.randomUUID());
        fill("access.name", "Bron");
        fill("access.organisation", "Politie");
        page.locator("#bronnen").fill("BVH");
        press("access.clients.do");
        isFine("client-secret");
        page.navigate("/beheer/koppelingen/nieuw");
        fill("access.client.id", "bedrijf-" + UUID.randomUUID());
        fill("access.name", "Kassa");
        fill("access.organisation", "Winkel");
        page.locator("#recht").selectOption(Scopes.BULK_CHECK);
        press("access.clients.do");
        assertThat(page.locator("#geheim")).isVisible();
        page.navigate("/beheer/koppelingen");
        isFine("clients");
    }

    private void start(String code) {
        language = Locale.of(code);
        page.navigate("/inloggen?taal=" + code);
    }

    private Account enter(Role role) {
        var account = new TestAccounts(accounts, passwords, keys).with(role, false);
        var token = sessions.start(account, true, "Mozilla/5.0 (X11; Linux) Chrome/150 Safari/537");
        browser.as(token, page);
        return account;
    }

    private void password(String name, String password) {
        page.navigate("/inloggen");
        fill("access.login.name", name);
        fill("access.login.password", password);
        press("access.login.do");
    }

    private void logInWithCode(String name, String code) {
        password(name, OWN_PASSWORD);
        fill("access.code.label", code);
        press("access.login.do");
        assertThat(page.getByRole(AriaRole.BUTTON, named("site.logout"))).isVisible();
    }

    private void logOut() {
        var token = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("waakzaam_sessie"))
                .findFirst()
                .orElseThrow()
                .value;
        press("site.logout");
        assertThat(page.getByRole(AriaRole.BUTTON, named("site.logout"))).hasCount(0);
        assertThat(sessions.find(token)).isEmpty();
    }

    private void age(Account account, String column, Duration time) {
        database.sql("update access.sessions set %1$s = %1$s - ? * interval '1 second' where account_id = ?"
                        .formatted(column))
                .params(time.toSeconds(), account.id())
                .update();
    }

    /** Valid, accessible, not wider than the screen; pictures of it for who wants to look. */
    private void isFine(String name) {
        NuChecker.finds_nothing_in(page.content(), name);
        for (var width : new int[] {1280, 360}) {
            page.setViewportSize(width, 800);
            Axe.finds_nothing_on(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(name)
                    .isEqualTo(width);
            Browser.picture(page, "access-%s-%s-%d".formatted(name, language, width));
        }
    }

    private void says(String key, Object... values) {
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(text(key, values));
    }

    private void fill(String label, String value) {
        page.getByLabel(text(label), new Page.GetByLabelOptions().setExact(true))
                .fill(value);
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private Page.GetByRoleOptions named(String key) {
        return new Page.GetByRoleOptions().setName(text(key)).setExact(true);
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, language);
    }

    private static Administration.Details details(Role role) {
        return new Administration.Details("Naam", "Organisatie", Set.of(role), Set.of("NL"));
    }

    /** The key as an app reads it (base 32). */
    private static byte[] bytes(String key) {
        var bits = new StringBuilder();
        key.replace(" ", "")
                .chars()
                .forEach(letter -> bits.append("%5s"
                        .formatted(Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)))
                        .replace(' ', '0')));
        var secret = new byte[bits.length() / 8];
        for (var index = 0; index < secret.length; index++) {
            secret[index] = (byte) Integer.parseInt(bits.substring(index * 8, index * 8 + 8), 2);
        }
        return secret;
    }
}
