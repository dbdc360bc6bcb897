// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.verdict;

import static nl.waakzaam.hits.verdict.Weight.CHECK_FAILS_MISREAD;
import static nl.waakzaam.hits.verdict.Weight.CHECK_FAILS_TRUE;

import nl.waakzaam.identifiers.CheckDigit;

/**
 * A way in which the bought good can have come to its number, and how likely what is known would then be.
 *
 * @param misread whether the number that was written down is not the one on the good
 */
record Explanation(Who who, boolean misread, double chance) {
    /** What the bought good is. */
    enum Who {
        /** The stolen good. */
        SAME,
        /** Another of its series. */
        SIBLING,
        /** Any other good. */
        STRANGER
    }

    /** Another of the series has the make and type that the good itself has, and a colour and an owner of its own. */
    Explanation with(Fact fact, boolean agrees, Weights weights) {
        boolean alike = who == Who.SAME || who == Who.SIBLING && fact.isOfSeries();
        return times(alike ? fact.ofSame(agrees, weights) : fact.ofOther(agrees, weights));
    }

    Explanation with(CheckDigit check, Weights weights) {
        double fails = weights.of(misread ? CHECK_FAILS_MISREAD : CHECK_FAILS_TRUE);
        return switch (check) {
            case FITS -> times(1 - fails);
            case DOES_NOT_FIT -> times(fails);
            case NONE -> this;
        };
    }

    private Explanation times(double factor) {
        return new Explanation(who, misread, chance * factor);
    }
}
