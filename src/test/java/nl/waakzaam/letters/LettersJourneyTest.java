// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.dealers.Address;
import nl.waakzaam.dealers.Contact;
import nl.waakzaam.dealers.requests.Applicant;
import nl.waakzaam.dealers.requests.Requests;
import nl.waakzaam.dealers.requests.ShopPlan;
import nl.waakzaam.dealers.requests.Wish.SignUp;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.notices.TestPost;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.Screens;
import nl.waakzaam.support.TestClock;
import nl.waakzaam.support.VeraPdf;
import nl.waakzaam.support.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An official words a letter anew, a colleague approves, a request is rejected with it, and the proof is there. */
@DemoProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersJourneyTest {
    private static final AtomicInteger NEXT = new AtomicInteger(60_000_000);
    private static final Pattern CONFIRM = Pattern.compile("/bevestigen/([\\w-]+)");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    Requests requests;

    @Autowired
    TestClock clock;

    private Browser browser;
    private TestSessions sessions;
    private TestPost post;

    @BeforeAll
    void open() {
        browser = new Browser(port);
        sessions = new TestSessions(product);
        post = new TestPost(product);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"nl,desk,GM0153", "nl,phone,GM0158", "en,phone,GM0160", "en,desk,GM0163"})
    void a_text_is_changed_by_two_and_a_decision_goes_out_with_it(String language, String device, String code)
            throws Exception {
        var subject = "Besluit " + UUID.randomUUID();
        var proposal = drafts(language, device, code, subject);
        approves(language, device, code, proposal);
        var mail = UUID.randomUUID() + "@voorbeeld.example";
        var request = asks(code, mail);
        var official = rejects(language, device, code, request);
        assertThat(post.of(mail).getFirst().subject()).isEqualTo(subject);
        proves(official, language);
    }

    private String drafts(String language, String device, String code, String subject) throws Exception {
        var visit = visit(code, device);
        var page = visit.page();
        visit.open("/gemeente/brieven?taal=" + language);
        assertThat(page.url()).endsWith("/gemeente/brieven/" + code);
        visit.looksFine("letters-overview-" + language);
        visit.open("/gemeente/brieven/" + code + "/afwijzing/nl");
        visit.looksFine("letters-text-national-" + language);
        visit.open("/gemeente/brieven/" + code + "/afwijzing/nl/wijzigen");
        visit.looksFine("letters-form-" + language);
        wrong(visit, language);
        page.fill("#geldtVanaf", DutchTime.today(clock).toString());
        page.fill("#onderwerp", subject);
        page.fill("#tekst", "Beste ondernemer,\n\nHet mag niet, omdat: {redenen}");
        page.fill("#toelichting", "Korter");
        next(page);
        assertThat(page.locator("article")).containsText("Artikel 2:68");
        visit.looksFine("letters-preview-" + language);
        page.locator("button[name=terug]").click();
        assertThat(page.locator("#tekst")).hasValue("Beste ondernemer,\n\nHet mag niet, omdat: {redenen}");
        next(page);
        page.locator("form[action$=voorleggen] button.nl-button--primary").click();
        assertThat(page.locator("form[action$=intrekken]")).isVisible();
        visit.looksFine("letters-own-proposal-" + language);
        var proposal = URI.create(page.url()).getPath();
        page.evaluate(
                "path => document.querySelector('form[action$=intrekken]').action = path", proposal + "/goedkeuren");
        page.locator("form[action$=goedkeuren] button").click();
        assertThat(page.locator("[role=alert]")).isVisible();
        return proposal;
    }

    private static void wrong(Visit visit, String language) throws Exception {
        var page = visit.page();
        page.fill("#geldtVanaf", "2020-01-01");
        page.fill("#onderwerp", "Over {naam}");
        page.fill("#tekst", "Beste {voornaam}, { los");
        next(page);
        for (var field : List.of("geldtVanaf", "onderwerp", "tekst", "toelichting")) {
            assertThat(page.locator("#" + field + "-error")).isVisible();
        }
        assertThat(page.locator("#tekst-error")).containsText("{voornaam}");
        assertThat(page.locator("#tekst-error")).containsText("{redenen}");
        assertThat(page.locator("#tekst")).hasValue("Beste {voornaam}, { los");
        visit.looksFine("letters-errors-" + language);
    }

    private void approves(String language, String device, String code, String proposal) throws Exception {
        var visit = visit(code, device);
        var page = visit.page();
        visit.open("/gemeente/brieven/" + code + "?taal=" + language);
        assertThat(page.locator("main .wz-alert--warning")).isVisible();
        visit.looksFine("letters-waiting-" + language);
        visit.open(proposal);
        visit.looksFine("letters-proposal-" + language);
        page.locator("form[action$=afwijzen] button").click();
        assertThat(page.locator("#redenen-error")).isVisible();
        page.locator("form[action$=goedkeuren] button").click();
        assertThat(page.locator("form[action$=goedkeuren]")).hasCount(0);
        visit.open("/gemeente/brieven/" + code + "/afwijzing/nl");
        visit.looksFine("letters-text-" + language);
    }

    private long asks(String code, String mail) {
        var number = Integer.toString(NEXT.incrementAndGet());
        var address = new Address("Voorbeeldkade", "7", "7511ZZ", "Enschede");
        var contact = new Contact("Jo Reis", new MailAddress(mail), address);
        var plan = new ShopPlan("Reis Fietsen", address, false, code, Set.of(Category.BICYCLE));
        requests.ask(
                Applicant.company(number, "Reis & Zoon", "Reis Fietsen", false),
                new SignUp(contact, false, plan),
                Locale.of("nl"));
        var link = CONFIRM.matcher(post.of(mail).getFirst().text());
        assertThat(link.find()).isTrue();
        return requests.confirm(link.group(1)).orElseThrow().id();
    }

    private Visit rejects(String language, String device, String code, long request) throws Exception {
        var visit = visit(code, device);
        var page = visit.page();
        visit.open("/gemeente/aanmeldingen/" + request + "?taal=" + language);
        page.locator("input[name=besluit][value=afwijzen]").check();
        page.fill("#redenen", "Artikel 2:68: er is geen zaak.");
        page.locator("form[action$=besluit] button").click();
        assertThat(page.locator("a[href^='/gemeente/brieven/brief/']")).hasCount(2);
        return visit;
    }

    private void proves(Visit visit, String language) throws Exception {
        var page = visit.page();
        page.reload();
        visit.looksFine("letters-request-" + language);
        page.locator("a[href^='/gemeente/brieven/brief/']").last().click();
        assertThat(page.locator("main ol li")).hasCount(2);
        visit.looksFine("letters-proof-" + language);
        var paper = page.waitForDownload(() -> page.locator("a[download]").click());
        VeraPdf.finds_nothing_in(Files.readAllBytes(paper.path()), "letter");
        page.locator("button[value=terug]").click();
        assertThat(page.locator("main ol li")).hasCount(3);
        page.locator("button[value=printen]").click();
        var letter = page.url();
        visit.open("/gemeente/brieven/verstuurd");
        visit.looksFine("letters-sent-" + language);
        prints(visit, language);
        page.navigate(letter);
        assertThat(page.locator("main .wz-badge--ok").first()).isVisible();
        visit.looksFine("letters-posted-" + language);
    }

    private static void prints(Visit visit, String language) throws Exception {
        var page = visit.page();
        visit.open("/gemeente/brieven/printen");
        assertThat(page.locator("input[name=brief]")).hasCount(1);
        page.uncheck("#brief");
        page.locator("button[formaction$=gepost]").click();
        assertThat(page.locator("#brief-error")).isVisible();
        visit.looksFine("letters-print-error-" + language);
        visit.open("/gemeente/brieven/printen");
        visit.looksFine("letters-print-" + language);
        var bundle = page.waitForDownload(
                () -> page.locator("main form button.nl-button--primary").click());
        assertThat(Files.readAllBytes(bundle.path())).startsWith('%', 'P', 'D', 'F');
        page.locator("button[formaction$=gepost]").click();
        assertThat(page.locator("input[name=brief]")).hasCount(0);
    }

    @Test
    void an_official_of_elsewhere_a_dealer_and_a_detective_find_no_letter() throws Exception {
        var mail = UUID.randomUUID() + "@voorbeeld.example";
        var request = asks("GM0166", mail);
        var id = product.getBean(Letters.class)
                .listAbout("request " + request)
                .getFirst()
                .id();
        var own = new Screens(port, sessions.startIn(Role.MUNICIPALITY, "GM0166"));
        assertThat(own.get("/gemeente/brieven/brief/" + id).statusCode()).isEqualTo(200);
        assertThat(own.get("/gemeente/brieven/brief/x").statusCode()).isEqualTo(404);
        assertThat(own.get("/gemeente/brieven/GM0344").statusCode()).isEqualTo(404);
        assertThat(own.get("/gemeente/brieven/GM0166/niets/nl").statusCode()).isEqualTo(404);
        assertThat(own.get("/gemeente/brieven/GM0166/afzender/en").statusCode()).isEqualTo(404);
        var elsewhere = new Screens(port, sessions.startIn(Role.MUNICIPALITY, "GM0344"));
        assertThat(elsewhere.get("/gemeente/brieven/brief/" + id).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get("/gemeente/brieven/brief/" + id + "/pdf").statusCode())
                .isEqualTo(404);
        assertThat(elsewhere
                        .post("/gemeente/brieven/brief/" + id, Map.of("stap", "gepost"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(elsewhere.post("/gemeente/brieven/verstuurd.csv", Map.of()).body())
                .doesNotContain(id.toString())
                .doesNotContain("request " + request + ",");
        var owner = new Screens(port, sessions.start(Role.DEALER, "Fietsen en meer (demo)"));
        assertThat(owner.get("/opkoper/brieven/" + id).statusCode()).isEqualTo(404);
        assertThat(owner.get("/gemeente/brieven/brief/" + id).statusCode()).isEqualTo(403);
        var detective = new Screens(port, sessions.startIn(Role.DETECTIVE, "RE01"));
        assertThat(detective.get("/gemeente/brieven/brief/" + id + "/pdf").statusCode())
                .isEqualTo(403);
    }

    private static void next(Page page) {
        page.locator("main form button.nl-button--primary").click();
    }

    private Visit visit(String code, String device) {
        var page = device.equals("phone") ? browser.phone() : browser.desk();
        return new Visit(browser.as(sessions.startIn(Role.MUNICIPALITY, code), page));
    }
}
