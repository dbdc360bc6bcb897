// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import nl.waakzaam.cameras.entry.TestVisits;
import nl.waakzaam.cameras.owners.CameraColleagues;
import nl.waakzaam.cameras.owners.Colleague.Person;
import nl.waakzaam.cameras.owners.OwnerBy;
import nl.waakzaam.cameras.owners.OwnerPasskeys;
import nl.waakzaam.cameras.owners.OwnerRole;
import nl.waakzaam.cameras.owners.Owners;
import nl.waakzaam.cameras.owners.TestOwners;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.notices.TestPost;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.VirtualAuthenticator;
import nl.waakzaam.support.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owner comes in with a passkey, with a real browser and its make-believe authenticator. */
@DemoProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnerPasskeyTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    OwnerPasskeys passkeys;

    @Autowired
    Owners owners;

    @Autowired
    CameraColleagues colleagues;

    @Autowired
    JdbcClient database;

    private Browser browser;
    private String mail;
    private Page page;
    private VirtualAuthenticator authenticator;
    private OwnerBy by;

    @BeforeAll
    void open() {
        browser = new Browser(port);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @BeforeEach
    void register() {
        mail = TestOwners.anAddress();
        page = browser.phone();
        authenticator = VirtualAuthenticator.in(page);
        by = new TestOwners(product).register(mail);
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void an_owner_makes_a_passkey_and_comes_in_with_it_without_a_mail() throws Exception {
        make();
        var visit = new Visit(page);
        visit.open("/mijn-cameras/passkeys");
        visit.looksFine("camera-passkeys-nl");
        assertThat(new TestPost(product).of(mail).getFirst().kind()).isEqualTo("cameras-passkey");
        assertThat(authenticator.passkeys().getFirst().toString())
                .doesNotContain("\"userHandle\":\"" + by.owner(), "camera-owner");
        comeIn();
        page.waitForURL("**/overzicht");
        assertThat(page.locator("h1")).containsText("P. Jansen");
        assertThat(passkeys.listOf(by.owner()).getFirst().usedAt()).isNotNull();
        var logged = database.sql("""
                        select activity || ' ' || action from accountability.processing_log where actor = ? order by id
                        """).param(by.actor()).query(String.class).list();
        assertThat(logged).contains("cameras.passkey COLLECT", "cameras.entry CONSULT");
    }

    @Test
    void a_passkey_works_at_the_mail_address_of_today_and_no_more_when_its_owner_is_gone() {
        make();
        var moved = TestOwners.anAddress();
        var owner = owners.find(by.owner()).orElseThrow();
        owners.change(owner.kind(), owner.contact().at(new MailAddress(moved)), by);
        comeIn();
        page.waitForURL("**/overzicht");
        page.navigate("/mijn-cameras/gegevens");
        assertThat(page.getByText(moved)).isVisible();
        owners.withdraw(by);
        comeIn();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Met deze passkey komt u hier niet binnen");
    }

    @Test
    void a_copy_of_a_passkey_is_refused_and_its_owner_sees_why() {
        make();
        authenticator.count(40);
        comeIn();
        page.waitForURL("**/overzicht");
        authenticator.count(39);
        comeIn();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Met deze passkey komt u hier niet binnen");
        authenticator.count(90);
        comeIn();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        byMail();
        page.navigate("/mijn-cameras/passkeys");
        assertThat(page.getByText("bestaat een kopie")).isVisible();
        press("Verwijder “Dit toestel”");
        assertThat(passkeys.listOf(by.owner())).isEmpty();
    }

    @Test
    void a_device_keeps_one_passkey_of_an_owner_and_one_without_a_name_is_refused() {
        make();
        press("Maak een passkey");
        assertThat(page.getByText("Op dit toestel staat al een passkey")).isVisible();
        authenticator = authenticator.replace();
        page.getByLabel("Naam van de passkey").evaluate("field => { field.required = false; field.value = ''; }");
        press("Maak een passkey");
        assertThat(page.locator("#naam-error")).isVisible();
        assertThat(passkeys.listOf(by.owner())).hasSize(1);
    }

    @Test
    void passkeys_are_of_the_owner_only_and_no_answer_is_no_passkey() throws Exception {
        var address = TestOwners.anAddress();
        colleagues.invite(new Person("K. Collega", new MailAddress(address)), OwnerRole.MANAGER, by);
        var visits = new TestVisits(product);
        var colleague = new OwnerScreens(port, visits.enter(address));
        assertThat(colleague.get("/mijn-cameras/passkeys").statusCode()).isEqualTo(403);
        for (var path : new String[] {"", "/vraag", "/verwijderen"}) {
            var form = Map.of("passkey", by.owner().toString());
            assertThat(colleague.post("/mijn-cameras/passkeys" + path, form).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        var owner = new OwnerScreens(port, visits.enter(mail));
        owner.post("/mijn-cameras/passkeys/vraag", Map.of());
        var refused = owner.post("/mijn-cameras/passkeys", Map.of("naam", "Telefoon", "antwoord", "{}"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(owner.post("/camera-in-beeld/passkey", Map.of("antwoord", "{}"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(passkeys.listOf(by.owner())).isEmpty();
    }

    /** Comes in by mail and makes a passkey. */
    private void make() {
        byMail();
        page.navigate("/mijn-cameras/passkeys");
        press("Maak een passkey");
        assertThat(page.locator(".wz-rows li")).hasCount(1);
    }

    private void byMail() {
        page.navigate("/camera-in-beeld");
        page.fill("#mail", mail);
        press("Mail mij de link");
        page.navigate("/camera-in-beeld/toegang/" + new TestVisits(product).tokenOf(mail));
        press("Kom binnen");
    }

    private void comeIn() {
        page.context().clearCookies();
        page.navigate("/camera-in-beeld");
        press("Kom binnen met een passkey");
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
