// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.evaluation;

import nl.waakzaam.series.Figure.Missing;

/** Why there is no figure. */
public enum Absence {
    NOT_PUBLISHED,
    SUPPRESSED,
    NOT_COLLECTED,
    IMPOSSIBLE,
    /** No table has this at all, on that day. */
    UNKNOWN,
    /** The table has other periods only. */
    OUTSIDE,
    /** Nothing is not a base for a percentage. */
    FROM_NOTHING,
    /** A rate needs the number of inhabitants or dwellings of that year. */
    NO_DENOMINATOR,
    /** Invented figures enter no report. */
    INVENTED;

    static Absence of(Missing missing) {
        return switch (missing) {
            case NOT_PUBLISHED -> NOT_PUBLISHED;
            case SUPPRESSED -> SUPPRESSED;
            case NOT_COLLECTED -> NOT_COLLECTED;
            case IMPOSSIBLE -> IMPOSSIBLE;
        };
    }

    public String textKey() {
        return "verslagen.absence." + name();
    }
}
