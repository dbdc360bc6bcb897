// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.util.List;
import nl.waakzaam.charts.Caption;

/** A part of a paper as it is set: with its place in the whole, its number and its picture. */
public sealed interface Block {
    /**
     * A heading.
     *
     * @param id where links lead to
     * @param level as deep as it may be below the one before
     */
    record Title(String id, int level, String text) implements Block {}

    /** Sentences. */
    record Sentences(List<Span> spans) implements Block {}

    /** Points under each other. */
    record Points(boolean numbered, List<List<Span>> items) implements Block {}

    /**
     * A table.
     *
     * @param name as "Tabel 3"
     * @param numeric which columns hold figures, and stand to the right
     * @param widths of the columns, in thousandths of the table
     */
    record Grid(String id, String name, Part.Table table, List<Boolean> numeric, List<Integer> widths)
            implements Block {
        /** Whether a column holds figures. */
        public boolean numeric(int column) {
            return numeric.get(column);
        }

        /** How wide a column is, as a style sheet reads it. */
        public String width(int column) {
            return "width: %d.%d%%".formatted(widths.get(column) / 10, widths.get(column) % 10);
        }
    }

    /**
     * A picture of a chart.
     *
     * @param name as "Figuur 2"
     * @param alt what it shows, in words
     * @param figures where its figures stand in rows
     */
    record Picture(String id, String name, Caption caption, Png png, String alt, Grid figures) implements Block {}
}
