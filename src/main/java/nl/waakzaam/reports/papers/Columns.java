// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How wide the columns of a table are: no word is broken as long as all fit, and what is left goes to long texts. */
final class Columns {
    /** Letters that a column is reckoned to have at least and at most: a longer text breaks its lines. */
    private static final int LEAST = 5;

    private static final int MOST = 30;

    /** White between columns, in letters. */
    private static final int GAP = 2;

    /** Letters that stand beside each other between the margins, in the type of a table. */
    private static final int LINE = 84;

    private Columns() {}

    /** In thousandths of the width of the table. */
    static List<Integer> of(Part.Table table) {
        var columns = table.header().size();
        var words = IntStream.range(0, columns)
                .map(column -> GAP + longest(texts(table, column).flatMap(text -> Stream.of(text.split("[ -]")))))
                .toArray();
        var texts = IntStream.range(0, columns)
                .map(column -> Math.max(words[column], GAP + Math.min(MOST, longest(texts(table, column)))))
                .toArray();
        var spare = Math.max(0, LINE - IntStream.of(words).sum());
        var wanted = IntStream.of(texts).sum() - IntStream.of(words).sum();
        return shares(IntStream.range(0, columns)
                .mapToDouble(column -> words[column] + share(texts[column] - words[column], wanted, spare))
                .map(letters -> letters + Math.max(0, spare - wanted) / (double) columns)
                .toArray());
    }

    private static double share(int more, int wanted, int spare) {
        return wanted == 0 ? 0 : more * Math.min(1.0, spare / (double) wanted);
    }

    private static List<Integer> shares(double[] letters) {
        var all = Arrays.stream(letters).sum();
        return Arrays.stream(letters)
                .mapToObj(some -> (int) Math.round(some * 1000 / all))
                .toList();
    }

    private static Stream<String> texts(Part.Table table, int column) {
        return Stream.concat(
                Stream.of(table.header().get(column)), table.rows().stream().map(row -> row.get(column)));
    }

    private static int longest(Stream<String> texts) {
        return Math.max(LEAST, texts.mapToInt(String::length).max().orElse(0));
    }
}
