// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.waakzaam.limits.Admission.Admitted;
import nl.waakzaam.limits.Admission.Asked;
import nl.waakzaam.limits.Admission.Reason;
import nl.waakzaam.limits.Admission.Refused;
import nl.waakzaam.limits.Challenge.Problem;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.Test;

class CheckGateTest {
    private final TestClock clock = TestClock.at("2026-11-24T12:00:00Z");
    private final NumberLimits numbers = GateUnderTest.with(Map.of(
            "client", 10, "site", 25, "crowd", 40, "pass", 5, "lease", 10, "advance", 0, "shared", "192.0.2.0/24"));
    private final GateUnderTest gate = new GateUnderTest(clock, numbers);
    private final Visitor shared = from("192.0.2.1");

    @Test
    void an_address_of_its_own_waits_for_the_next_day() {
        var own = from("198.51.100.1");
        useUp(own);
        assertThat(check(own, Reply.none())).isEqualTo(new Refused(Reason.NUMBERS, Duration.ofHours(11)));
    }

    @Test
    void a_shared_address_gets_a_question_and_goes_on_with_the_answer() {
        useUp(shared);
        var asked = (Asked) check(shared, Reply.none());
        clock.pass(Duration.ofSeconds(6));
        var reply = GateUnderTest.answer(asked.challenge());
        for (int i = 0; i < 5; i++) {
            assertThat(check(shared, reply)).isEqualTo(new Admitted());
        }
        assertThat(problem(check(shared, reply))).isEqualTo(Problem.NONE);
        assertThat(gate.counted("challenged")).isEqualTo(2);
        assertThat(gate.counted("allowed")).isEqualTo(15);
    }

    @Test
    void an_answer_before_five_seconds_keeps_the_question() {
        useUp(shared);
        var first = ((Asked) check(shared, Reply.none())).challenge();
        var again = ((Asked) check(shared, GateUnderTest.answer(first))).challenge();
        assertThat(again.problem()).isEqualTo(Problem.TOO_FAST);
        assertThat(again.token()).isEqualTo(first.token());
    }

    @Test
    void a_wrong_answer_gets_another_question() {
        useUp(shared);
        var first = ((Asked) check(shared, Reply.none())).challenge();
        clock.pass(Duration.ofSeconds(6));
        var again = ((Asked) check(shared, new Reply(first.token(), "honderd"))).challenge();
        assertThat(again.problem()).isEqualTo(Problem.WRONG);
        assertThat(again.token()).isNotEqualTo(first.token());
    }

    @Test
    void an_answer_counts_for_a_quarter_of_an_hour_and_for_its_own_address() {
        useUp(shared);
        var reply = GateUnderTest.answer(((Asked) check(shared, Reply.none())).challenge());
        clock.pass(Duration.ofMinutes(16));
        assertThat(problem(check(shared, reply))).isEqualTo(Problem.TOO_LATE);
        var other = from("192.0.2.2");
        useUp(other);
        var fresh = GateUnderTest.answer(((Asked) check(shared, Reply.none())).challenge());
        clock.pass(Duration.ofSeconds(6));
        assertThat(problem(check(other, fresh))).isEqualTo(Problem.TOO_LATE);
        assertThat(problem(check(shared, new Reply("vals.token", "3")))).isEqualTo(Problem.TOO_LATE);
    }

    @Test
    void a_crowd_of_answers_has_its_limit_too() {
        useUp(shared);
        int passed = 0;
        for (int i = 0; i < 100; i++) {
            if (check(shared, Reply.none()) instanceof Asked asked) {
                clock.pass(Duration.ofSeconds(5));
                passed += check(shared, GateUnderTest.answer(asked.challenge())) instanceof Admitted ? 1 : 0;
            }
        }
        assertThat(passed).isEqualTo(40);
        var asked = (Asked) check(shared, Reply.none());
        clock.pass(Duration.ofSeconds(5));
        assertThat(check(shared, GateUnderTest.answer(asked.challenge()))).isInstanceOf(Refused.class);
    }

    @Test
    void a_whole_ipv6_site_counts_as_one_beside_its_networks() {
        int allowed = 0;
        for (int i = 0; i < 20; i++) {
            for (int number = 0; number < 10; number++) {
                allowed += check(from("2001:db8:0:%x::1".formatted(i)), Reply.none()) instanceof Admitted ? 1 : 0;
            }
        }
        assertThat(allowed).isEqualTo(25);
        assertThat(check(from("2001:db8:1::1"), Reply.none())).isEqualTo(new Admitted());
    }

    @Test
    void a_used_up_site_is_asked_a_question_and_each_household_in_it_keeps_its_limit() {
        useUpSite();
        var asked = (Asked) check(from("2001:db8:0:99::1"), Reply.none());
        clock.pass(Duration.ofSeconds(6));
        assertThat(check(from("2001:db8:0:99::1"), GateUnderTest.answer(asked.challenge())))
                .isEqualTo(new Admitted());
        assertThat(answering(from("2001:db8:0:99::1"), 20)).isEqualTo(9);
    }

    @Test
    void whoever_has_a_whole_site_and_answers_gets_no_more_than_one_shared_address() {
        useUpSite();
        int passed = 0;
        for (int i = 0x1000; i < 0x1020; i++) {
            passed += answering(from("2001:db8:0:%x::1".formatted(i)), 10);
        }
        assertThat(passed).isEqualTo(40);
    }

    @Test
    void a_shared_ipv6_network_has_one_crowd_for_the_whole_site() {
        var mobile = new GateUnderTest(
                clock,
                GateUnderTest.with(Map.of(
                        "client",
                        1,
                        "site",
                        5,
                        "crowd",
                        7,
                        "pass",
                        1,
                        "lease",
                        10,
                        "advance",
                        0,
                        "shared",
                        "2001:db8::/32")));
        int passed = 0;
        for (int i = 0; i < 20; i++) {
            var phone = from("2001:db8:0:%x::1".formatted(i));
            for (int number = 0; number < 3; number++) {
                passed += answering(mobile, phone) ? 1 : 0;
            }
        }
        assertThat(passed).isEqualTo(1 + 1 + 1 + 1 + 1 + 7);
    }

    @Test
    void a_busy_series_costs_a_question_and_shuts_nobody_out() {
        var usual = new GateUnderTest(clock);
        for (int i = 0; i < 60; i++) {
            usual.admit(from("198.51.100." + i), 1, List.of("WX2214%03d".formatted(i * 9)), Reply.none());
        }
        var late = from("203.0.113.1");
        var asked = (Asked) usual.admit(late, 1, List.of("WX2214999"), Reply.none());
        clock.pass(Duration.ofSeconds(6));
        assertThat(usual.admit(late, 1, List.of("WX2214999"), GateUnderTest.answer(asked.challenge())))
                .isEqualTo(new Admitted());
        assertThat(usual.admit(new Visitor.Known("account:1", "Politie"), 1, List.of("WX2214999"), Reply.none()))
                .isEqualTo(new Admitted());
    }

    @Test
    void every_question_has_one_answer_in_digits_and_in_words_of_both_languages() {
        var answers = new HashSet<Integer>();
        for (long seed = 0; seed < 2_000; seed++) {
            var question = Question.of(seed);
            answers.add(question.answer());
            assertThat(question.isAnsweredBy(" " + question.answer() + ". ")).isTrue();
            assertThat(question.isAnsweredBy("")).isFalse();
            assertThat(question.answer()).isBetween(0, Question.LARGEST);
            assertThat(question.numbers())
                    .allSatisfy(number -> assertThat(number).isBetween(0, Question.LARGEST));
        }
        assertThat(answers).hasSizeGreaterThan(10);
        assertThat(new Question("challenge.plus", List.of(1, 0), 1).isAnsweredBy("Één"))
                .isTrue();
        assertThat(new Question("challenge.plus", List.of(6, 6), 12).isAnsweredBy("twelve"))
                .isTrue();
    }

    /** From households of which each has numbers left. */
    private void useUpSite() {
        for (int i = 0; i < 5; i++) {
            for (int number = 0; number < 5; number++) {
                assertThat(check(from("2001:db8:0:%x::1".formatted(i)), Reply.none()))
                        .isEqualTo(new Admitted());
            }
        }
    }

    /** How often somebody passes who answers each question. */
    private int answering(Visitor visitor, int times) {
        int passed = 0;
        for (int i = 0; i < times; i++) {
            passed += answering(gate, visitor) ? 1 : 0;
        }
        return passed;
    }

    private boolean answering(GateUnderTest asked, Visitor visitor) {
        var first = asked.admit(visitor, 1, List.of(), Reply.none());
        if (!(first instanceof Asked(var challenge, var refusal))) {
            return first instanceof Admitted;
        }
        clock.pass(Duration.ofSeconds(5));
        return asked.admit(visitor, 1, List.of(), GateUnderTest.answer(challenge)) instanceof Admitted;
    }

    private void useUp(Visitor visitor) {
        for (int i = 0; i < 10; i++) {
            assertThat(check(visitor, Reply.none())).isEqualTo(new Admitted());
        }
    }

    private Admission check(Visitor visitor, Reply reply) {
        return gate.admit(visitor, 1, List.of(), reply);
    }

    private static Problem problem(Admission admission) {
        return ((Asked) admission).challenge().problem();
    }

    private static Visitor from(String address) {
        return new Visitor.Passer(ClientNetwork.of(InetAddress.ofLiteral(address)));
    }
}
