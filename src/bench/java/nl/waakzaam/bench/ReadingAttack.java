// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import nl.waakzaam.identifiers.Identifiers;
import nl.waakzaam.identifiers.Reading;
import nl.waakzaam.limits.Admission;
import nl.waakzaam.limits.GateUnderTest;
import nl.waakzaam.limits.Reply;
import nl.waakzaam.limits.Visitor;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.stolengoods.check.CheckAnswer.Outcome;
import nl.waakzaam.stolengoods.check.CheckUnderTest;
import nl.waakzaam.support.TestClock;

/** Addresses that ask number after number for an hour, before the product's own gate. */
final class ReadingAttack {
    private static final int ROUNDS = 400;
    private static final Duration BETWEEN = Duration.ofHours(1).dividedBy(ROUNDS);

    private final TestClock clock = TestClock.at("2026-11-24T09:00:00Z");
    private final GateUnderTest gate = new GateUnderTest(clock);
    private final CheckUnderTest check;
    private final boolean answers;

    /**
     * What an attack gave.
     *
     * @param learned registered numbers that were confirmed, each once
     */
    record Haul(Set<String> learned, long checks) {}

    ReadingAttack(CheckUnderTest check, boolean answers) {
        this.check = check;
        this.answers = answers;
    }

    /** Each address asks a number every nine seconds; one that is refused is passed over. */
    Haul anHour(int addresses, IntFunction<IntFunction<GeneratedGood>> plan) {
        var learned = new HashSet<String>();
        long checks = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int address = 0; address < addresses; address++) {
                var good = plan.apply(address).apply(round);
                if (isAdmitted(visitor(address), good)) {
                    checks++;
                    if (check.outcome(good.kind(), good.number(), null, null) == Outcome.REGISTERED) {
                        learned.add(good.number());
                    }
                }
            }
            clock.pass(BETWEEN);
        }
        return new Haul(learned, checks);
    }

    private boolean isAdmitted(Visitor visitor, GeneratedGood good) {
        var folded = Identifiers.read(good.kind(), good.number()) instanceof Reading.Number number
                ? List.of(number.keys().getFirst().folded())
                : List.<String>of();
        var admission = gate.admit(visitor, 1, folded, Reply.none());
        if (answers && admission instanceof Admission.Asked asked) {
            clock.pass(Duration.ofSeconds(5));
            admission = gate.admit(visitor, 1, folded, GateUnderTest.answer(asked.challenge()));
        }
        return admission instanceof Admission.Admitted;
    }

    private static Visitor visitor(int number) {
        var address = "10.%d.%d.7".formatted(number / 250, number % 250);
        return new Visitor.Passer(ClientNetwork.of(InetAddress.ofLiteral(address)));
    }
}
