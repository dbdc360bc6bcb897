// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.waakzaam.series.Series.Unit;

/** What the columns of published tables count. */
final class Measures {
    private static final Map<String, Term> BY_COLUMN = Facts.of("measures.csv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.getField("column"),
                    row -> new Term(
                            row.getField("key"),
                            Unit.valueOf(row.getField("unit")),
                            row.getField("nl"),
                            row.getField("en"))));

    private Measures() {}

    /** Of a column as {@code GeregistreerdeMisdrijven_1} or {@code Geregistreerde misdrijven (aantal)}. */
    static Optional<Term> find(String column) {
        return Optional.ofNullable(BY_COLUMN.get(letters(column)));
    }

    /** Of a column that we do not know: by its title, in the unit that the table gives. */
    static Term of(String column, String title, String unit) {
        return find(column).or(() -> find(title)).orElseGet(() -> new Term(key(title), unit(unit), title, title));
    }

    /** Small letters only: without what stands in brackets, and without numbers. */
    static String letters(String column) {
        return column.replaceAll("\\(.*?\\)", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static String key(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static Unit unit(String unit) {
        if (unit.strip().equals("%")) {
            return Unit.PERCENT;
        }
        return unit.toLowerCase(Locale.ROOT).contains("per ") ? Unit.RATE : Unit.COUNT;
    }
}
