// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How wide the columns of a table are: no word is broken as long as all fit, and what is left goes to long texts. */
final class Columns {
    /** Letters that a column is reckoned to have at least and at most: a longer text breaks its lines. */
    private static final int LEAST = 5;

    private static final int MOST = 30;

    /** White between columns, in letters. */
    private static final int GAP = 3;

    /** Letters that stand beside each other between the margins, in the type of a table. */
    private static final int LINE = 78;

    private Columns() {}

    /** In thousandths of the width of the table. */
    static List<Integer> of(Part.Table table, List<Boolean> numeric) {
        var columns = IntStream.range(0, numeric.size())
                .mapToObj(column -> column(table, column, numeric.get(column)))
                .toList();
        var spare = Math.max(0, LINE - sum(columns, Column::word));
        var wanted = sum(columns, Column::more);
        var letters = columns.stream()
                .map(column -> column.letters(spare, wanted, columns.size()))
                .toList();
        var all = letters.stream().mapToDouble(some -> some).sum();
        return letters.stream().map(some -> (int) Math.round(some * 1000 / all)).toList();
    }

    private static Column column(Part.Table table, int column, boolean numeric) {
        var texts = Stream.concat(
                        Stream.of(table.header().get(column)),
                        table.rows().stream().map(row -> row.get(column)))
                .toList();
        var word = GAP + longest(texts.stream().flatMap(text -> Stream.of(text.split("[ -]", -1))));
        var text = numeric ? 0 : GAP + Math.min(MOST, longest(texts.stream()));
        return new Column(word, Math.max(0, text - word));
    }

    private static int longest(Stream<String> texts) {
        return Math.max(LEAST, texts.mapToInt(String::length).max().orElse(0));
    }

    private static int sum(List<Column> columns, ToIntFunction<Column> letters) {
        return columns.stream().mapToInt(letters).sum();
    }

    /**
     * A column, in letters.
     *
     * @param word of its longest word
     * @param more that it would like, to break no line
     */
    private record Column(int word, int more) {
        double letters(int spare, int wanted, int columns) {
            var granted = wanted == 0 ? 0 : more * Math.min(1.0, spare / (double) wanted);
            return word + granted + Math.max(0, spare - wanted) / (double) columns;
        }
    }
}
