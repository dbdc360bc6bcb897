// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.footage.FootageFile.State;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import nl.waakzaam.support.TestSize;
import nl.waakzaam.support.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Police have footage kept, demand it, and get it; an owner sends a large file over a bad connection. */
@DemoProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FootageJourneyTest {
    /** In milliseconds: two gigabytes are minutes of work for a browser that shares two cores with the server. */
    private static final int SENT = TestSize.of(600_000, 1_800_000);

    /** In the page itself: what the driver of a browser sees it copies as text, and of gigabytes that takes minutes. */
    private static final String AWAY_AFTER = """
            most => {
              const sent = window.fetch;
              let parts = 0;
              window.fetch = (address, wish) =>
                wish?.method === "PATCH" && ++parts > most ? Promise.reject(new TypeError("away")) : sent(address, wish);
            }""";

    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @Autowired
    FootageEnd end;

    @Autowired
    RetentionTerms terms;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private Browser browser;
    private TestFootage case1;

    @BeforeAll
    void start() {
        browser = new Browser(port);
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @BeforeEach
    void open() {
        case1 = new TestFootage(product);
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void footage_is_kept_demanded_sent_over_a_bad_connection_received_and_destroyed(String language, String device)
            throws Exception {
        var sum = new String[1];
        var film = film(TestSize.of(200, 2_000), sum);
        var dossier = case1.open(case1.camera("voordeur", Duration.ofHours(48)));
        var police = new Visit(detective(device));
        demand(police, dossier, language);

        var owner = new Visit(page(device));
        enter(owner, language);
        owner.looksFine("footage-owner-" + language);
        interrupted(owner.page(), film);
        var again = owner.page().context().newPage();
        again.navigate(owner.page().url());
        assertThat(again.locator("[data-told]")).containsText("%");
        again.setInputFiles("#bestand", film);
        again.locator("[data-upload] [type=submit]").click();
        assertThat(again.locator("[data-state=done]"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SENT));
        assertThat(again.locator("[data-told] code")).hasText(sum[0]);
        case1.roundsPass();
        var after = new Visit(again);
        after.open(owner.page().url().replaceFirst("^https?://[^/]+", ""));
        assertThat(again.locator("[data-files]")).containsText(sum[0]);
        after.looksFine("footage-sent-" + language);

        receive(police, dossier, sum[0], language);
        police.open("/politie/beelden/" + dossier);
        police.looksFine("footage-received-" + language);
        police.page().locator("form[action$=sluiten] button").click();
        assertThat(police.page().locator("form[action$=sluiten]")).hasCount(0);
        clock.pass(Duration.ofDays(190));
        transaction.executeWithoutResult(status -> end.apply(terms.keptFrom(end.term()), clock.instant(), 10_000));
        var later = new Visit(detective(device));
        later.open("/politie/beelden/" + dossier + "?taal=" + language);
        later.looksFine("footage-destroyed-" + language);
        assertThat(case1.files(dossier)).extracting(FootageFile::state).containsExactly(State.DESTROYED);
    }

    /** What lacks is told first; then it is demanded. */
    private void demand(Visit police, UUID dossier, String language) throws Exception {
        police.open("/politie/beelden?taal=" + language);
        police.page().fill("#zoek", case1.caseNumber);
        police.page().locator("#lijst button").first().click();
        police.looksFine("footage-list-" + language);
        police.page().locator("a[data-row]").click();
        police.looksFine("footage-dossier-" + language);
        police.page().locator(".wz-rows a").click();
        police.page().locator("button[formaction$=vordering]").click();
        assertThat(police.page().locator("#antwoord-error")).isVisible();
        police.looksFine("footage-demand-error-" + language);
        police.page().fill("#antwoord", case1.tomorrow());
        police.page().locator("button[formaction$=vordering]").click();
        assertThat(police.page().locator("a[href$='stukken/vordering']")).isVisible();
        police.looksFine("footage-demanded-" + language);
        clock.pass(Duration.ofSeconds(1));
        assertThat(case1.first(dossier).state()).isEqualTo(FootageState.DEMANDED);
    }

    private void enter(Visit owner, String language) throws Exception {
        owner.open(case1.link() + "?taal=" + language);
        owner.looksFine("footage-link-" + language);
        owner.page().locator("main form button").click();
        assertThat(owner.page().locator("[data-upload]")).isVisible();
    }

    /** A third of it comes; then the connection is lost, the owner pauses, and the page is closed. */
    private void interrupted(Page page, Path film) throws IOException {
        page.evaluate(AWAY_AFTER, (int) (Files.size(film) / Uploads.PART / 3));
        page.setInputFiles("#bestand", film);
        page.locator("[data-upload] [type=submit]").click();
        assertThat(page.locator("[data-told]"))
                .containsText(
                        Pattern.compile("vanzelf|ourselves"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(SENT));
        page.locator("[data-pause]").click();
        assertThat(page.locator("[data-state=paused]")).isVisible();
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
    }

    private void receive(Visit police, UUID dossier, String sum, String language) throws Exception {
        var page = police.page();
        police.open(case1.pathOfFirst(dossier));
        assertThat(page.locator("main")).containsText(sum);
        police.looksFine("footage-quarantine-" + language);
        page.locator("button[formaction$=toelaten]").click();
        assertThat(page.locator("#reden-error")).isVisible();
        page.fill("#reden", "op een losse computer bekeken");
        page.locator("button[formaction$=toelaten]").click();
        var download = page.waitForDownload(() -> page.locator("a[download]").click());
        assertThat(HexFormat.of().formatHex(digest(download.path()))).isEqualTo(sum);
        clock.pass(Duration.ofSeconds(1));
        page.locator("button[formaction$=ontvangen]").click();
        assertThat(page.locator("a[href$='stukken/ontvangstbewijs']")).isVisible();
        police.looksFine("footage-camera-received-" + language);
        assertThat(case1.mails().getFirst().kind()).isEqualTo("footage-receipt");
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void without_scripts_a_small_file_goes_by_a_form_and_an_answer_by_a_button(String language, String device)
            throws Exception {
        var dossier =
                case1.open(case1.camera("voordeur", Duration.ofHours(48)), case1.camera("kassa", Duration.ofHours(48)));
        case1.move(dossier, FootageMove.REQUEST, case1.wish());
        clock.pass(Duration.ofSeconds(1));
        var page = device.equals("phone") ? browser.phoneWithoutScript() : browser.deskWithoutScript();
        page.navigate(case1.link() + "?taal=" + language);
        page.locator("main form button").click();
        assertThat(page.locator(".wz-rows a")).hasCount(2);
        page.locator(".wz-rows a").first().click();
        page.locator("[data-upload] [type=submit]").click();
        assertThat(page.locator("#bestand-error")).isVisible();
        page.setInputFiles("#bestand", Files.write(folder.resolve(UUID.randomUUID() + ".mp4"), new byte[MEGABYTE]));
        page.locator("[data-upload] [type=submit]").click();
        assertThat(page.locator("[data-files] li")).hasCount(1);

        page.locator(".wz-after a").click();
        page.locator(".wz-rows a").last().click();
        page.locator("button[formaction$=ophalen]").click();
        assertThat(page.locator("#toelichting-error")).isVisible();
        page.fill("#toelichting", "Bel aan bij de achterdeur");
        page.locator("button[formaction$=ophalen]").click();
        assertThat(page.locator("button[formaction$=ophalen]")).hasCount(0);
        assertThat(case1.opened(dossier).cameras())
                .extracting(Wanted::state)
                .containsExactly(FootageState.UPLOADED, FootageState.TO_COLLECT);
        page.locator("button[formaction$=niets]").click();
        assertThat(page.locator("button[formaction$=ophalen]")).isVisible();
        assertThat(case1.opened(dossier).cameras())
                .extracting(Wanted::state)
                .containsExactly(FootageState.UPLOADED, FootageState.NOTHING_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void what_was_demanded_by_word_of_mouth_goes_on_paper_also_when_it_was_sent_at_once(String language, String device)
            throws Exception {
        var dossier = case1.open(case1.camera("voordeur", Duration.ofHours(48)));
        var path = case1.pathOfFirst(dossier) + "?taal=" + language;
        var police = new Visit(detective(device));
        police.open(path);
        police.page().fill("#antwoord", case1.tomorrow());
        var spoken = clock.instant().atZone(DutchTime.ZONE).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        police.page().fill("#mondeling", spoken.toString());
        police.page().locator("button[formaction$=vordering]").click();
        assertThat(police.page().locator("form[action$=bevestigen]")).isVisible();
        clock.pass(Duration.ofSeconds(1));
        case1.send(dossier, "film.mp4", new byte[MEGABYTE]);
        case1.roundsPass();

        police.open(path);
        police.looksFine("footage-confirm-" + language);
        police.page().locator("form[action$=bevestigen] button").click();

        assertThat(police.page().locator("a[href$='stukken/vordering']")).isVisible();
        assertThat(police.page().locator("form[action$=bevestigen]")).hasCount(0);
        assertThat(case1.mails().getFirst().kind()).isEqualTo("footage-confirmed");
    }

    /** Who was asked may say no, and by the same page still send. */
    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void an_owner_who_was_asked_may_refuse(String language, String device) throws Exception {
        var dossier = case1.openRequested();
        var owner = new Visit(page(device));
        enter(owner, language);
        owner.page().locator("button[formaction$=weigeren]").click();
        assertThat(owner.page().locator("button[formaction$=weigeren]")).hasCount(0);
        assertThat(owner.page().locator("[data-upload]")).isVisible();
        owner.looksFine("footage-declined-" + language);
        assertThat(case1.first(dossier).state()).isEqualTo(FootageState.DECLINED);
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void a_link_that_was_used_opens_nothing_and_offers_another(String language, String device) throws Exception {
        case1.open(case1.camera("voordeur", Duration.ofHours(48)));
        var link = case1.link();
        var first = new Visit(page(device));
        first.open(link + "?taal=" + language);
        first.page().locator("main form button").click();
        first.looksFine("footage-owner-keep-" + language);

        var second = new Visit(page(device));
        second.open(link + "?taal=" + language);
        second.looksFine("footage-link-used-" + language);
        second.page().locator("main form button").click();
        second.looksFine("footage-link-asked-" + language);
        second.open(first.page().url().replaceFirst("^https?://[^/]+", ""));
        second.looksFine("footage-link-needed-" + language);
        assertThat(case1.mails()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "en,desk"})
    void cameras_are_ticked_in_the_answer_to_a_search(String language, String device) throws Exception {
        var camera = case1.camera("voordeur", Duration.ofHours(48));
        var visit = new Visit(detective(device));
        visit.open("/politie/cameras/zoekingen/" + case1.search() + "?taal=" + language);
        visit.page().locator("#vraag-" + camera).check();
        visit.page().locator("form#beelden button").click();
        visit.looksFine("footage-new-" + language);
        visit.page().locator("main form.wz-form button").click();
        assertThat(visit.page().locator("[data-timeline] li")).hasCount(2);
        assertThat(case1.mails()).hasSize(1);
    }

    @Test
    void another_file_than_the_one_that_was_begun_is_not_sent_on() throws Exception {
        var film = film(20, new String[1]);
        var dossier = case1.open(case1.camera("voordeur", Duration.ofHours(48)));
        case1.move(dossier, FootageMove.DEMAND, case1.wish());
        var owner = new Visit(browser.phone());
        enter(owner, "nl");
        var address = owner.page().url();
        var context = owner.page().context();
        interruptedAtOnce(owner.page(), film);
        var page = context.newPage();
        page.navigate(address);
        page.setInputFiles("#bestand", film(20, new String[1]));
        page.locator("[data-upload] [type=submit]").click();
        assertThat(page.locator("[data-told]")).containsText("ander bestand");
        page.locator("[data-cancel]").click();
        assertThat(page.locator("[data-cancel]")).isHidden();
        assertThat(case1.files(dossier)).extracting(FootageFile::state).containsExactly(State.DESTROYED);
    }

    private static void interruptedAtOnce(Page page, Path film) {
        page.route("**/bestanden/*", route -> {
            if (route.request().method().equals("PATCH")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        page.setInputFiles("#bestand", film);
        page.locator("[data-upload] [type=submit]").click();
        page.locator("[data-pause]").click();
        assertThat(page.locator("[data-state=paused]")).isVisible();
        page.close();
    }

    private Page page(String device) {
        return device.equals("phone") ? browser.phone() : browser.desk();
    }

    /** The case's own detective, who is also the one that searched. */
    private Page detective(String device) {
        return browser.as(case1.session(), page(device));
    }

    /** So many megabytes that nobody can guess. */
    private Path film(int megabytes, String[] sum) throws Exception {
        var film = folder.resolve(UUID.randomUUID() + ".mp4");
        var digest = MessageDigest.getInstance("SHA-256");
        var random = new Random();
        var bytes = new byte[MEGABYTE];
        try (var out = new DigestOutputStream(Files.newOutputStream(film), digest)) {
            for (int written = 0; written < megabytes; written++) {
                random.nextBytes(bytes);
                out.write(bytes);
            }
        }
        sum[0] = HexFormat.of().formatHex(digest.digest());
        return film;
    }

    private static byte[] digest(Path file) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var in = Files.newInputStream(file);
                var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return digest.digest();
    }
}
