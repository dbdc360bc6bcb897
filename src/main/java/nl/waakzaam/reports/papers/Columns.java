// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.util.List;
import java.util.stream.IntStream;

/** How wide the columns of a table are. */
final class Columns {
    /** Letters that a column is reckoned to have at least and at most: a long one breaks its lines. */
    private static final int LEAST = 6;

    private static final int MOST = 30;

    private Columns() {}

    /** By the longest text in each; together they are as wide as given. */
    static List<Integer> of(Part.Table table, int width) {
        var letters = IntStream.range(0, table.header().size())
                .map(column -> longest(table, column))
                .toArray();
        var all = IntStream.of(letters).sum();
        return IntStream.of(letters).mapToObj(some -> some * width / all).toList();
    }

    private static int longest(Part.Table table, int column) {
        var longest = table.rows().stream()
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(LEAST);
        return Math.clamp(Math.max(longest, table.header().get(column).length()), LEAST, MOST);
    }
}
