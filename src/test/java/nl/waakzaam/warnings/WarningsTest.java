// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.ComesTooSoon;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.stolengoods.intake.TestIntake;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.Register;
import nl.waakzaam.support.StoredGoods;
import nl.waakzaam.support.TestClock;
import nl.waakzaam.warnings.Warnings.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ConcurrentModel;

/** What warnings do, for a buyer in good faith and for those who are not. */
@DemoProductTest
class WarningsTest {
    private static final Duration DELAY = Duration.ofHours(24);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient database;

    @Autowired
    PendingGoods pending;

    @Autowired
    StolenGoods goods;

    @Autowired
    TestClock clock;

    private final String number = Register.aNumber();
    private final String address = Buyers.anAddress();
    private Buyers buyers;
    private Register register;

    @BeforeEach
    void begin() {
        buyers = new Buyers(product);
        register = new Register(product);
    }

    @Test
    void a_buyer_is_warned_once_after_the_delay_and_nothing_of_them_is_left() {
        buyers.askAndConfirm(address, number);
        register.report(number, Category.BICYCLE);
        buyers.roundsPass();
        clock.pass(DELAY.minusSeconds(1));
        buyers.roundsPass();
        assertThat(buyers.warned(address)).isZero();
        clock.pass(Duration.ofSeconds(1));
        buyers.roundsPass();
        buyers.roundsPass();
        assertThat(buyers.warned(address)).isOne();
        assertThat(buyers.mails(address)).noneMatch(mail -> mail.text().contains(number));
        assertThat(kept()).isZero();
    }

    @Test
    void without_the_button_nobody_is_warned() {
        buyers.ask(address, number);
        register.report(number, Category.BICYCLE);
        passTheDelay();
        assertThat(buyers.warned(address)).isZero();
    }

    @Test
    void the_button_works_for_a_day() {
        buyers.ask(address, number);
        clock.pass(Warnings.TO_CONFIRM.plusSeconds(1));
        assertThat(buyers.confirm(address)).isInstanceOf(Stage.Gone.class);
    }

    @Test
    void a_good_that_is_registered_between_the_check_and_the_wish_is_not_missed() {
        register.report(number, Category.BICYCLE);
        buyers.roundsPass();
        buyers.askAndConfirm(address, number);
        passTheDelay();
        assertThat(buyers.warned(address)).isOne();
    }

    @Test
    void only_the_very_number_counts() {
        buyers.askAndConfirm(address, number);
        var last = number.charAt(number.length() - 1);
        register.report(number.substring(0, number.length() - 1) + (last == '4' ? '7' : '4'), Category.BICYCLE);
        passTheDelay();
        assertThat(buyers.warned(address)).isZero();
    }

    @Test
    void a_good_that_is_withdrawn_within_the_delay_gives_no_warning() {
        buyers.askAndConfirm(address, number);
        var good = register.report(number, Category.BICYCLE);
        buyers.roundsPass();
        register.bring(good, GoodState.WITHDRAWN);
        passTheDelay();
        assertThat(buyers.warned(address)).isZero();
        assertThat(kept()).isOne();
    }

    @Test
    void nobody_is_warned_after_ninety_days() {
        buyers.askAndConfirm(address, number);
        clock.pass(Duration.ofDays(91));
        register.report(number, Category.BICYCLE);
        passTheDelay();
        assertThat(buyers.warned(address)).isZero();
    }

    @Test
    void a_police_unit_may_make_thieves_wait_longer() {
        buyers.askAndConfirm(address, number);
        StoredGoods.store(goods, List.of(StoredGoods.aBicycle("Gazelle", List.of(number))));
        passTheDelay();
        assertThat(buyers.warned(address)).isZero();
        clock.pass(Duration.ofHours(48));
        buyers.roundsPass();
        assertThat(buyers.warned(address)).isOne();
    }

    @Test
    void a_good_that_was_taken_in_at_the_desk_waits_as_its_unit_chose() {
        buyers.askAndConfirm(address, number);
        var officer = new Actor("account:1", "Iris", "Politie", Set.of(Role.POLICE_INTAKE), Set.of("RE03"));
        new TestIntake(product).bicycle(number, "", officer);
        passTheDelay();
        assertThat(buyers.warned(address)).isZero();
        clock.pass(Duration.ofHours(48));
        buyers.roundsPass();
        assertThat(buyers.warned(address)).isOne();
    }

    @Test
    void a_thief_whose_warning_a_detective_stopped_sees_what_one_sees_whose_loot_was_never_reported() {
        var unreported = Buyers.anAddress();
        buyers.askAndConfirm(unreported, Register.aNumber());
        buyers.askAndConfirm(address, number);
        var good = register.report(number, Category.BICYCLE);
        buyers.roundsPass();
        assertThat(pending.find(good).orElseThrow().buyers()).isOne();
        assertThat(pending.suppress(good, "account:1", "zaak 2026112400", clock.instant()))
                .isTrue();
        assertThat(pending.suppress(good, "account:2", "nog eens", clock.instant()))
                .isFalse();
        passTheDelay();
        assertThat(kinds(address)).isEqualTo(kinds(unreported));
        assertThat(buyers.confirm(address)).isInstanceOf(Stage.Kept.class);
        assertThat(buyers.confirm(unreported)).isInstanceOf(Stage.Kept.class);
    }

    @Test
    void asking_answers_alike_whether_or_not_a_good_is_registered() {
        var registered = Register.aNumber();
        register.report(registered, Category.BICYCLE);
        var other = Buyers.anAddress();
        buyers.ask(address, number);
        buyers.ask(other, registered);
        assertThat(kinds(address)).isEqualTo(kinds(other)).containsExactly("warning-confirmation");
    }

    @Test
    void a_reader_waits_for_five_goods_at_most_and_the_same_good_counts_once() {
        for (int i = 0; i < Warnings.MOST; i++) {
            clock.pass(Duration.ofDays(1));
            buyers.askAndConfirm(address, i == 0 ? number : Register.aNumber());
        }
        clock.pass(Duration.ofDays(1));
        buyers.ask(address, Register.aNumber());
        assertThat(buyers.confirm(address)).isInstanceOf(Stage.TooMany.class);
        buyers.ask(address, number);
        assertThat(buyers.confirm(address)).isInstanceOf(Stage.Kept.class);
    }

    @Test
    void nobody_fills_the_mailbox_of_another() {
        for (int i = 0; i < 10; i++) {
            buyers.ask(address.toUpperCase(Locale.ROOT), Register.aNumber());
            buyers.ask(address, Register.aNumber());
        }
        assertThat(buyers.mails(address).size()
                        + buyers.mails(address.toUpperCase(Locale.ROOT)).size())
                .isEqualTo(3);
    }

    @Test
    void one_network_has_twenty_mails_sent_a_day() {
        var pages = product.getBean(AskPages.class);
        var network = new MockHttpServletRequest();
        network.setAttribute(ClientNetwork.class.getName(), new ClientNetwork(number.hashCode(), false));
        for (int i = 0; i < 20; i++) {
            ask(pages, network);
        }
        assertThatThrownBy(() -> ask(pages, network)).isInstanceOf(ComesTooSoon.class);
    }

    @Test
    void who_never_wants_mail_gets_none_whoever_asks() {
        buyers.askAndConfirm(address, number);
        buyers.forget(address, true);
        buyers.ask(address, Register.aNumber());
        assertThat(kinds(address)).containsExactly("warning-confirmation");
        assertThat(kept()).isZero();
    }

    @Test
    void a_look_at_the_link_forgets_nobody_and_the_post_of_a_mail_program_forgets_at_once() throws Exception {
        buyers.askAndConfirm(address, number);
        var forget = Objects.requireNonNull(buyers.mails(address).getFirst().forget());
        assertThat(send(HttpRequest.newBuilder(URI.create(forget)).GET())).isEqualTo(200);
        assertThat(kept()).isOne();
        assertThat(send(HttpRequest.newBuilder(URI.create(forget))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))))
                .isEqualTo(200);
        assertThat(kept()).isZero();
    }

    @Test
    void a_link_that_we_did_not_give_leads_nowhere() throws Exception {
        var base = "http://localhost:" + port + "/bericht/";
        buyers.ask(address, number);
        var forget = Objects.requireNonNull(buyers.mails(address).getFirst().forget());
        var token = forget.substring(forget.lastIndexOf('/') + 1);
        for (var wrong : List.of("x", "AAAA", "A" + token.substring(1), token)) {
            assertThat(send(HttpRequest.newBuilder(URI.create(base + wrong)).GET()))
                    .as(wrong)
                    .isEqualTo(404);
        }
    }

    @Test
    void who_has_the_database_learns_neither_who_waits_nor_for_what() {
        buyers.askAndConfirm(address, number);
        for (var table : List.of("warnings.warning", "warnings.number", "warnings.good", "warnings.hit")) {
            var rows = database.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                    .query(String.class)
                    .single();
            assertThat(rows).as(table).doesNotContain(number).doesNotContainIgnoringCase(address);
        }
        var log = database.sql("""
                        select coalesce(string_agg(t::text, ' '), '') from accountability.processing_log t
                        where activity like 'warnings.%'
                        """).query(String.class).single();
        assertThat(log).contains("warnings.asked", "warnings.confirmed").doesNotContain(number, address);
    }

    private void passTheDelay() {
        buyers.roundsPass();
        clock.pass(DELAY);
        buyers.roundsPass();
    }

    private List<String> kinds(String reader) {
        return buyers.mails(reader).stream().map(Mail::kind).toList();
    }

    private long kept() {
        return database.sql("select count(*) from warnings.warning where reader = ?")
                .param(product.getBean(WarningSecrets.class)
                        .reader(new nl.waakzaam.notices.MailAddress(address))
                        .hash())
                .query(Long.class)
                .single();
    }

    private static void ask(AskPages pages, MockHttpServletRequest network) {
        pages.ask(List.of(Register.aNumber()), "", Buyers.anAddress(), network, new ConcurrentModel(), Locale.of("nl"));
    }

    private static int send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
