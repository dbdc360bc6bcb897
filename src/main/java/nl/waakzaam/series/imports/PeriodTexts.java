// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.waakzaam.series.Period;

/**
 * Periods as tables write them: by code ({@code 2020MM01}) or by title ({@code 2020 januari}, {@code 2020 1e kwartaal},
 * {@code 2020}); a star behind it says that it is not final.
 *
 * @param isProvisional what its text says
 */
record PeriodTexts(Period period, boolean isProvisional) {
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");
    private static final Pattern QUARTER = Pattern.compile("([0-9]{4}) ([1-4])e kwartaal");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4}) ([a-z]+)");

    static Optional<PeriodTexts> find(String text) {
        var plain = text.replaceFirst(" ?\\*{1,2}$", "").strip();
        return period(plain)
                .map(period ->
                        new PeriodTexts(period, plain.length() < text.strip().length()));
    }

    private static Optional<Period> period(String text) {
        var quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return Optional.of(new Period(
                    Period.Kind.QUARTER, Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2))));
        }
        var month = MONTH.matcher(text.toLowerCase(Locale.ROOT));
        if (month.matches() && MONTHS.contains(month.group(2))) {
            return Optional.of(Period.month(Integer.parseInt(month.group(1)), MONTHS.indexOf(month.group(2)) + 1));
        }
        try {
            return Optional.of(Period.parse(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
