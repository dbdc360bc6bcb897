// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.verdict;

import java.util.Locale;

/** What the check digit that was typed says of a bought good's number beside a stolen one. */
public enum Checked {
    /** There is none. */
    NONE,
    /** It is that of the number as typed. */
    FITS,
    /** It is not, and the stolen number has none to compare it with, or is the same. */
    DOES_NOT_FIT,
    /** It is not, and is that of the stolen number: whoever misreads a number seldom misreads its check digit too. */
    FITS_THE_OTHER,
    /** It is of neither. */
    FITS_NEITHER;

    private static final String GROUND = "check-digit-";

    /** As evidence names it. */
    public String ground() {
        return GROUND + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
