// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.check;

import java.util.regex.Pattern;

/**
 * Whether a clause that names a subject is about its figures for the country and whole years. Suspects of robberies,
 * robberies of shops, and robberies in one town or month are something else, of which nothing is known here.
 */
final class Scope {
    private static final String PEOPLE =
            "(?:verdachten?|daders?|slachtoffers?|aangiften?|meldingen?|recidivisten|jongeren|minderjarigen?|aanhoudingen"
                    + "|pogingen|schade|buit|angst|kans|straffen|strafzaken|vervolging|suspects?|offenders?|victims?|arrests?"
                    + "|juveniles?|damage|attempts?|fear|chance)";

    private static final Pattern ELSE = Pattern.compile(
            "(?<![\\w-])(?:" + PEOPLE + "\\s+(?:van|tot|door|bij|op|voor|die|of|from|by|who|at)"
                    + "|(?:aantal|deel|percentage|aandeel|number of|share of)\\s+(?:\\w+\\s+)?" + PEOPLE
                    + "|overvallen op|robber(?:y|ies) (?:of|on|at)|(?:huiselijk|seksueel|verbaal) geweld|geweld tegen"
                    + "|(?:domestic|sexual) violence|violence against)(?![\\w-])",
            Pattern.CASE_INSENSITIVE);

    /** A name behind "in" is a place; of the country it may be. */
    private static final Pattern PLACE = Pattern.compile(
            "\\b[Ii]n\\s+(?!Nederland\\b|the Netherlands\\b|The Netherlands\\b)(?:de |the )?"
                    + "(?:(?:gemeente|regio|eenheid|provincie|stad|city of) )?[A-Z][a-zà-ÿ]+"
                    + "|\\bin\\s+(?:de |the )?(?:\\w+ )?(?:steden|gemeenten|regio's|wijken|provincies|cities|municipalities)\\b");

    private static final Pattern PART_OF_YEAR = Pattern.compile(
            "(?<![\\w-])(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
                    + "|january|february|march|may(?= [0-9])|june|july|august|october|kwartaal|quarter|halfjaar|half jaar"
                    + "|(?:eerste|tweede) helft|(?:first|second) half|weken|week|maanden|maand|months?|zomer|winter"
                    + "|voorjaar|najaar|summer|lockdowns?)(?![\\w-])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLEARED = Pattern.compile(
            "\\b(?:ophelder\\w*|opgehelderd\\w*|clearance\\w*|cleared up)\\b", Pattern.CASE_INSENSITIVE);

    private Scope() {}

    static boolean isElse(String clause) {
        return ELSE.matcher(clause).find()
                || PLACE.matcher(clause).find()
                || PART_OF_YEAR.matcher(clause).find();
    }

    /** What is measured of a subject that is named. */
    static String measure(String clause) {
        return CLEARED.matcher(clause).find() ? "ophelderingspercentage" : "misdrijven";
    }
}
