// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.verdict;

import static nl.waakzaam.hits.verdict.Weight.CHECK_FAILS_MISREAD;
import static nl.waakzaam.hits.verdict.Weight.CHECK_FAILS_TRUE;

import java.util.Arrays;

/** How much all that can be known besides a number that differs can tell for the stolen good, against its siblings. */
final class MostByFacts {
    /** IMEIs and VINs have one; their keys are as long. */
    private static final int SHORTEST_WITH_CHECK_DIGIT = 14;

    private final double facts;
    private final double check;

    MostByFacts(Weights weights) {
        facts = Arrays.stream(Fact.values())
                .filter(fact -> !fact.isOfSeries())
                .mapToDouble(fact -> most(
                        fact.ofSame(true, weights) / fact.ofOther(true, weights),
                        fact.ofSame(false, weights) / fact.ofOther(false, weights)))
                .reduce(1, (one, other) -> one * other);
        double misread = weights.of(CHECK_FAILS_MISREAD);
        double fits = weights.of(CHECK_FAILS_TRUE);
        check = most(misread / fits, (1 - misread) / (1 - fits));
    }

    double of(int length) {
        return length < SHORTEST_WITH_CHECK_DIGIT ? facts : facts * check;
    }

    /** Nothing may be known, too. */
    private static double most(double one, double other) {
        return Math.max(1, Math.max(one, other));
    }
}
