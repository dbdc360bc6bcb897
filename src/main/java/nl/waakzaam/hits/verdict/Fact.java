// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.verdict;

/** What is known of both goods besides their numbers. */
public enum Fact {
    CATEGORY(Weight.CATEGORY_SAME, Weight.CATEGORY_OTHER),
    MAKE(Weight.MAKE_SAME, Weight.MAKE_OTHER),
    TYPE(Weight.TYPE_SAME, Weight.TYPE_OTHER),
    COLOUR(Weight.COLOUR_SAME, Weight.COLOUR_OTHER),
    /** Whether it was bought on or after the day of the theft. */
    ORDER(Weight.ORDER_SAME, Weight.ORDER_OTHER);

    private final Weight same;
    private final Weight other;

    Fact(Weight same, Weight other) {
        this.same = same;
        this.other = other;
    }

    /** The chance of what is seen of one good. */
    double ofSame(boolean agrees, Weights weights) {
        return agrees ? weights.of(same) : 1 - weights.of(same);
    }

    /** The chance of what is seen of two goods. */
    double ofOther(boolean agrees, Weights weights) {
        return agrees ? weights.of(other) : 1 - weights.of(other);
    }
}
