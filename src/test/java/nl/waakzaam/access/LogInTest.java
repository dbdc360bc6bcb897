// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import nl.waakzaam.access.LogIn.Outcome;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class LogInTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    Attempts attempts;

    @Autowired
    Sessions sessions;

    @Autowired
    AccessLog log;

    @Autowired
    Keys keys;

    @Autowired
    LogIn logIn;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    private final ClientNetwork network = somewhere();
    private TestAccounts some;

    @BeforeEach
    void prepare() {
        some = new TestAccounts(accounts, passwords, keys);
    }

    @Test
    void a_password_alone_opens_nothing() {
        var account = some.paired(Role.DETECTIVE, SECRET);
        var admitted = (Outcome.Admitted) withPassword(account);
        assertThat(admitted.complete()).isFalse();
        assertThat(sessions.find(admitted.token()).orElseThrow().complete()).isFalse();
    }

    @Test
    void a_code_completes_the_log_in_with_a_new_token_and_works_once() {
        var account = some.paired(Role.DETECTIVE, SECRET);
        var code = Totp.code(SECRET, clock.instant());
        var first = ((Outcome.Admitted) withPassword(account)).token();
        var second = (Outcome.Admitted) logIn.withCode(sessions.find(first).orElseThrow(), first, code, network);
        assertThat(second.complete()).isTrue();
        assertThat(second.token()).isNotEqualTo(first);
        assertThat(sessions.find(first)).isEmpty();
        var again = ((Outcome.Admitted) withPassword(account)).token();
        assertThat(logIn.withCode(sessions.find(again).orElseThrow(), again, code, network))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void writes_down_who_entered_and_in_whose_name_somebody_was_refused() {
        var account = some.with(Role.DETECTIVE, true);
        var inDemo = with(true);
        inDemo.withPassword(account.login(), "verkeerd", network, "");
        inDemo.withPassword(account.login(), TestAccounts.PASSWORD, network, "");
        assertThat(database.sql("""
                        select actor, action, outcome from accountability.processing_log
                        where activity = 'access.log-in' and object_type = 'account' and object_id = ? order by id
                        """)
                        .param(Account.actorId(account.id()))
                        .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                        .list())
                .containsExactly("unknown CONSULT REFUSED", Account.actorId(account.id()) + " CONSULT DONE");
    }

    @Test
    void a_recovery_code_works_once() {
        var account = some.with(Role.DETECTIVE, false);
        var code = secondFactor
                .pair(account, SECRET, Totp.code(SECRET, clock.instant()))
                .getFirst();
        assertThat(secondFactor.accepts(account, code.toUpperCase(java.util.Locale.ROOT)))
                .isTrue();
        assertThat(secondFactor.accepts(account, code)).isFalse();
    }

    @Test
    void gives_one_answer_for_a_wrong_password_and_for_an_unknown_account() {
        var account = some.paired(Role.DEALER, SECRET);
        assertThat(logIn.withPassword(account.login(), "verkeerd", network, ""))
                .isEqualTo(logIn.withPassword("niemand-" + UUID.randomUUID(), "verkeerd", network, ""))
                .isEqualTo(new Outcome.Refused());
    }

    @Test
    void makes_a_network_that_guesses_at_many_accounts_wait_and_no_other() {
        for (var attempt = 0; attempt < Attempts.FREE_PER_ADDRESS; attempt++) {
            logIn.withPassword("niemand-" + UUID.randomUUID(), "verkeerd", network, "");
        }
        assertThat(logIn.withPassword("niemand-" + UUID.randomUUID(), "verkeerd", network, ""))
                .isEqualTo(new Outcome.TooSoon());
        assertThat(logIn.withPassword("niemand-" + UUID.randomUUID(), "verkeerd", somewhere(), ""))
                .isEqualTo(new Outcome.Refused());
    }

    @Test
    void makes_who_guesses_wait_even_with_the_right_password() {
        var account = some.paired(Role.DEALER, SECRET);
        for (var attempt = 0; attempt < Attempts.FREE_PER_LOGIN; attempt++) {
            logIn.withPassword(account.login(), "verkeerd", network, "");
        }
        assertThat(withPassword(account)).isEqualTo(new Outcome.TooSoon());
        database.sql("update access.attempts set last_failure = last_failure - interval '10 minutes'")
                .update();
        assertThat(withPassword(account)).isInstanceOf(Outcome.Admitted.class);
    }

    @Test
    void refuses_a_demo_account_outside_demo_mode_and_admits_it_at_once_within() {
        var account = some.with(Role.DEALER, true);
        assertThat(with(false).withPassword(account.login(), TestAccounts.PASSWORD, network, ""))
                .isEqualTo(new Outcome.Refused());
        assertThat(with(true).withPassword(account.login(), TestAccounts.PASSWORD, network, ""))
                .isInstanceOfSatisfying(
                        Outcome.Admitted.class,
                        admitted -> assertThat(admitted.complete()).isTrue());
    }

    @Test
    void refuses_a_disabled_account_and_ends_its_sessions() {
        var account = some.with(Role.DEALER, false);
        var token = sessions.start(account, true, "");
        accounts.disable(account.id(), true);
        assertThat(sessions.find(token)).isEmpty();
        assertThat(withPassword(account)).isEqualTo(new Outcome.Refused());
    }

    @Test
    void ends_the_oldest_of_four_sessions() {
        var account = some.with(Role.DEALER, false);
        var oldest = sessions.start(account, true, "");
        for (var more = 0; more < Sessions.MOST; more++) {
            sessions.start(account, true, "");
        }
        assertThat(sessions.find(oldest)).isEmpty();
        assertThat(sessions.listOf(account.id())).hasSize(Sessions.MOST);
    }

    @Test
    void ends_a_session_after_half_an_hour_of_rest_and_after_twelve_hours_in_any_case() {
        var account = some.with(Role.DEALER, false);
        var token = sessions.start(account, true, "");
        assertThat(later(Duration.ofMinutes(29)).find(token)).isPresent();
        assertThat(later(Duration.ofMinutes(58)).find(token)).isPresent();
        assertThat(later(Duration.ofMinutes(89)).find(token)).isEmpty();
        database.sql("update access.sessions set seen_at = seen_at + interval '12 hours' where account_id = ?")
                .param(account.id())
                .update();
        assertThat(later(Duration.ofHours(12)).find(token)).isEmpty();
    }

    @Test
    void refuses_a_one_time_password_that_was_left_for_a_week() {
        var handedOut = some.with(Role.DEALER, false);
        accounts.setPassword(handedOut.id(), passwords.hash(TestAccounts.PASSWORD), true);
        var account = accounts.find(handedOut.id()).orElseThrow();
        assertThat(openAfter(Accounts.ONE_TIME.minusMinutes(1)).isOpenTo(account))
                .isTrue();
        assertThat(openAfter(Accounts.ONE_TIME.plusMinutes(1)).isOpenTo(account))
                .isFalse();
        accounts.setPassword(account.id(), passwords.hash(TestAccounts.PASSWORD), false);
        assertThat(openAfter(Accounts.ONE_TIME.plusMinutes(1))
                        .isOpenTo(accounts.find(account.id()).orElseThrow()))
                .isTrue();
    }

    private Entrance openAfter(Duration wait) {
        return new Entrance(sessions, log, new DemoMode(false), Clock.offset(clock, wait));
    }

    @Test
    void keeps_secrets_encrypted() {
        var account = some.paired(Role.DEALER, SECRET);
        assertThat(accounts.findTotpSecret(account.id()).orElseThrow()).isNotEqualTo(SECRET);
    }

    private Sessions later(Duration wait) {
        return new Sessions(database, Clock.offset(clock, wait));
    }

    private LogIn with(boolean demo) {
        return new LogIn(
                accounts,
                passwords,
                secondFactor,
                attempts,
                new Entrance(sessions, log, new DemoMode(demo), clock),
                log);
    }

    private static ClientNetwork somewhere() {
        return new ClientNetwork(UUID.randomUUID().getMostSignificantBits(), true);
    }

    private Outcome withPassword(Account account) {
        return logIn.withPassword(account.login(), TestAccounts.PASSWORD, network, "test");
    }
}
