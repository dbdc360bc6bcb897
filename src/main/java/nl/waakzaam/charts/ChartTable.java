// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The figures of a chart as a table: all that is drawn can be read.
 *
 * @param caption the title of the chart
 * @param head what stands in each column; the first column says what each row is of
 * @param below source, mark and notes, each a line
 */
public record ChartTable(String caption, List<String> head, List<List<Cell>> rows, List<String> below) {
    public ChartTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        below = List.copyOf(below);
    }

    /**
     * One field.
     *
     * @param text as it is read: the number in the reader's language, or why there is none
     * @param number the number itself, where it is one
     */
    public record Cell(String text, OptionalDouble number) {
        static Cell of(String text) {
            return new Cell(text, OptionalDouble.empty());
        }
    }
}
