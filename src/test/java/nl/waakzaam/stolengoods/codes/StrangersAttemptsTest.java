// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.ComesTooSoon;
import nl.waakzaam.stolengoods.codes.StrangersAttempts.Kind;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guessing codes is slowed, and nobody can shut the door for those who know theirs. */
@ProductTest
class StrangersAttemptsTest {
    @Autowired
    JdbcClient database;

    @Autowired
    Keys keys;

    /** A century that no other test lives in, so that what all together tried is this test's alone. */
    private final TestClock clock = new TestClock(Instant.parse("2100-01-01T00:00:00Z")
            .plus(Duration.ofHours(ThreadLocalRandom.current().nextInt(800_000))));

    private final ClientNetwork guesser = aNetwork();

    @Test
    void a_network_guesses_a_few_times_an_hour() {
        var attempts = attempts(3, 100);
        guess(attempts, guesser, 3);
        assertThatThrownBy(() -> attempts.begin(Kind.CODE, guesser)).isInstanceOf(ComesTooSoon.class);
        assertThatCode(() -> attempts.begin(Kind.CODE, aNetwork())).doesNotThrowAnyException();
        clock.pass(Duration.ofHours(1));
        assertThatCode(() -> attempts.begin(Kind.CODE, guesser)).doesNotThrowAnyException();
    }

    @Test
    void a_right_code_does_not_count() {
        var attempts = attempts(2, 100);
        for (int i = 0; i < 10; i++) {
            attempts.begin(Kind.CODE, guesser);
            attempts.succeeded(Kind.CODE, guesser);
        }
        assertThatCode(() -> attempts.begin(Kind.CODE, guesser)).doesNotThrowAnyException();
    }

    @Test
    void many_networks_together_get_one_guess_each_and_no_victim_is_shut_out() {
        var attempts = attempts(10, 5);
        guess(attempts, guesser, 5);
        assertThatThrownBy(() -> attempts.begin(Kind.CODE, guesser)).isInstanceOf(ComesTooSoon.class);
        var victim = aNetwork();
        assertThatCode(() -> attempts.begin(Kind.CODE, victim)).doesNotThrowAnyException();
        assertThatThrownBy(() -> attempts.begin(Kind.CODE, victim)).isInstanceOf(ComesTooSoon.class);
    }

    @Test
    void the_many_addresses_of_one_ipv6_customer_are_one() {
        var attempts = attempts(2, 100);
        var site = ThreadLocalRandom.current().nextLong() & ~0xffffL;
        attempts.begin(Kind.CODE, new ClientNetwork(site | 1, true));
        attempts.begin(Kind.CODE, new ClientNetwork(site | 2, true));
        assertThatThrownBy(() -> attempts.begin(Kind.CODE, new ClientNetwork(site | 3, true)))
                .isInstanceOf(ComesTooSoon.class);
    }

    @Test
    void no_address_is_stored() {
        attempts(3, 100).begin(Kind.CODE, guesser);
        assertThat(database.sql("select subject from stolengoods.attempt")
                        .query(String.class)
                        .list())
                .noneMatch(subject -> subject.contains(guesser.name()));
    }

    private StrangersAttempts attempts(int ofNetwork, int ofAll) {
        return new StrangersAttempts(
                database, new AttemptLimits(ofNetwork, ofAll, ofNetwork, ofAll, 30, 3000), keys, clock);
    }

    private static void guess(StrangersAttempts attempts, ClientNetwork network, int times) {
        for (int i = 0; i < times; i++) {
            attempts.begin(Kind.CODE, network);
        }
    }

    private static ClientNetwork aNetwork() {
        return new ClientNetwork(ThreadLocalRandom.current().nextInt(), false);
    }
}
