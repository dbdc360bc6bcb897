// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestVisitors;
import nl.waakzaam.access.TestVisitors.Visitor;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.ProcessingLog;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.oversight.patterns.TestWatch;
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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A detective looks up a relative; the privacy officer finds out, and answers the person concerned. */
@Journey
class PrivacyOfficerJourneyTest {
    private static final String LOG = "/toezicht/logboek";

    @Autowired
    ApplicationContext product;

    @Autowired
    StolenGoods goods;

    @Autowired
    ProcessingLog log;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final Browser browser;
    private TestVisitors visitors;
    private Visitor officer;
    private Visitor detective;
    private String surname;
    private String good;

    PrivacyOfficerJourneyTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    void open() {
        visitors = new TestVisitors(product);
        officer = visitors.enter("Priya Privacy", Role.PRIVACY_OFFICER, "NL");
        surname = "Van" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        detective = visitors.enter("Rob " + surname, Role.DETECTIVE, "NL");
        good = engraved(surname);
        look(detective, good);
    }

    @Test
    void finds_who_looked_and_why_and_leaves_a_trace_herself() throws Exception {
        var page = browser.as(officer.token(), browser.desk());
        page.navigate(LOG);
        NuChecker.finds_nothing_in(page.content(), LOG);
        page.locator("main button[type=submit]").first().click();
        assertThat(page.locator("[role=alert]")).containsText("Vul in waarom u zoekt");
        search(page);
        assertThat(page.locator(".wz-acts").first())
                .containsText("Rob " + surname + " (Politie) bekeek: gestolen goed");
        assertThat(page.locator(".wz-acts").first()).containsText("Reden: even kijken");
        assertThat(page.url()).endsWith(LOG);
        Axe.finds_nothing_on(page);
        NuChecker.finds_nothing_in(page.content(), "log found");
        Browser.picture(page, "oversight-log-1280");
        assertThat(looksBy(officer, "stolen-good " + good)).isOne();
    }

    @Test
    void reads_the_log_in_english_on_a_phone_without_script() throws Exception {
        var page = browser.as(officer.token(), browser.phoneWithoutScript());
        page.navigate(LOG + "?taal=en");
        search(page);
        assertThat(page.locator(".wz-acts").first()).containsText("looked at: stolen good");
        NuChecker.finds_nothing_in(page.content(), "log in English");
        Browser.picture(page, "oversight-log-en-360");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl|csv|Iemand met de rol Recherche bekeek: gestolen goed|Autoriteit Persoonsgegevens
            nl|json|Iemand met de rol Recherche bekeek: gestolen goed|Autoriteit Persoonsgegevens
            en|csv|Somebody with the role Detective looked at: stolen good|Dutch Data Protection Authority
            en|json|Somebody with the role Detective looked at: stolen good|Dutch Data Protection Authority
            """)
    void hands_the_person_concerned_a_file_without_names_of_others(
            String language, String shape, String said, String authority) throws Exception {
        var before = disclosed();
        var page = browser.as(officer.token(), browser.desk());
        page.navigate(LOG + "?taal=" + language);
        fill(page);
        var download = page.waitForDownload(
                () -> page.locator("button[value=%s]".formatted(shape)).click());
        assertThat(Files.readString(download.path()))
                .contains(said)
                .contains(authority)
                .doesNotContain(surname)
                .doesNotContain("even kijken");
        assertThat(disclosed()).isEqualTo(before + 1);
    }

    private long disclosed() {
        return database.sql("""
                        select count(*) from accountability.processing_log
                        where actor = ? and action = 'DISCLOSE' and recipient = 'betrokkene'
                        """).param(officer.actor()).query(Long.class).single();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl|Keek bij iemand met de eigen achternaam|Schrijf een uitleg|Verklaard door Priya Privacy (Politie)
            en|Looked at somebody with the own surname|Write an explanation|Explained by Priya Privacy (Politie)
            """)
    void sees_a_look_at_the_own_surname_and_writes_down_the_explanation(
            String language, String heading, String error, String explained) throws Exception {
        var relative = "Van" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + language;
        var rob = visitors.enter("Rob " + relative, Role.DETECTIVE, "NL");
        look(rob, engraved(relative));
        var page = browser.as(officer.token(), browser.desk());
        openFinding(page, relative, language);
        assertThat(page.locator("h1")).hasText(heading);
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("[role=alert]")).containsText(error);
        fine(page, "oversight-pattern-errors-1280-" + language);
        page.fill("#uitleg", "Gesproken met de teamchef: het was een neef, gesprek gevoerd.");
        Browser.picture(page, "oversight-pattern-1280-" + language);
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("main")).containsText(explained);
        var phone = browser.as(officer.token(), browser.phone());
        phone.navigate("/toezicht/patronen?verklaard=true&taal=" + language);
        assertThat(phone.locator("main")).containsText("het was een neef");
        assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        Browser.picture(phone, "oversight-explained-360-" + language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl|Keek vaker in één gemeente buiten het eigen gebied
            en|Looked repeatedly in one municipality outside the own area
            """)
    void finds_out_a_clerk_who_looks_up_the_neighbours(String language, String heading) throws Exception {
        var name = "Nora" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var clerk = visitors.enter(name + " Nabij", Role.POLICE_INTAKE, "GM0363");
        var desk = browser.as(clerk.token(), browser.desk());
        for (int neighbour = 0; neighbour < 3; neighbour++) {
            desk.navigate("/politie/goederen/" + engraved("de Buurman"));
            desk.fill("#reden", "navraag");
            desk.keyboard().press("Enter");
            assertThat(desk.locator("main")).containsText("Seiko");
        }
        var page = browser.as(officer.token(), browser.desk());
        openFinding(page, name, language);
        assertThat(page.locator("h1")).hasText(heading);
        assertThat(page.locator(".wz-acts").first()).containsText(name + " Nabij (Politie)");
        fine(page, "oversight-neighbours-1280-" + language);
    }

    private void openFinding(Page page, String name, String language) throws Exception {
        Awaitility.await().untilAsserted(() -> {
            TestWatch.catchUp(product);
            page.navigate("/toezicht/patronen?taal=" + language);
            assertThat(page.content()).contains(name);
        });
        fine(page, "oversight-patterns-1280-" + language);
        page.locator("li", new Page.LocatorOptions().setHasText(name))
                .locator("a")
                .first()
                .click();
    }

    private static void fine(Page page, String name) throws Exception {
        Axe.finds_nothing_on(page);
        NuChecker.finds_nothing_in(page.content(), name);
        Browser.picture(page, name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl|Nooit ingelogd|U hebt 1 besluiten ondertekend
            en|Never logged in|You signed 1 decisions
            """)
    void reviews_the_accounts_of_the_quarter(String language, String never, String signed) throws Exception {
        var dealer = visitors.never("Dirk " + surname, Role.DEALER, "GM0344");
        var page = browser.as(officer.token(), browser.desk());
        page.navigate("/toezicht/accounts?taal=" + language);
        Axe.finds_nothing_on(page);
        NuChecker.finds_nothing_in(page.content(), "review in " + language);
        var row = page.locator("tr", new Page.LocatorOptions().setHasText(dealer.login()));
        assertThat(row).containsText(never);
        row.locator("input[value=intrekken]").check();
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main")).containsText(signed);
        fine(page, "oversight-review-1280-" + language);
        var file = page.context().request().get("/toezicht/accounts.csv").text();
        assertThat(file).containsPattern(dealer.login() + ".*\"intrekken\".*\"Priya Privacy\"");
        var phone = browser.as(officer.token(), browser.phone());
        phone.navigate("/toezicht/accounts");
        assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @Test
    void stays_closed_to_everybody_else() {
        var page = browser.as(detective.token(), browser.desk());
        for (var path : List.of(LOG, "/toezicht/patronen", "/toezicht/accounts")) {
            var answer = page.navigate(path);
            assertThat(answer.status()).isEqualTo(403);
        }
        var administrator = browser.as(
                visitors.enter("Bea Beheer", Role.ADMINISTRATOR, "NL").token(), browser.desk());
        assertThat(administrator.navigate(LOG).status()).isEqualTo(403);
        assertThat(administrator.navigate("/toezicht/accounts").status()).isEqualTo(200);
    }

    private void search(Page page) {
        fill(page);
        page.locator("main button[type=submit]").first().click();
    }

    private void fill(Page page) {
        page.selectOption("#soort", "stolen-good");
        page.fill("#nummer", good);
        page.fill("#reden", "klacht 2026-17");
    }

    private String engraved(String name) {
        var version = new GoodVersion(
                "journey",
                UUID.randomUUID().toString(),
                null,
                GoodState.REGISTERED,
                clock.instant(),
                Category.WATCH,
                "Seiko",
                null,
                "zilver",
                null,
                List.of(GoodNumber.read(IdentifierKind.ENGRAVING, "A. " + name + " 1975")),
                null,
                "GM0344",
                null,
                false);
        var change = new Change("account:1", "web", "intake", clock.instant(), "journey");
        var ids = goods.store(List.of(version), change, false).ids();
        return Objects.requireNonNull(ids.get(version.name())).toString();
    }

    private void look(Visitor visitor, String good) {
        transactions.executeWithoutResult(status -> log.record(new Processing(
                "stolengoods.consultation",
                Processing.Action.CONSULT,
                visitor.actor(),
                "web",
                About.of(ObjectKind.STOLEN_GOOD, good),
                Processing.Outcome.DONE,
                "opsporing",
                "art. 8 Wpg",
                "even kijken",
                null)));
    }

    private long looksBy(Visitor visitor, String object) {
        return database.sql("select count(*) from accountability.processing_log where actor = ? and object_id = ?")
                .params(visitor.actor(), object)
                .query(Long.class)
                .single();
    }
}
