// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.verdict;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How much all that can be known besides a number that differs can tell for the stolen good, against its siblings. */
final class MostByFacts {
    /** IMEIs and VINs have one; their keys are as long, or one shorter with a digit left out. */
    private static final int SHORTEST_WITH_CHECK_DIGIT = 13;

    private static final Set<Checked> NO_CHECK = EnumSet.of(Checked.NONE);

    private final Weights weights;
    private final double facts;

    MostByFacts(Weights weights) {
        this.weights = weights;
        this.facts = Arrays.stream(Fact.values())
                .filter(fact -> !fact.isOfSeries())
                .mapToDouble(fact -> most(
                        fact.ofSame(true, weights) / fact.ofOther(true, weights),
                        fact.ofSame(false, weights) / fact.ofOther(false, weights)))
                .reduce(1, (one, other) -> one * other);
    }

    /**
     * The likelihood ratio at its highest.
     *
     * @param length of the bought good's number, which tells whether it can have a check digit
     */
    double against(Explanation same, List<Explanation> siblings, int length) {
        double highest = 0;
        for (var check : length < SHORTEST_WITH_CHECK_DIGIT ? NO_CHECK : EnumSet.allOf(Checked.class)) {
            highest = Math.max(highest, ratio(same, siblings, check));
        }
        return highest * facts;
    }

    private double ratio(Explanation same, List<Explanation> siblings, Checked check) {
        double others = 0;
        for (var sibling : siblings) {
            others += sibling.with(check, weights).chance();
        }
        return same.with(check, weights).chance() / others;
    }

    /** Nothing may be known, too. */
    private static double most(double one, double other) {
        return Math.max(1, Math.max(one, other));
    }
}
