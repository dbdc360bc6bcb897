// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.limits.Admission;
import nl.waakzaam.limits.GateUnderTest;
import nl.waakzaam.limits.Reply;
import nl.waakzaam.limits.Visitor;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.stolengoods.check.CheckAnswer.Outcome;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.Test;

/** A fence tries to read the register, with the usual limits on and a clock that the test moves. */
class ReadingTheRegisterTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final TestClock clock = TestClock.at("2026-11-24T09:00:00Z");
    private final GateUnderTest gate = new GateUnderTest(clock);
    private final RegisterInMemory register = new RegisterInMemory();
    private final TheftCheck theftCheck = new TheftCheck(register, mock(CheckTally.class));
    private final Set<String> learned = new HashSet<>();
    private int near;
    private int answered;

    @Test
    void walking_through_a_series_of_which_half_is_registered_gives_few_numbers_an_hour() {
        registerEven("WX2214");
        var fence = from("198.51.100.1");
        walk(fence, series("WX2214"));
        System.out.printf("walk, one address, one hour, every other number registered: %d learned%n", learned.size());
        assertThat(answered).isLessThanOrEqualTo(28);
        assertThat(learned).isNotEmpty().hasSizeLessThanOrEqualTo(answered);
        assertThat(near).as("near answers in a dense series").isZero();
    }

    @Test
    void near_answers_name_positions_that_were_typed_and_never_a_character() {
        register.with(IdentifierKind.FRAME, "WX2214367", "fiets", "Gazelle");
        int shown = 0;
        for (int at = 0; at < 9; at++) {
            for (char other : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                var typed = new StringBuilder("WX2214367");
                typed.setCharAt(at, other);
                var answer = theftCheck.check(question(typed.toString()));
                for (var finding : answer.findings()) {
                    if (finding instanceof Finding.Near(var place, var positions)) {
                        shown++;
                        assertThat(positions)
                                .isSubsetOf(IntStream.rangeClosed(1, 9).boxed().toList());
                    }
                }
            }
        }
        assertThat(shown).isPositive();
    }

    /** The fence holds notes in which one character of each number is wrong, and asks on from each near answer. */
    @Test
    void a_fence_who_reads_by_near_answers_asks_for_more_numbers_than_it_learns() {
        var notes = IntStream.range(0, 2_000)
                .mapToObj(i -> "K%c%c%06d".formatted('A' + i % 8, 'R' + i / 8 % 8, i * 7_919 % 1_000_000))
                .toList();
        notes.forEach(number -> register.with(IdentifierKind.FRAME, number, "fiets", null));
        var fence = from("198.51.100.2");
        int asked = 0;
        for (var number : notes) {
            asked += correct(fence, (number.charAt(3) == '9' ? "0" : "9"), number) ? 1 : 0;
        }
        System.out.printf(
                "near, one address, one day: %d near answers, %d numbers learned, %d of %d notes followed%n",
                near, learned.size(), asked, notes.size());
        assertThat(learned).hasSizeLessThanOrEqualTo(300 / 2);
        assertThat(asked).isLessThanOrEqualTo(300);
    }

    @Test
    void a_hundred_addresses_on_one_series_stop_at_sixty_numbers_unless_they_answer_questions() {
        registerEven("WX2214");
        int next = 0;
        for (int address = 0; address < 100; address++) {
            for (int i = 0; i < 10 && next < 1_000; i++, next++) {
                ask(from("198.51.100." + address), "WX2214%03d".formatted(next));
            }
        }
        System.out.printf("walk, 100 addresses, one series, no questions answered: %d learned%n", learned.size());
        assertThat(answered).isEqualTo(60);
    }

    @Test
    void many_accounts_of_one_organisation_walk_no_further_than_one_limit() {
        registerEven("WX2214");
        long allowed = 0;
        for (int account = 0; account < 50; account++) {
            var visitor = new Visitor.Known("account:" + account, "Louche BV");
            for (int i = 0; i < 3_000; i++) {
                allowed += gate.admit(visitor, 1, List.of(), Reply.none()) instanceof Admission.Admitted ? 1 : 0;
            }
        }
        assertThat(allowed).isLessThanOrEqualTo(120_000).isGreaterThan(119_000);
    }

    /** One question a second for an hour; a refused one is asked again until it is answered. */
    private void walk(Visitor fence, List<String> numbers) {
        var end = clock.instant().plus(HOUR);
        var next = numbers.iterator();
        var number = next.next();
        while (clock.instant().isBefore(end) && next.hasNext()) {
            if (ask(fence, number) != null) {
                number = next.next();
            }
            clock.pass(Duration.ofSeconds(1));
        }
    }

    /** Asks the note, and on a near answer every digit at the place that it names. */
    private boolean correct(Visitor fence, String wrong, String number) {
        var note = number.substring(0, 3) + wrong + number.substring(4);
        var first = ask(fence, note);
        if (first == Outcome.LOOKS_LIKE) {
            for (int digit = 0; digit < 10; digit++) {
                if (ask(fence, number.substring(0, 3) + digit + number.substring(4)) == Outcome.REGISTERED) {
                    break;
                }
            }
        }
        return first != null;
    }

    private @org.jspecify.annotations.Nullable Outcome ask(Visitor fence, String number) {
        var question = question(number);
        var folded = TheftCheck.read(question).stream()
                .map(reading -> ((nl.waakzaam.identifiers.Reading.Number) reading)
                        .keys()
                        .getFirst()
                        .folded())
                .toList();
        if (!(gate.admit(fence, 1, folded, Reply.none()) instanceof Admission.Admitted)) {
            return null;
        }
        answered++;
        var outcome = theftCheck.check(question).outcome();
        near += outcome == Outcome.LOOKS_LIKE ? 1 : 0;
        if (outcome == Outcome.REGISTERED) {
            learned.add(number);
        }
        return outcome;
    }

    private void registerEven(String prefix) {
        for (int i = 0; i < 1_000; i += 2) {
            register.with(IdentifierKind.FRAME, prefix + "%03d".formatted(i), "fiets", "Gazelle");
        }
    }

    private static List<String> series(String prefix) {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> prefix + "%03d".formatted(i))
                .toList();
    }

    private static CheckQuestion question(String number) {
        return new CheckQuestion(null, null, List.of(new CheckQuestion.Typed(IdentifierKind.FRAME, number)));
    }

    private static Visitor from(String address) {
        return new Visitor.Passer(ClientNetwork.of(InetAddress.ofLiteral(address)));
    }
}
