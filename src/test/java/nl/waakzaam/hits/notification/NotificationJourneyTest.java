// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.hits.notification.TestReceiver.Received;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import nl.waakzaam.support.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator has a system told of hits, and sends again what did not arrive. */
@DemoProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private TestReceiver receiver;
    private Browser browser;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        receiver = new TestReceiver(folder);
        browser = new Browser(port);
    }

    @AfterAll
    void close() {
        browser.close();
        receiver.close();
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "nl,desk", "en,phone", "en,desk"})
    void what_did_not_arrive_is_sent_again_by_a_person(String language, String device) throws Exception {
        var name = "Meldkamer " + UUID.randomUUID().toString().substring(0, 8);
        var visit = visit(device);
        var page = visit.page();
        visit.open("/beheer/meldkanalen/nieuw?taal=" + language);
        page.locator("input[name=stap]").first().uncheck();
        page.fill("#adres", "http://ontvanger.example/");
        send(page);
        for (var field : List.of("naam", "adres", "gebied", "stap")) {
            assertThat(page.locator("#" + field + "-error")).isVisible();
        }
        assertThat(page.locator("#adres")).hasValue("http://ontvanger.example/");
        visit.looksFine("channel-errors-" + language);
        page.fill("#naam", name);
        page.fill("#adres", receiver.url());
        page.selectOption("#gebied", "RE03");
        page.locator("input[name=stap]").first().check();
        send(page);
        var secret = page.locator("#geheim").textContent();
        visit.looksFine("channel-secret-" + language);

        receiver.answers(500);
        var before = receiver.received().size();
        new TestHits(product).found("GM0344");
        for (int attempt = 0; attempt < BackOff.MOST; attempt++) {
            node().bringAll();
            clock.pass(Duration.ofHours(8));
        }
        visit = visit(device);
        page = visit.page();
        visit.open("/beheer/meldkanalen/onbezorgd?taal=" + language);
        page.fill("#zoek", name);
        page.locator("form[role=search] > .nl-button--secondary").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        visit.looksFine("undelivered-" + language);
        receiver.answers(204);
        page.locator("form[action$=opnieuw] button").click();
        node().bringAll();

        var got = receiver.received().subList(before, receiver.received().size());
        assertThat(got).hasSize(BackOff.MOST + 1);
        assertThat(got).extracting(Received::id).containsOnly(got.getFirst().id());
        assertThat(got.getLast().isSignedWith(secret)).isTrue();
        assertThat(logged(got.getFirst().id())).containsExactly("opnieuw verzonden");
        visit.open("/beheer/meldkanalen");
        page.fill("#zoek", name);
        page.locator("form[role=search] > .nl-button--secondary").click();
        visit.looksFine("channels-" + language);
        page.locator("a[data-row]").click();
        assertThat(page.locator("tbody tr")).hasCount(BackOff.MOST + 1);
        assertThat(page.locator("main")).containsText(got.getFirst().id());
        visit.looksFine("channel-" + language);
        remove(page);
    }

    @Test
    void without_script_a_channel_is_tried_paused_given_another_secret_and_removed() throws Exception {
        var page = administrator(browser.phoneWithoutScript());
        page.navigate("/beheer/meldkanalen/nieuw");
        page.fill("#naam", "Systeem");
        page.fill("#adres", receiver.url());
        page.selectOption("#gebied", "NL");
        send(page);
        var first = page.locator("#geheim").textContent();
        page.locator("main a").last().click();
        var address = page.url();
        receiver.answers(204);
        var before = receiver.received().size();
        page.locator("button.nl-button--primary").click();
        node().bringAll();
        assertThat(receiver.received()).hasSize(before + 1);
        assertThat(receiver.received().getLast().body()).contains("nl.waakzaam.proefbericht.v1");

        page.locator("button[formaction$=pauzeren]").click();
        new TestHits(product).found("GM0344");
        node().bringAll();
        assertThat(receiver.received()).hasSize(before + 1);
        page.locator("button[formaction$=geheim]").click();
        var second = page.locator("#geheim").textContent();
        assertThat(second).isNotEqualTo(first);
        page.navigate(address);
        assertThat(page.content()).doesNotContain(first.substring(6), second.substring(6));
        page.locator("button[formaction$=hervatten]").click();
        node().bringAll();
        assertThat(receiver.received().getLast().isSignedWith(first)).isTrue();
        assertThat(receiver.received().getLast().isSignedWith(second)).isTrue();

        remove(page);
        assertThat(page.request().get(address).status()).isEqualTo(404);
        assertThat(logged(address.substring(address.lastIndexOf('/') + 1)))
                .containsExactly(
                        "kanaal toegevoegd voor NL",
                        "kanaal: proef",
                        "kanaal: pauzeren",
                        "kanaal: geheim vervangen",
                        "kanaal: hervatten",
                        "kanaal: verwijderen");
    }

    @Test
    void an_open_screen_alone_adds_and_changes_no_channel() throws Exception {
        var visit = visit("phone");
        var page = visit.page();
        visit.open("/beheer/meldkanalen/nieuw");
        page.fill("#naam", "Later");
        page.fill("#adres", receiver.url());
        page.selectOption("#gebied", "NL");
        send(page);
        page.locator("main a").last().click();
        var address = page.url();
        assertThat(page.locator("main")).containsText("Heel Nederland");
        assertThat(page.locator("#bevestigen")).hasCount(0);

        clock.pass(Duration.ofMinutes(11));
        for (var deed : List.of("pauzeren", "geheim", "verwijderen")) {
            page.navigate(address);
            page.locator("main summary").click();
            page.locator("button[formaction$=" + deed + "]").click();
            assertThat(page.locator(".wz-alert--error")).containsText("Bevestig eerst dat u het bent");
        }
        visit.looksFine("channel-proof");
        page.navigate(address);
        page.locator("button.nl-button--primary").click();
        assertThat(page.locator(".wz-alert--error")).hasCount(0);
        visit.open("/beheer/meldkanalen/nieuw");
        page.fill("#naam", "Nog een");
        send(page);
        assertThat(page.locator(".wz-alert--error")).containsText("Bevestig eerst dat u het bent");
        assertThat(page.locator("#naam")).hasValue("Nog een");
        visit.looksFine("new-channel-proof");
        page.locator("#bevestigen a").click();
        assertThat(page).hasURL(Pattern.compile(".*/mijn-account\\?naar=/beheer/meldkanalen/nieuw.*"));
        assertThat(logged(address.substring(address.lastIndexOf('/') + 1)))
                .containsExactly("kanaal toegevoegd voor NL", "kanaal: proef");

        var proven = administrator(browser.phone());
        proven.navigate(address);
        remove(proven);
        assertThat(proven.request().get(address).status()).isEqualTo(404);
    }

    private static void remove(Page page) {
        page.locator("main summary").click();
        page.locator("button[formaction$=verwijderen]").click();
    }

    private List<String> logged(String about) {
        return database.sql("""
                        select access_reason from accountability.processing_log
                        where object_type = ? and object_id = ? order by id
                        """)
                .params(ObjectKind.NOTIFICATION_CHANNEL.inLog(), about)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private TestNode node() {
        ReachableAddresses.Names names = host -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
        var http = NotificationConfiguration.client(
                new ReachableAddresses(List.of(Network.of("127.0.0.0/8")), names),
                receiver.certificate().toString());
        var channels = product.getBean(PostgresChannels.class);
        var carrier = new WebhookCarrier(http, product.getBean(HitEvents.class), channels, clock);
        return new TestNode(product.getBean(Deliveries.class), channels, carrier, clock);
    }

    private Visit visit(String device) {
        return new Visit(administrator(device.equals("phone") ? browser.phone() : browser.desk()));
    }

    private Page administrator(Page page) {
        return browser.as(new TestSessions(product).start(Role.ADMINISTRATOR), page);
    }

    private static void send(Page page) {
        page.locator(".wz-form .nl-button--primary").click();
    }
}
