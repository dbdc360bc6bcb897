// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.notices.MailSettled.Ending;
import nl.waakzaam.notices.Route.Delivery;
import nl.waakzaam.notices.Route.Result;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DemoProductTest
@ExtendWith(OutputCaptureExtension.class)
class PostmanTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private final String name = UUID.randomUUID().toString();
    private final List<Mail> tried = new ArrayList<>();
    private Result answer = Result.LATER;
    private final List<Object> told = new ArrayList<>();
    private Postman postman;

    @BeforeEach
    void emptyTheOutbox() {
        new TestPost(product).deliver();
        Route route = mail -> {
            tried.add(mail);
            return new Delivery(answer, "250 ok");
        };
        postman = new Postman(
                outbox,
                new StaticListableBeanFactory(Map.of("route", route)).getBeanProvider(Route.class),
                transaction,
                new SimpleMeterRegistry(),
                told::add,
                clock);
    }

    @Test
    void a_mail_of_an_act_that_failed_is_never_sent() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    outbox.queue(mail());
                    throw new IllegalStateException("the act failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        postman.round();
        assertThat(tried).isEmpty();
    }

    @Test
    void a_mail_cannot_be_queued_outside_an_act() {
        assertThatThrownBy(() -> outbox.queue(mail()))
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }

    @Test
    void a_mail_that_was_sent_is_gone() {
        queue();
        answer = Result.SENT;
        postman.round();
        postman.round();
        assertThat(tried).extracting(Mail::concerns).containsExactly(name);
        assertThat(waiting()).isZero();
        assertThat(told).containsExactly(new MailSettled(name, Ending.SENT, "250 ok", clock.instant()));
    }

    @Test
    void is_tried_again_after_growing_pauses_and_then_given_up_and_reported_without_a_name(CapturedOutput output) {
        queue();
        postman.round();
        for (var pause : Postman.PAUSES) {
            clock.pass(pause.minusMillis(1));
            postman.round();
            var before = tried.size();
            clock.pass(Duration.ofMillis(1));
            postman.round();
            assertThat(tried).hasSize(before + 1);
        }
        assertThat(tried).hasSize(Postman.PAUSES.size() + 1);
        assertThat(waiting()).isZero();
        assertThat(told).containsExactly(new MailSettled(name, Ending.GIVEN_UP, "250 ok", clock.instant()));
        assertThat(output).contains("A mail was given up at attempt 7: test").doesNotContain("koper@voorbeeld.nl");
    }

    @Test
    void a_mail_that_the_server_refuses_for_ever_is_not_tried_again() {
        queue();
        answer = Result.REFUSED;
        postman.round();
        assertThat(waiting()).isZero();
        assertThat(told).containsExactly(new MailSettled(name, Ending.REFUSED, "250 ok", clock.instant()));
    }

    @Test
    void two_nodes_never_send_the_same_mail() {
        queue();
        answer = Result.SENT;
        transaction.executeWithoutResult(status -> {
            assertThat(outbox.claim(clock.instant())).isPresent();
            inAnotherNode(() -> postman.round());
        });
        assertThat(tried).isEmpty();
        postman.round();
        assertThat(tried).hasSize(1);
    }

    @Test
    void who_has_the_database_reads_no_mail() {
        queue();
        var row = database.sql("select m::text || encode(m.sealed, 'escape') from notices.mail m where concerns = ?")
                .param(name)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("koper@voorbeeld.nl").doesNotContain("Woorden");
        outbox.withdraw(name);
        assertThat(waiting()).isZero();
    }

    private static void inAnotherNode(Runnable work) {
        try {
            Thread.ofVirtual().start(work).join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void queue() {
        transaction.executeWithoutResult(status -> outbox.queue(mail()));
    }

    private Mail mail() {
        return new Mail(
                "test",
                name,
                new MailAddress("koper@voorbeeld.nl"),
                Locale.of("nl"),
                "Onderwerp",
                "Woorden",
                "https://x/y");
    }

    private long waiting() {
        return database.sql("select count(*) from notices.mail where concerns = ?")
                .param(name)
                .query(Long.class)
                .single();
    }
}
