// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.waakzaam.bench.ReadingAttack.Haul;
import nl.waakzaam.lookup.IndexUnderTest;
import nl.waakzaam.stolengoods.check.CheckAnswer.Outcome;
import nl.waakzaam.stolengoods.check.CheckUnderTest;

/** What somebody learns of the register who asks on and on, with the usual limits; for docs/enumeration.md. */
final class EnumerationBench {
    private static final int GUESSES = 200_000;
    private static final int STRIDE = 37;

    private final GeneratedRegister register;
    private final CheckUnderTest check;
    private final Scale scale;
    private final Figures figures;
    private final SplittableRandom random = new SplittableRandom(8);

    EnumerationBench(Scale scale, Figures figures) {
        this.scale = scale;
        this.figures = figures;
        this.register = new GeneratedRegister(scale.goods());
        var index = IndexUnderTest.of(FoldedForms.distinct(register));
        this.check = new CheckUnderTest(new RegisterInMemory(register, index));
    }

    void run() {
        guesses("random", () -> register.otherInnocent(random), "random numbers of a known model");
        guesses("after_series", () -> register.denseInnocent(random), "the numbers just after a registered series");
        walks();
        crowds();
    }

    private void guesses(String name, Supplier<GeneratedGood> next, String meaning) {
        int count = scale.sample(GUESSES);
        var outcomes =
                IntStream.range(0, count).mapToObj(i -> outcome(next.get())).toList();
        figures.report(
                "hits_per_1000_" + name, perThousand(outcomes, Outcome.REGISTERED), "\"registered\": " + meaning);
        figures.report(
                "near_per_1000_" + name, perThousand(outcomes, Outcome.LOOKS_LIKE), "\"looks like\": " + meaning);
    }

    private static double perThousand(java.util.List<Outcome> outcomes, Outcome wanted) {
        return outcomes.stream().filter(wanted::equals).count() * 1000.0 / outcomes.size();
    }

    private void walks() {
        var walk = attack(1, false, address -> place -> register.ofSeries(0, place));
        report("walk_hour_1", walk, "one address that walks through one series, all of it registered");
        var spread = attack(1, false, address -> place -> register.ofSeries(place % series(), place * STRIDE));
        report("spread_hour_1", spread, "one address that knows which series were stolen and spreads over them");
        var answering = attack(1, true, address -> place -> register.ofSeries(place % series(), place * STRIDE));
        report("spread_hour_1_answering", answering, "the same from a shared address, by a program that answers");
    }

    private void crowds() {
        for (int addresses : new int[] {100, scale.sample(10_000)}) {
            var one = attack(addresses, false, address -> place -> register.ofSeries(0, address * STRIDE + place * 7));
            report("one_series_hour_" + addresses, one, addresses + " addresses on one series of 1,000");
        }
        var spread = attack(
                100, false, address -> place -> register.ofSeries((address + place) % series(), address * STRIDE));
        report("spread_hour_100", spread, "100 addresses over all registered series");
    }

    private Haul attack(int addresses, boolean answers, IntFunction<IntFunction<GeneratedGood>> plan) {
        return new ReadingAttack(check, answers).anHour(addresses, plan);
    }

    private void report(String name, Haul haul, String meaning) {
        figures.report("learned_" + name, haul.learned().size(), "registered numbers confirmed in an hour: " + meaning);
        figures.report("checks_" + name, haul.checks(), "checks that were answered for it");
    }

    private int series() {
        return register.countSeries();
    }

    private Outcome outcome(GeneratedGood good) {
        return check.outcome(good.kind(), good.number(), null, null);
    }
}
