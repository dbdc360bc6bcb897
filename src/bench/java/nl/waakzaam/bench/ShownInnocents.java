// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.lookup.IndexUnderTest;
import nl.waakzaam.stolengoods.check.CheckAnswer.Outcome;
import nl.waakzaam.stolengoods.check.CheckUnderTest;

/**
 * How many honest buyers are told "looks like", and how many misread numbers of stolen goods. The honest hold the next
 * numbers of a series that is registered.
 */
final class ShownInnocents {
    private static final int INNOCENTS = 100_000;
    private static final int MISREAD = 10_000;
    private static final int MISREAD_PER_WAY = 3_000;

    private final GeneratedRegister register;
    private final CheckUnderTest check;
    private final Scale scale;
    private final Figures figures;
    private final SplittableRandom random = new SplittableRandom(3);

    /** What is said beside the number. */
    private enum Stated {
        NOTHING,
        KIND,
        /** Kind, category and make. */
        ALL
    }

    ShownInnocents(GeneratedRegister register, IndexUnderTest index, Scale scale, Figures figures) {
        this.register = register;
        this.check = new CheckUnderTest(new RegisterInMemory(register, index));
        this.scale = scale;
        this.figures = figures;
    }

    void run() {
        innocents(
                "near_shown_innocent",
                Stated.KIND,
                "share of innocents told \"looks like\": the next numbers of a registered series, kind stated");
        innocents(
                "near_shown_innocent_unstated", Stated.NOTHING, "the same when the kind is recognised, as on the page");
        innocents(
                "near_shown_innocent_described",
                Stated.ALL,
                "the same when they also state the category and the make, which are those of the registered series");
        shown("near_shown_misread", () -> Misreading.any(random), MISREAD, "all ways of misreading, in their shares");
        for (var way : Misreading.values()) {
            shown("near_shown_" + way.figureName(), () -> way, MISREAD_PER_WAY, "this way of misreading");
        }
    }

    private void innocents(String name, Stated stated, String meaning) {
        int asked = 0;
        int shown = 0;
        while (asked < scale.sample(INNOCENTS)) {
            var outcome = outcome(register.denseInnocent(random), stated);
            if (outcome != Outcome.REGISTERED) {
                asked++;
                shown += outcome == Outcome.LOOKS_LIKE ? 1 : 0;
            }
        }
        figures.atMost(name, shown / (double) asked, 0.005, meaning);
    }

    private void shown(String name, Supplier<Misreading> ways, int count, String meaning) {
        int asked = 0;
        int told = 0;
        int toldUnstated = 0;
        int toldDescribed = 0;
        while (asked < scale.sample(count)) {
            var good = register.anyGood(random);
            var misread = new GeneratedGood(good.model(), ways.get().of(good.number(), random));
            if (!misread.number().equals(good.number())) {
                asked++;
                told += outcome(misread, Stated.KIND) == Outcome.NOT_REGISTERED ? 0 : 1;
                toldUnstated += outcome(misread, Stated.NOTHING) == Outcome.NOT_REGISTERED ? 0 : 1;
                toldDescribed += outcome(misread, Stated.ALL) == Outcome.NOT_REGISTERED ? 0 : 1;
            }
        }
        figures.report(name, told / (double) asked, "share of misread registered numbers that are told: " + meaning);
        figures.report(name + "_unstated", toldUnstated / (double) asked, "the same when the kind is recognised");
        figures.report(name + "_described", toldDescribed / (double) asked, "the same with category and make stated");
    }

    private Outcome outcome(GeneratedGood good, Stated stated) {
        var kind = stated == Stated.NOTHING ? IdentifierKind.UNKNOWN : good.kind();
        var category = stated == Stated.ALL ? good.model().category() : null;
        var make = stated == Stated.ALL ? good.model().make() : null;
        return check.outcome(kind, good.number(), category, make);
    }
}
