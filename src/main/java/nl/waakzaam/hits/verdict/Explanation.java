// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.verdict;

import static nl.waakzaam.hits.verdict.Weight.CHECK_FAILS_MISREAD;
import static nl.waakzaam.hits.verdict.Weight.CHECK_FAILS_TRUE;
import static nl.waakzaam.hits.verdict.Weight.MISREAD;

/**
 * A way in which the bought good can have come to its number, and how likely what is known would then be.
 *
 * @param misread whether the number that was written down is not the one on the good
 */
record Explanation(Who who, boolean misread, double chance) {
    /** That two check digits are the same. */
    private static final double CHANCE = 0.1;

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

    Explanation with(Checked check, Weights weights) {
        double fails = weights.of(misread ? CHECK_FAILS_MISREAD : CHECK_FAILS_TRUE);
        return switch (check) {
            case NONE -> this;
            case FITS -> times(1 - fails);
            case DOES_NOT_FIT -> times(fails);
            case FITS_THE_OTHER -> times(fails * ofTheOther(weights));
            case FITS_NEITHER -> times(fails * (1 - ofTheOther(weights)));
        };
    }

    /** That a check digit which fails is the stolen number's: it was read well, or the digit of another good is the same. */
    private double ofTheOther(Weights weights) {
        return who == Who.SAME && misread ? 1 - weights.of(MISREAD) : CHANCE;
    }

    private Explanation times(double factor) {
        return new Explanation(who, misread, chance * factor);
    }
}
