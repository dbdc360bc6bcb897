// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestVisitors;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.ExifPhotos;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.Register;
import nl.waakzaam.support.StoredGoods;
import nl.waakzaam.support.Visit;
import nl.waakzaam.support.Visits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owner whose good is answered as registered is heard, and reads the decision; a thief learns nothing. */
@Journey
class DisputeJourneyTest {
    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    StolenGoods goods;

    @Autowired
    GoodsReading reading;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final Browser browser;
    private final Visits visits;

    DisputeJourneyTest(Browser browser, Visits visits) {
        this.browser = browser;
        this.visits = visits;
    }

    @ParameterizedTest
    @CsvSource({"nl,desk", "en,phone"})
    void an_owner_with_proof_is_upheld_and_the_check_no_longer_says_registered(String language, String device)
            throws Exception {
        var number = Register.aNumber();
        var good = good(number, "GM0344");
        var owner = visits.citizen(device);
        hit(owner.page(), number, language);
        owner.page().click("form[action='/diefstalcheck/betwisting'] button");
        owner.looksFine("dispute-form-" + language);
        owner.page().click("main form.wz-form button");
        assertThat(owner.page().locator("#wat-error")).isVisible();
        owner.looksFine("dispute-errors-" + language);
        tell(owner.page(), "gekocht", "Gekocht op 3 mei bij een winkel in Utrecht.");
        owner.page().fill("#mail", "eigenaar@example.org");
        owner.page().click("main form.wz-form button");
        visits.hasHeading(owner.page(), "dispute.received", language);
        var lastDay = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of(language))
                .format(DutchTime.today(clock).plusDays(14));
        assertThat(owner.page().locator(".wz-lead")).containsText(lastDay);
        owner.looksFine("dispute-received-" + language);
        var code = owner.page().locator(".wz-code").innerText();
        var id = id(number);
        assertThat(contact(id)).doesNotContain("eigenaar");

        follow(owner, code, language);
        assertThat(owner.page().locator(".wz-badge")).containsText(visits.text("dispute.state.OPEN", language));
        assertThat(owner.page().locator("main")).containsText(lastDay);
        owner.looksFine("dispute-open-" + language);

        var desk = visits.of(Role.POLICE_INTAKE, device);
        desk.open("/politie/betwistingen?taal=" + language);
        desk.looksFine("disputes-" + language);
        desk.open("/politie/betwistingen/" + id);
        assertThat(desk.page().locator("main")).containsText("eigenaar@example.org");
        assertThat(desk.page().locator("main")).containsText("Gekocht op 3 mei");
        desk.looksFine("dispute-review-" + language);
        desk.page().click("form[action$=besluit] button");
        assertThat(desk.page().locator("#besluit-error")).isVisible();
        desk.looksFine("dispute-review-errors-" + language);
        decide(desk.page(), "intrekken", "De bon klopt.");
        desk.looksFine("dispute-decided-" + language);

        assertThat(visits.outcomeOf(number)).isEqualTo("miss");
        assertThat(reading.find(good).orElseThrow().version().state()).isEqualTo(GoodState.WITHDRAWN);
        assertThat(reading.history(good).getFirst().ground())
                .isEqualTo("betwisting %d: toegewezen, goed ingetrokken".formatted(id));
        follow(owner, code, language);
        assertThat(owner.page().locator("main")).containsText("De bon klopt.");
        owner.looksFine("dispute-upheld-" + language);
    }

    @Test
    void a_number_is_struck_and_its_source_cannot_bring_it_back() throws Exception {
        var wrong = Register.aNumber();
        var right = Register.aNumber();
        var version = StoredGoods.aBicycle("Gazelle", List.of(wrong, right), "GM0344");
        StoredGoods.store(goods, List.of(version));
        dispute(wrong, "ander-goed");
        var desk = visits.of(Role.POLICE_INTAKE, "desk").page();
        desk.navigate("/politie/betwistingen/" + id(wrong));
        decide(desk, "nummer-weg", "Het nummer was verkeerd overgenomen.");
        var good = reading.find(version.name()).orElseThrow().id();
        var ground = "betwisting %d: toegewezen, nummer verwijderd".formatted(id(wrong));
        assertThat(reading.history(good).getFirst().ground()).isEqualTo(ground);
        desk.navigate("/politie/goederen/" + good);
        desk.fill("#reden", "betwisting nagaan");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("main")).containsText(ground);
        assertThat(visits.outcomeOf(wrong)).isEqualTo("miss");
        assertThat(visits.outcomeOf(right)).isEqualTo("hit");
        StoredGoods.store(goods, List.of(StoredGoods.again(version)));
        assertThat(visits.outcomeOf(wrong)).isEqualTo("miss");
        assertThat(visits.outcomeOf(right)).isEqualTo("hit");
    }

    @Test
    void a_thief_is_refused_with_reasons_and_learns_nothing_without_javascript_either() throws Exception {
        var number = Register.aNumber();
        var good = good(number, "GM0344");
        var thief = browser.phoneWithoutScript();
        hit(thief, number, "nl");
        thief.click("form[action='/diefstalcheck/betwisting'] button");
        tell(thief, "gekocht", "Van een vriend <script>alert(1)</script>");
        thief.click("main form.wz-form button");
        var code = thief.locator(".wz-code").innerText();
        var desk = visits.as(Role.POLICE_INTAKE, browser.deskWithoutScript());
        desk.navigate("/politie/betwistingen/" + id(number));
        assertThat(desk.locator("main")).containsText("<script>alert(1)</script>");
        assertThat(desk.locator("main script")).hasCount(0);
        decide(desk, "afwijzen", "U stuurde geen bewijs dat het van u is.");
        assertThat(visits.outcomeOf(number)).isEqualTo("hit");
        assertThat(reading.history(good).getFirst().ground()).endsWith("afgewezen");
        thief.navigate("/betwisting");
        thief.fill("#code", code);
        thief.click("main form button");
        assertThat(thief.locator("main")).containsText("U stuurde geen bewijs dat het van u is.");
        assertThat(thief.content())
                .doesNotContain("PL0900")
                .doesNotContain("verhaal")
                .doesNotContain("account:");
    }

    @Test
    void the_form_answers_the_same_for_a_number_that_is_not_registered() throws Exception {
        var registered = Register.aNumber();
        good(registered, "GM0344");
        assertThat(answer(registered)).isEqualTo(answer(Register.aNumber()));
    }

    @Test
    void a_large_pdf_and_a_page_called_pdf_are_refused_and_nothing_typed_is_lost() {
        var page = browser.desk();
        var number = Register.aNumber();
        good(number, "GM0344");
        hit(page, number, "nl");
        page.click("form[action='/diefstalcheck/betwisting'] button");
        page.check("input[name=wat][value=anders]");
        page.fill("#verklaring", "Mijn verhaal");
        var large = Arrays.copyOf(PDF, 20_000_000);
        for (var file : List.of(large, "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII))) {
            page.setInputFiles("#bewijs", new FilePayload("bon.pdf", "application/pdf", file));
            page.click("main form.wz-form button");
            assertThat(page.locator("#bewijs-error")).isVisible();
            assertThat(page.locator("#verklaring")).hasValue("Mijn verhaal");
        }
    }

    @Test
    void a_pdf_leaves_as_a_download_only() throws Exception {
        var number = Register.aNumber();
        good(number, "GM0344");
        var page = browser.desk();
        hit(page, number, "nl");
        page.click("form[action='/diefstalcheck/betwisting'] button");
        page.check("input[name=wat][value=anders]");
        page.fill("#verklaring", "Zie de bon");
        page.setInputFiles("#bewijs", new FilePayload("bon.pdf", "application/pdf", PDF));
        page.click("main form.wz-form button");
        visits.hasHeading(page, "dispute.received", "nl");
        var desk = visits.of(Role.POLICE_INTAKE, "desk");
        desk.open("/politie/betwistingen/" + id(number));
        desk.looksFine("dispute-pdf");
        var link = desk.page().locator(".wz-photos a").getAttribute("href");
        var file = desk.page().context().request().get("http://localhost:" + port + link);
        assertThat(file.body()).isEqualTo(PDF);
        assertThat(file.headers().get("content-disposition")).startsWith("attachment");
        assertThat(file.headers().get("x-content-type-options")).isEqualTo("nosniff");
    }

    @Test
    void an_officer_of_another_unit_reads_nothing_of_it_and_cannot_take_the_good_out() throws Exception {
        var number = Register.aNumber();
        var good = good(number, "GM0344");
        dispute(number, "gekocht");
        var elsewhere = new TestVisitors(product).enter("Els Elders", Role.POLICE_INTAKE, "GM0363");
        var page = browser.as(elsewhere.token(), browser.desk());
        var visit = new Visit(page);
        visit.open("/politie/betwistingen/" + id(number));
        assertThat(page.locator("main")).containsText("Betwisting " + id(number));
        assertThat(page.content()).doesNotContain("/politie/goederen/" + good, number, "/bewijs/");
        assertThat(page.locator("form[action$=besluit]")).hasCount(0);
        assertThat(page.navigate(proofOf(id(number))).status()).isEqualTo(404);
        visit.open("/politie/betwistingen/" + id(number));
        visit.looksFine("dispute-elsewhere");
        assertThat(visits.outcomeOf(number)).isEqualTo("hit");
    }

    @Test
    void the_privacy_officer_sees_what_is_overdue_first_and_nothing_of_what_was_written() throws Exception {
        var number = Register.aNumber();
        good(number, "GM0344");
        dispute(number, "gekocht");
        var id = id(number);
        database.sql("update stolengoods.dispute set due_on = '2020-01-01' where id = :id")
                .param("id", id)
                .update();
        var visit = new Visit(visits.as(Role.PRIVACY_OFFICER, browser.desk()));
        visit.open("/politie/betwistingen");
        assertThat(visit.page().locator("tbody tr").first()).containsText("Betwisting " + id);
        assertThat(visit.page().locator("tbody tr").first()).containsText("dagen te laat");
        assertThat(visit.page().navigate("/politie/betwistingen/" + id).status())
                .isEqualTo(403);
        database.sql("update stolengoods.dispute set due_on = '2099-01-01' where id = :id")
                .param("id", id)
                .update();
    }

    private long good(String number, String municipality) {
        var version = StoredGoods.aBicycle("Gazelle", List.of(number), municipality);
        StoredGoods.store(goods, List.of(version));
        return reading.find(version.name()).orElseThrow().id();
    }

    private String proofOf(long dispute) {
        var proof = database.sql("select id from stolengoods.dispute_proof where dispute_id = :dispute")
                .param("dispute", dispute)
                .query(Long.class)
                .single();
        return "/politie/betwistingen/%d/bewijs/%d".formatted(dispute, proof);
    }

    private void dispute(String number, String claim) throws Exception {
        var page = browser.desk();
        hit(page, number, "nl");
        page.click("form[action='/diefstalcheck/betwisting'] button");
        tell(page, claim, "Zie de bon");
        page.click("main form.wz-form button");
        visits.hasHeading(page, "dispute.received", "nl");
        page.context().close();
    }

    private static void tell(Page page, String claim, String statement) throws Exception {
        page.check("input[name=wat][value=" + claim + "]");
        page.fill("#verklaring", statement);
        page.setInputFiles("#bewijs", new FilePayload("bon.jpg", "image/jpeg", ExifPhotos.ofABicycle()));
    }

    private static void decide(Page desk, String decision, String reasons) {
        desk.check("input[name=besluit][value=" + decision + "]");
        desk.fill("#redenen", reasons);
        desk.click("form[action$=besluit] button");
        assertThat(desk.locator("form[action$=besluit]")).hasCount(0);
        assertThat(desk.locator("main")).containsText(reasons);
    }

    /** What the form says to a number that was never shown a hit, without what differs by chance. */
    private String answer(String number) throws Exception {
        var page = browser.desk();
        hit(page, registeredOne(), "nl");
        page.evaluate(
                "number => document.querySelector('form[action=\"/diefstalcheck/betwisting\"] [name=nummer]').value = number",
                number);
        page.click("form[action='/diefstalcheck/betwisting'] button");
        tell(page, "anders", "Verhaal");
        page.click("main form.wz-form button");
        visits.hasHeading(page, "dispute.received", "nl");
        var said = page.locator("main")
                .innerText()
                .replace(page.locator(".wz-code").innerText(), "")
                .replaceAll("\\d", "");
        page.context().close();
        return said;
    }

    private String registeredOne() {
        var number = Register.aNumber();
        good(number, "GM0344");
        return number;
    }

    private static void hit(Page page, String number, String language) {
        page.navigate("/?taal=" + language);
        page.fill("#nummer-1", number);
        page.locator(".wz-check__do").click();
        assertThat(page.locator(".wz-outcome--hit")).isVisible();
    }

    private void follow(Visit owner, String code, String language) {
        owner.open("/betwisting?taal=" + language);
        owner.page().fill("#code", code);
        owner.page().click("main form button");
        assertThat(owner.page().locator("#code")).hasCount(0);
    }

    private long id(String number) {
        return database.sql("select id from stolengoods.dispute where :number = any(numbers)")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private String contact(long id) {
        return database.sql("select encode(contact, 'escape') from stolengoods.dispute where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
