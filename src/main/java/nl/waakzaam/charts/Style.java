// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

/** What a line is: that decides how it is drawn. */
public enum Style {
    /** What was counted or computed from counts. */
    MEASURED,
    /** What somebody set out to reach. */
    TARGET,
    /** What a computation expects: a trend, or what would have been without a measure. */
    EXPECTED,
    /** What others did, to compare with: the country, similar municipalities. */
    REFERENCE
}
