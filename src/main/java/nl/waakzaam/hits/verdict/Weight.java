// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.verdict;

/** The figures the model reckons with. Their values are data, with a version and a source each. */
public enum Weight {
    /** Share of purchases that are of stolen goods. */
    STOLEN_SHARE,
    /** Goods sold to honest people per stolen one. */
    INNOCENT_PER_STOLEN,
    /** Goods in the register of stolen goods. */
    REGISTERED,
    /** Share of goods whose numbers are built alike, whoever made them. */
    SAME_SHAPE,
    /** Share of numbers of which at least one character is read or typed wrongly. */
    MISREAD,
    /** Of those: one wrong character. */
    ONE_WRONG,
    /** Neighbours swapped. */
    SWAPPED,
    /** A character left out or added. */
    LEFT_OUT_OR_ADDED,
    /** Two slips. */
    TWO_SLIPS,
    /** Of wrong characters: read as a look-alike, 1 and 7 among them. */
    LOOK_ALIKE,
    /** Of wrong characters: read 1 for 7 or 7 for 1. */
    ONE_SEVEN,
    /** Chance that who mistook a look-alike once does it at the next place too. */
    AGAIN,
    /** Share of numbers of a series that are borne by more than one good of it. */
    DUPLICATE,
    /** Least chance that a good of another make or sort bears the number. */
    STRANGER,
    /** Chance that a misread number fails its check digit, and that a true one does as it was typed. */
    CHECK_FAILS_MISREAD,
    CHECK_FAILS_TRUE,
    /** Chance that a fact is written alike of one good twice, and of two goods. */
    CATEGORY_SAME,
    CATEGORY_OTHER,
    MAKE_SAME,
    MAKE_OTHER,
    TYPE_SAME,
    TYPE_OTHER,
    COLOUR_SAME,
    COLOUR_OTHER,
    /** Chance that a good was bought on or after the day of the theft, of the stolen good and of another. */
    ORDER_SAME,
    ORDER_OTHER,
    /** Odds from which two goods are the same, may be the same, and are worth keeping to measure by. */
    SAME_FROM,
    LIKELY_FROM,
    KEPT_FROM
}
