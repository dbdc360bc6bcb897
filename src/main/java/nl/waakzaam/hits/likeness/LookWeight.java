// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.likeness;

/** The figures that the comparison by looks reckons with. Their values are data, with a version and a source each. */
enum LookWeight {
    /** Share of purchases that are of stolen goods. */
    STOLEN_SHARE,
    /** Stolen goods of a category that there are at least, in the register or not. */
    LEAST_GOODS,
    /** Chance that a make is written alike of one good twice; the same for the others. */
    MAKE,
    TYPE,
    COLOUR,
    WORD,
    HALLMARK,
    /** Chance that two masses are about the same, of one good and of two. */
    MASS,
    MASS_OTHER,
    /** No trait counts as rarer than this. */
    RAREST,
    /** Photos that differ in no more bits of 64 than this look alike. */
    PHOTO_BITS,
    /** Chance that they do, of one good and of two. */
    PHOTO,
    PHOTO_OTHER,
    /** Words that agree change the odds no further than this: some always come together. */
    WORDS_MOST,
    /** Odds from which a person looks. */
    LIKELY_FROM
}
