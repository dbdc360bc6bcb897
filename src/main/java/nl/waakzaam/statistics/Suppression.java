// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Leaves small numbers out of a table, and as many others as are needed, so that none of them can be worked out from the totals
 * (cell suppression; Willenborg and de Waal 2001). Small is 1 to 4; none (0) is shown. For each cell that is left out at least
 * three values remain possible, even for who knows that zeros are never left out.
 */
public final class Suppression {
    /** The greatest number that is small. */
    public static final int SMALL = 4;

    private Suppression() {}

    /** A number of a published table. */
    public sealed interface Cell {}

    public record Shown(long value) implements Cell {}

    /** Left out because it is small, or because a small one could be worked out from it; which of both is not said. */
    public record Suppressed() implements Cell {}

    /**
     * A table with its totals, as it may be published.
     *
     * @param rows of cells, as long as there are columns
     * @param rowTotals one for each row
     * @param columnTotals one for each column
     */
    public record Table(List<List<Cell>> rows, List<Cell> rowTotals, List<Cell> columnTotals, Cell total) {}

    /** Cells that are published with their sum. */
    public record Row(List<Cell> cells, Cell total) {}

    /**
     * A table of rows and columns, both with totals.
     *
     * @param counts rows of equal length; totals are added
     * @throws IllegalArgumentException when there are no cells, rows differ in length or a count is negative
     */
    public static Table table(List<List<Long>> counts) {
        if (counts.isEmpty() || counts.getFirst().isEmpty()) {
            throw new IllegalArgumentException("a table has rows and columns");
        }
        var columns = counts.getFirst().size();
        if (counts.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("all rows of a table are equally long: fill in what is missing");
        }
        counts.forEach(row -> row.forEach(Counts::check));
        var hidden = HiddenCells.of(counts);
        var rows = IntStream.range(0, counts.size())
                .mapToObj(row -> row(hidden, row, columns))
                .toList();
        return new Table(
                rows,
                IntStream.range(0, counts.size())
                        .mapToObj(row -> hidden.cell(row, columns))
                        .toList(),
                row(hidden, counts.size(), columns),
                hidden.cell(counts.size(), columns));
    }

    private static List<Cell> row(HiddenCells hidden, int row, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column -> hidden.cell(row, column))
                .toList();
    }

    /**
     * One list with its total.
     *
     * @throws IllegalArgumentException when there are no cells or a count is negative
     */
    public static Row row(List<Long> counts) {
        if (counts.isEmpty()) {
            throw new IllegalArgumentException("a list has cells");
        }
        counts.forEach(Counts::check);
        var total = counts.stream().mapToLong(Long::longValue).sum();
        var hidden = new ArrayList<>(IntStream.range(0, counts.size())
                .filter(i -> isSmall(counts.get(i)))
                .boxed()
                .toList());
        var hidesTotal = isSmall(total) || (!hidden.isEmpty() && !protects(counts, hidden));
        var cells = IntStream.range(0, counts.size())
                .mapToObj(i -> hidden.contains(i) ? new Suppressed() : new Shown(counts.get(i)))
                .map(Cell.class::cast)
                .toList();
        return new Row(cells, hidesTotal ? new Suppressed() : new Shown(total));
    }

    /** Hides the smallest others until each hidden one may be three values; false when there are not enough. */
    private static boolean protects(List<Long> counts, List<Integer> hidden) {
        while (hidden.size() < 2
                || hidden.stream().mapToLong(i -> counts.get(i) - 1).sum() < HiddenCells.LEAST_WIDTH) {
            var next = IntStream.range(0, counts.size())
                    .filter(i -> counts.get(i) > 0 && !hidden.contains(i))
                    .boxed()
                    .min((one, other) -> Long.compare(counts.get(one), counts.get(other)));
            if (next.isEmpty()) {
                return false;
            }
            hidden.add(next.get());
        }
        return true;
    }

    static boolean isSmall(long count) {
        return count > 0 && count <= SMALL;
    }
}
