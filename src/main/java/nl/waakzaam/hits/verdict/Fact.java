// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.verdict;

/** What is known of both goods besides their numbers. */
public enum Fact {
    CATEGORY(Weight.CATEGORY_SAME, Weight.CATEGORY_OTHER, true),
    MAKE(Weight.MAKE_SAME, Weight.MAKE_OTHER, true),
    TYPE(Weight.TYPE_SAME, Weight.TYPE_OTHER, true),
    COLOUR(Weight.COLOUR_SAME, Weight.COLOUR_OTHER, false),
    /** Whether it was bought on or after the day of the theft. */
    ORDER(Weight.ORDER_SAME, Weight.ORDER_OTHER, false);

    private final Weight same;
    private final Weight other;
    private final boolean ofSeries;

    Fact(Weight same, Weight other, boolean ofSeries) {
        this.same = same;
        this.other = other;
        this.ofSeries = ofSeries;
    }

    /** The share in which it is written alike of one good twice. */
    public Weight ofSame() {
        return same;
    }

    /** The share in which it is written alike of two goods. */
    public Weight ofOther() {
        return other;
    }

    /** Whether all goods of a series have it in common. */
    public boolean isOfSeries() {
        return ofSeries;
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
