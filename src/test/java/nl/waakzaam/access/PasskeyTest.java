// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import nl.waakzaam.access.PasskeyChallenges.Purpose;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.site.PublicAddress;
import nl.waakzaam.support.Axe;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.VirtualAuthenticator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passkeys, with a real browser and its make-believe authenticator. */
@Journey
class PasskeyTest {
    /** What a browser sends back, held up before it reached the product. */
    private record Held(String browser, String answer) {}

    @Value("${local.server.port}")
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Keys keys;

    @Autowired
    Sessions sessions;

    @Autowired
    Passkeys passkeys;

    @Autowired
    PasskeyChallenges challenges;

    @Autowired
    PasskeyLogIn logIn;

    @Autowired
    Entrance entrance;

    @Autowired
    AccessLog log;

    @Autowired
    Administration administration;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final Browser browser;
    private Page page;
    private VirtualAuthenticator authenticator;
    private Account account;

    PasskeyTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void prepare() {
        page = browser.phone();
        authenticator = VirtualAuthenticator.in(page);
        account = new TestAccounts(accounts, passwords, keys).with(Role.DEALER, false);
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void pairs_a_passkey_at_the_first_log_in_and_logs_in_with_it() {
        var login = "passkey-" + UUID.randomUUID();
        var details = new Administration.Details("Naam", "Organisatie", Set.of(Role.DEALER), Set.of("NL"));
        var oneTime = administration.create(new Administration.By("account:1", "web"), login, details);
        page.navigate("/inloggen");
        page.getByLabel("Gebruikersnaam").fill(login);
        page.getByLabel("Wachtwoord").fill(oneTime);
        press("Inloggen");
        page.getByLabel("Nieuw wachtwoord").fill("zeven oranje fietsbellen rinkelen");
        press("Opslaan");
        page.getByLabel("Naam van de passkey").fill("Telefoon");
        press("Maak een passkey");
        assertThat(page.locator(".wz-codes li")).hasCount(10);
        assertThat(page.locator(".wz-codes li").first().innerText()).hasSize(29);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ik heb de codes bewaard"))
                .click();
        press("Uitloggen");
        logInWithPasskey();
        isIn();
        var id = accounts.findByLogin(login).orElseThrow().id();
        assertThat(notes(id, "passkey-added")).isOne();
        assertThat(authenticator.passkeys().getFirst().toString()).doesNotContain("\"userHandle\":\"account");
    }

    @Test
    void a_passkey_is_the_second_step_after_a_password_too() {
        pair();
        page.context().clearCookies();
        page.navigate("/inloggen?taal=en");
        page.getByLabel("User name").fill(account.login());
        page.getByLabel("Password").fill(TestAccounts.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Log in").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("Step 2 of 2");
        press("Use your passkey");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log out")))
                .isVisible();
    }

    @Test
    void adds_a_second_and_removes_one_but_never_the_last() {
        pair();
        authenticator = authenticator.replace();
        page.getByLabel("Naam van de passkey").fill("Sleutel");
        press("Maak een passkey");
        assertThat(page.getByText("Sleutel", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        press("Verwijder “Telefoon”");
        assertThat(page.locator("#passkeys .wz-rows li")).hasCount(1);
        press("Verwijder “Sleutel”");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("enige tweede stap");
        assertThat(passkeys.listOf(account.id())).extracting(Passkey::name).containsExactly("Sleutel");
        assertThat(notes(account.id(), "passkey-removed")).isOne();
    }

    @Test
    void tells_that_a_device_holds_a_passkey_already() {
        pair();
        page.getByLabel("Naam van de passkey").fill("Nog eens");
        press("Maak een passkey");
        assertThat(page.getByText("Op dit toestel staat al een passkey")).isVisible();
        assertThat(passkeys.listOf(account.id())).hasSize(1);
    }

    @Test
    void keeps_ten_passkeys_at_most() {
        pair();
        database.sql("""
                insert into access.passkeys (account_id, credential_id, credential, name, counter, backup_eligible,
                                             backed_up, transports, added_at)
                select account_id, credential_id || repeat('AAAA', n), credential, name || n, counter, backup_eligible, backed_up,
                       transports, added_at
                from access.passkeys, generate_series(2, 10) n where account_id = ?
                """).param(account.id()).update();
        authenticator = authenticator.replace();
        press("Maak een passkey");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("al tien passkeys");
    }

    @Test
    void asks_for_a_new_proof_when_the_log_in_was_long_ago() {
        pair();
        longAgo();
        press("Verwijder “Telefoon”");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Bevestig eerst dat u het bent");
        Axe.finds_nothing_on(page);
        assertThat(page.getByText("Maak een passkey")).hasCount(0);
        var before = cookie("waakzaam_sessie");
        press("Gebruik uw passkey");
        assertThat(page.getByText("Maak een passkey")).isVisible();
        assertThat(cookie("waakzaam_sessie")).isNotEqualTo(before);
        assertThat(sessions.find(before)).isEmpty();
    }

    @Test
    void asks_password_and_code_where_a_passkey_is_not_at_hand() {
        var secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        account = new TestAccounts(accounts, passwords, keys).paired(Role.DEALER, secret);
        enter();
        longAgo();
        page.navigate("/mijn-account?naar=/handelaar/inkopen");
        page.locator("#wachtwoord").fill(TestAccounts.PASSWORD);
        press("Bevestig");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("wachtwoord of de code klopt niet");
        page.locator("#wachtwoord").fill(TestAccounts.PASSWORD);
        page.locator("#code").fill(Totp.code(secret, clock.instant()));
        press("Bevestig");
        assertThat(page).hasURL(Pattern.compile("/handelaar/inkopen$"));
        page.navigate("/mijn-account");
        assertThat(page.getByLabel("Naam van de passkey")).isVisible();
    }

    @Test
    void refuses_a_counter_that_went_back_tells_the_owner_and_refuses_from_then_on() {
        pair();
        authenticator.count(40);
        page.context().clearCookies();
        logInWithPasskey();
        isIn();
        authenticator.count(39);
        page.context().clearCookies();
        logInWithPasskey();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Met deze passkey kunt u hier niet inloggen");
        authenticator.count(90);
        logInWithPasskey();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Met deze passkey kunt u hier niet inloggen");
        assertThat(notes(account.id(), "passkey-copied")).isOne();
        assertThat(refusals(account.id())).isEqualTo(2);
        enter();
        page.navigate("/mijn-account");
        assertThat(page.getByText("Van de passkey “Telefoon” bestaat een kopie"))
                .isVisible();
        Axe.finds_nothing_on(page);
    }

    @Test
    void refuses_a_challenge_that_was_answered_before() {
        pair();
        var held = hold();
        assertThat(logIn.logIn(held.browser(), held.answer(), "")).isPresent();
        assertThat(logIn.logIn(held.browser(), held.answer(), "")).isEmpty();
    }

    @Test
    void an_answer_that_was_refused_once_is_refused_for_good() {
        pair();
        var held = hold();
        var wrong = held.answer().replaceFirst("\"signature\":\"(.)", "\"signature\":\"A$1");
        assertThat(logIn.logIn(held.browser(), wrong, "")).isEmpty();
        assertThat(logIn.logIn(held.browser(), held.answer(), "")).isEmpty();
    }

    @Test
    void refuses_an_answer_from_another_address_or_for_another_site() {
        pair();
        assertThat(at("http://localhost:1", hold())).isEmpty();
        assertThat(at("https://waakzaam.example", hold())).isEmpty();
        assertThat(at("http://localhost:" + port, hold())).isPresent();
    }

    @Test
    void refuses_an_answer_in_another_browser_for_another_purpose_or_too_late() {
        pair();
        var held = hold();
        assertThat(logIn.logIn("another browser", held.answer(), "")).isEmpty();
        assertThat(logIn.confirm(session(), held.browser(), held.answer())).isEmpty();
        var later = new PasskeyChallenges(database, Clock.offset(clock, PasskeyChallenges.VALID.plusSeconds(1)));
        assertThat(later.take(Purpose.LOG_IN, null, held.browser())).isEmpty();
        assertThat(logIn.logIn(held.browser(), held.answer(), "")).isPresent();
    }

    @Test
    void refuses_the_passkey_of_a_disabled_account_and_of_one_that_was_reset() {
        pair();
        accounts.disable(account.id(), true);
        page.context().clearCookies();
        logInWithPasskey();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Met deze passkey kunt u hier niet inloggen");
        accounts.disable(account.id(), false);
        administration.reset(new Administration.By("account:1", "web"), account.id());
        assertThat(passkeys.listOf(account.id())).isEmpty();
        var held = hold();
        assertThat(logIn.logIn(held.browser(), held.answer(), "")).isEmpty();
    }

    @Test
    void refuses_the_passkey_of_somebody_else_as_second_step() {
        pair();
        var other = new TestAccounts(accounts, passwords, keys).with(Role.DEALER, false);
        passkeys.handle(other.id());
        var token = sessions.start(other, false, "");
        var challenge = challenges.issue(Purpose.SECOND_FACTOR, other.id(), "browser");
        var held = hold(challenge);
        assertThat(logIn.secondStep(sessions.find(token).orElseThrow(), token, "browser", held.answer()))
                .isEmpty();
    }

    @Test
    void asks_everybody_the_same_so_that_nobody_learns_who_has_an_account() {
        pair();
        var ours = logIn.ask(Purpose.LOG_IN, null, "one");
        assertThat(ours.get("allowCredentials")).isEqualTo(List.of());
        assertThat(ours.keySet())
                .isEqualTo(logIn.ask(Purpose.LOG_IN, null, "two").keySet());
        assertThat(ours.get("challenge"))
                .isNotEqualTo(logIn.ask(Purpose.LOG_IN, null, "one").get("challenge"));
    }

    @Test
    void refuses_answers_that_are_none() {
        for (var answer : List.of("", "{", "{}", "null", "[]", "{\"rawId\":\"!\"}", "{\"response\":{}}", "1")) {
            logIn.ask(Purpose.LOG_IN, null, "noise");
            assertThat(logIn.logIn("noise", answer, "")).as(answer).isEmpty();
        }
    }

    @Test
    void shows_no_button_without_script() {
        var bare = browser.phoneWithoutScript();
        bare.navigate("/inloggen");
        assertThat(bare.getByText("Inloggen met een passkey")).isHidden();
        bare.context().close();
    }

    /** Adds a passkey named "Telefoon" to the account, on its own page. */
    private void pair() {
        enter();
        page.navigate("/mijn-account");
        page.getByLabel("Naam van de passkey").fill("Telefoon");
        press("Maak een passkey");
        assertThat(page.getByText("Telefoon", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private void enter() {
        browser.as(sessions.start(account, true, "Firefox Linux"), page);
    }

    private void longAgo() {
        database.sql(
                        "update access.sessions set confirmed_at = confirmed_at - ? * interval '1 second' where account_id = ?")
                .params(Session.FRESH.toSeconds(), account.id())
                .update();
    }

    private void logInWithPasskey() {
        page.navigate("/inloggen");
        press("Inloggen met een passkey");
    }

    private void isIn() {
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Uitloggen")))
                .isVisible();
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private Held hold() {
        return hold(null);
    }

    /** Lets the browser answer (the given challenge, if any) and holds the answer up before it is sent. */
    private Held hold(byte @Nullable [] challenge) {
        var sent = new AtomicReference<String>();
        page.context().clearCookies();
        page.navigate("/inloggen");
        if (challenge != null) {
            page.route("**/inloggen/passkey/vraag", route -> {
                var question = route.fetch().text();
                var ours = Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(question.replaceFirst("\"challenge\":\"[^\"]*\"", "\"challenge\":\"" + ours + "\"")));
            });
        }
        page.route("**/inloggen/passkey", route -> {
            sent.set(route.request().postData());
            route.fulfill(new Route.FulfillOptions().setBody("held"));
        });
        press("Inloggen met een passkey");
        page.waitForURL("**/inloggen/passkey");
        page.unroute("**/inloggen/passkey");
        var answer = URLDecoder.decode(sent.get().replaceFirst(".*antwoord=([^&]*).*", "$1"), StandardCharsets.UTF_8);
        return new Held(cookie(FilterChains.FORM_COOKIE), answer);
    }

    private Optional<LogIn.Outcome.Admitted> at(String address, Held held) {
        var ours = new PublicAddress(address, environment);
        return new PasskeyLogIn(
                        challenges,
                        passkeys,
                        new PasskeyQuestions(ours),
                        new RelyingParty(ours),
                        accounts,
                        entrance,
                        log)
                .logIn(held.browser(), held.answer(), "");
    }

    private Session session() {
        return sessions.find(sessions.start(account, true, "")).orElseThrow();
    }

    private String cookie(String name) {
        return page.context().cookies().stream()
                .filter(one -> one.name.equals(name))
                .findFirst()
                .orElseThrow()
                .value;
    }

    private long notes(long id, String change) {
        return database.sql("select count(*) from access.account_history where subject = ? and change = ?")
                .params(Account.actorId(id), change)
                .query(Long.class)
                .single();
    }

    private long refusals(long id) {
        return database.sql(
                        "select count(*) from accountability.processing_log where object_id = ? and outcome = 'REFUSED'")
                .param(Account.actorId(id))
                .query(Long.class)
                .single();
    }
}
