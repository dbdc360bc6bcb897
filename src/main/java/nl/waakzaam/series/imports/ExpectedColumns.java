// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The columns that known tables had when this was made: other ones may mean that figures mean something else now. */
final class ExpectedColumns {
    private static final Map<String, Set<String>> OF_TABLES = Map.of(
            "47022NED", Set.of("SoortMisdrijf", "WijkenEnBuurten", "Perioden", "GeregistreerdeMisdrijven_1"),
            "47018NED", Set.of("SoortMisdrijf", "WijkenEnBuurten", "Perioden", "GeregistreerdeMisdrijven_1"),
            "47013NED",
                    Set.of(
                            "SoortMisdrijf",
                            "RegioS",
                            "Perioden",
                            "GeregistreerdeMisdrijven_1",
                            "Aangiften_2",
                            "Internetaangiften_3"));

    private ExpectedColumns() {}

    /** Refuses with {@link NotTaken} other columns, and tells which are gone or new. */
    static void check(String table, Shape shape) {
        var expected = shape.byRow() ? shape.columns() : OF_TABLES.getOrDefault(table, shape.columns());
        if (!expected.equals(shape.columns())) {
            var different = new TreeSet<String>();
            expected.stream()
                    .filter(column -> !shape.columns().contains(column))
                    .forEach(column -> different.add("-" + column));
            shape.columns().stream()
                    .filter(column -> !expected.contains(column))
                    .forEach(column -> different.add("+" + column));
            throw new NotTaken("takings.columnsChanged", table, String.join(", ", different));
        }
    }
}
