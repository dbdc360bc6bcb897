// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.waakzaam.reports.markup.Expression.Stretch;
import nl.waakzaam.series.Period;

/**
 * From which year until which a clause speaks.
 *
 * @param last where what began "since" a year ends
 */
record Years(int last) {
    private static final String YEAR = "((?:19|20)[0-9]{2})(?![0-9])";
    private static final Pattern COMPARED = Pattern.compile(
            "(?:ten opzichte van|t\\.o\\.v\\.|vergeleken met|in vergelijking met|dan|than|compared (?:to|with))"
                    + "\\s+(?:in\\s+)?(?:het jaar\\s+)?" + YEAR,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM_UNTIL = Pattern.compile(
            YEAR + "\\s*(?:–|-|tot en met|tot|t/m|to|until)\\s*" + YEAR
                    + "|(?:tussen|between)\\s+" + YEAR + "\\s+(?:en|and)\\s+" + YEAR
                    + "|(?:from|van)\\s+" + YEAR + "\\s+(?:naar|to)\\s+" + YEAR,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SINCE = Pattern.compile(
            "(?:sinds|sedert|vanaf|na|since|from|after)\\s+(?:het jaar\\s+|begin\\s+|eind\\s+)?" + YEAR,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE = Pattern.compile("(?<![0-9])" + YEAR);

    /** Nothing where no year is named. */
    Optional<Stretch> in(String clause) {
        var compared = COMPARED.matcher(clause);
        if (compared.find()) {
            var base = Integer.parseInt(compared.group(1));
            return stretch(
                    base,
                    named(clause).stream()
                            .filter(year -> year > base)
                            .findFirst()
                            .orElse(last));
        }
        var span = FROM_UNTIL.matcher(clause);
        if (span.find()) {
            var group = span.group(1) != null ? 1 : span.group(3) != null ? 3 : 5;
            return stretch(Integer.parseInt(span.group(group)), Integer.parseInt(span.group(group + 1)));
        }
        var since = SINCE.matcher(clause);
        return since.find() ? stretch(Integer.parseInt(since.group(1)), last) : beside(named(clause));
    }

    /** A year against the one before; several that follow each other from before the first. */
    private static Optional<Stretch> beside(List<Integer> years) {
        if (years.isEmpty()) {
            return Optional.empty();
        }
        var until = years.getFirst();
        while (years.contains(until + 1)) {
            until++;
        }
        return stretch(years.getFirst() - 1, until);
    }

    /** Whether it compares a year with a later one: the way that it says is turned round. */
    static boolean isBackwards(String clause) {
        var compared = COMPARED.matcher(clause);
        if (!compared.find()) {
            return false;
        }
        var base = Integer.parseInt(compared.group(1));
        var others = named(clause).stream().filter(year -> year != base).toList();
        return !others.isEmpty() && others.stream().allMatch(year -> year < base);
    }

    /** Whether it sets two years side by side, and says nothing of those between. */
    static boolean isComparison(String clause) {
        return COMPARED.matcher(clause).find();
    }

    static List<Integer> named(String text) {
        return ONE.matcher(text)
                .results()
                .map(year -> Integer.parseInt(year.group(1)))
                .toList();
    }

    private static Optional<Stretch> stretch(int first, int last) {
        return first < last ? Optional.of(new Stretch(Period.year(first), Period.year(last))) : Optional.empty();
    }
}
