// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.retention.TestRetention;
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
import nl.waakzaam.support.Screens;
import nl.waakzaam.support.StoredGoods;
import nl.waakzaam.support.Visits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The privacy officer reads the proof; a detective reaches older goods only by asking for them. */
@Journey
class RetentionScreensTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    List<RetentionTerm> termsWithoutRule;

    @Autowired
    StolenGoods goods;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final Browser browser;
    private final Visits visits;

    RetentionScreensTest(Browser browser, Visits visits) {
        this.browser = browser;
        this.visits = visits;
    }

    @Test
    void the_privacy_officer_sees_the_terms_the_next_run_and_the_proof_of_each() throws Exception {
        var old = register("verlopen", Period.ofYears(11));
        var run = TestRetention.run(product);
        for (var language : List.of("nl", "en")) {
            for (var width : List.of(360, 1280)) {
                var page = as(Role.PRIVACY_OFFICER, width);
                page.navigate("/verantwoording/bewaartermijnen?taal=" + language);
                assertThat(page.locator("tbody tr")).hasCount(terms().size());
                assertThat(page.locator("main")).containsText("art. 8 lid 6 Wpg");
                isFine(page, "retention-terms-" + width + "-" + language, width);
                page.navigate("/verantwoording/vernietigingen?taal=" + language);
                isFine(page, "retention-runs-" + width + "-" + language, width);
                page.navigate("/verantwoording/vernietigingen/" + run + "?taal=" + language);
                assertThat(page.locator(".wz-badge--ok")).isVisible();
                isFine(page, "retention-proof-" + width + "-" + language, width);
                page.context().close();
            }
        }
        var export = as(Role.PRIVACY_OFFICER, 1280)
                .request()
                .get("/verantwoording/vernietigingen/" + run + ".csv")
                .text();
        assertThat(export)
                .startsWith("nummer,regel,soort,kenmerk,aantal,wanneer\n")
                .contains(",stolen-good," + old + ",1,");
        assertThat(export).doesNotContain("verlopen");
    }

    @Test
    void nobody_but_the_privacy_officer_reads_the_proof() {
        for (var role : List.of(Role.DEALER, Role.POLICE_INTAKE, Role.DETECTIVE, Role.ADMINISTRATOR)) {
            var page = as(role, 1280);
            for (var path : List.of("bewaartermijnen", "vernietigingen", "vernietigingen.csv")) {
                assertThat(page.request().get("/verantwoording/" + path).status())
                        .as("%s at %s", role, path)
                        .isEqualTo(403);
            }
            page.context().close();
        }
    }

    @Test
    void after_a_year_a_good_is_found_by_a_targeted_query_with_a_reason_only() throws Exception {
        var report = "PL-" + UUID.randomUUID();
        var number = "TG"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 10).toUpperCase(java.util.Locale.ROOT);
        var make = StoredGoods.aMake();
        var id = register(make, report, number, Period.ofYears(2));
        var page = as(Role.POLICE_INTAKE, 1280);
        search(page, make);
        assertThat(page.locator("main table")).hasCount(0);
        assertThat(new Screens(port, new TestSessions(product).start(Role.POLICE_INTAKE))
                        .post("/politie/goederen.csv", Map.of("zoek", make))
                        .body())
                .startsWith("\"categorie\",")
                .doesNotContain(make);

        page.navigate("/politie/goederen/gericht");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("main")).containsText("Vul een reden in");
        isFine(page, "targeted-errors-1280", 1280);
        page.fill("#nummer", number);
        page.fill("#reden", "zaak 2026-17");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main")).containsText(make);
        assertThat(page.url()).endsWith("/politie/goederen/gericht");
        isFine(page, "targeted-found-1280", 1280);

        page.navigate("/politie/goederen/gericht");
        page.fill("#aangifte", report);
        page.fill("#reden", "zaak 2026-18");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main")).containsText(make);

        page.navigate("/politie/goederen/gericht");
        page.fill("#van", "2024-03-01");
        page.fill("#tot", "2024-05-01");
        page.fill("#reden", "zaak 2026-19");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main")).containsText("ten hoogste 31 dagen later");
        page.fill("#tot", "2024-03-31");
        page.fill("#gemeente", "Utrecht");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main")).containsText(make);
        assertThat(reasons()).contains("zaak 2026-17", "zaak 2026-18", "zaak 2026-19");
        assertThat(status(page, id)).isEqualTo(200);
    }

    @Test
    void after_five_years_only_the_exact_report_number_opens_a_good_with_article_14_as_its_basis() throws Exception {
        var report = "PL-" + UUID.randomUUID();
        var number = "RS"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 10).toUpperCase(java.util.Locale.ROOT);
        var make = StoredGoods.aMake();
        var id = register(make, report, number, Period.ofYears(6));
        var detective = as(Role.DETECTIVE, 360);
        search(detective, report);
        assertThat(detective.locator("main table")).hasCount(0);
        for (var field : List.of("#nummer", "#aangifte")) {
            detective.navigate("/politie/goederen/gericht");
            detective.fill(field, field.equals("#nummer") ? number : report);
            detective.fill("#reden", "zaak 1");
            detective.locator("main form button[type=submit]").click();
            assertThat(detective.locator("main")).not().containsText(make);
        }
        assertThat(status(detective, id)).isEqualTo(404);

        detective.navigate("/politie/goederen/beperkt");
        isFine(detective, "restricted-form-360", 360);
        detective.fill("#aangifte", report.substring(0, report.length() - 1));
        detective.fill("#reden", "klacht 4");
        detective.locator("main form button[type=submit]").click();
        assertThat(detective.locator("main")).containsText("Er is geen beperkt goed");
        detective.fill("#aangifte", report);
        detective.locator("main form button[type=submit]").click();
        assertThat(detective.locator("main")).containsText(make);
        isFine(detective, "restricted-found-360", 360);
        assertThat(database.sql("""
                                select legal_basis || ': ' || access_reason from accountability.processing_log
                                where object_type = 'stolen-good' and object_id = :id and action = 'CONSULT'
                                """)
                        .param("id", Long.toString(id))
                        .query((row, line) -> row.getString(1))
                        .list())
                .containsExactly("art. 14 Wpg: klacht 4");

        var intake = as(Role.POLICE_INTAKE, 1280);
        assertThat(intake.request().get("/politie/goederen/beperkt").status()).isEqualTo(403);
    }

    @Test
    void the_administrators_manual_names_each_term_with_its_standard_and_its_article() throws IOException {
        var manual = Files.readString(Path.of("docs/manual/beheer.md"));
        assertThat(terms())
                .allSatisfy(term -> assertThat(manual)
                        .contains("| `" + term.property() + "` |", "`" + term.standard() + "`", term.law()));
    }

    private Page as(Role role, int width) {
        return visits.as(role, width == 360 ? browser.phone() : browser.desk());
    }

    private List<RetentionTerm> terms() {
        return Stream.concat(termsWithoutRule.stream(), rules.stream().map(RetentionRule::term))
                .toList();
    }

    private static void search(Page page, String word) {
        page.navigate("/politie/goederen");
        page.fill("#zoek", word);
        page.locator("#lijst button").first().click();
        assertThat(page.locator("#zoek")).hasValue(word);
    }

    private static int status(Page page, long good) {
        page.navigate("/politie/goederen/" + good);
        page.fill("#reden", "zaak 2");
        return page.waitForResponse(
                        "**/politie/goederen/" + good,
                        () -> page.locator("main form button[type=submit]").click())
                .status();
    }

    private static void isFine(Page page, String name, int width) throws Exception {
        Axe.finds_nothing_on(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(width);
        NuChecker.finds_nothing_in(page.content(), name);
        Browser.picture(page, name);
    }

    private List<String> reasons() {
        return database.sql("""
                        select access_reason from accountability.processing_log where activity = 'stolengoods.targeted-search'
                        """).query((row, number) -> row.getString(1)).list();
    }

    private long register(String make, Period ago) {
        return register(make, "PL-" + UUID.randomUUID(), "RT" + UUID.randomUUID(), ago);
    }

    private long register(String make, String report, String number, Period ago) {
        var version = new GoodVersion(
                "test-screens",
                UUID.randomUUID().toString(),
                report,
                GoodState.REGISTERED,
                Instant.parse("2024-03-10T10:00:00Z"),
                Category.BICYCLE,
                make,
                null,
                null,
                null,
                List.of(GoodNumber.read(IdentifierKind.SERIAL, number)),
                LocalDate.of(2024, 3, 9),
                "GM0344",
                null,
                false);
        var then = clock.instant().atOffset(ZoneOffset.UTC).minus(ago).toInstant();
        var change = new Change("account:7", "web", "intake", then, "test");
        return Objects.requireNonNull(
                goods.store(List.of(version), change, false).ids().get(version.name()));
    }
}
