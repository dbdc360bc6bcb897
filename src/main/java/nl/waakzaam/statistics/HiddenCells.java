// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Which cells of a table with totals are hidden. Who reads the table knows that each row and column adds up, and that no hidden
 * cell is zero. A hidden cell is safe when, by changing other hidden cells with it, it can be one of three values at least. One
 * that is not gets company: the cheapest round of other cells that can change with it. Hiding more never makes another less
 * safe, so each cell is looked at once. Not to be shared between threads.
 */
final class HiddenCells {
    /** How far apart the least and the greatest possible value are at least. */
    static final int LEAST_WIDTH = 2;

    private final long[][] values;
    private final boolean[][] hidden;
    private final Queue<CellRounds.Place> unchecked = new ArrayDeque<>();

    private HiddenCells(long[][] values) {
        this.values = values;
        this.hidden = new boolean[values.length][values[0].length];
    }

    /** @param counts without totals */
    static HiddenCells of(List<List<Long>> counts) {
        var cells = new HiddenCells(withTotals(counts));
        cells.hideSmall();
        while (!cells.unchecked.isEmpty()) {
            cells.protect(cells.unchecked.remove());
        }
        return cells;
    }

    private static long[][] withTotals(List<List<Long>> counts) {
        var rows = counts.size();
        var columns = counts.getFirst().size();
        var values = new long[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                var count = counts.get(row).get(column);
                values[row][column] = count;
                values[row][columns] += count;
                values[rows][column] += count;
                values[rows][columns] += count;
            }
        }
        return values;
    }

    private void hideSmall() {
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                if (Suppression.isSmall(values[row][column])) {
                    hide(new CellRounds.Place(row, column));
                }
            }
        }
    }

    private void hide(CellRounds.Place place) {
        if (!hidden[place.row()][place.column()]) {
            hidden[place.row()][place.column()] = true;
            unchecked.add(place);
        }
    }

    private void protect(CellRounds.Place place) {
        if (width(place) < LEAST_WIDTH) {
            new CellRounds(values, hidden).cheapest(place).forEach(this::hide);
        }
    }

    /** How far the value of a hidden cell may be from what it is, upward and downward together; counted to the least width. */
    private int width(CellRounds.Place place) {
        int width = 0;
        for (var upward : new boolean[] {true, false}) {
            var rounds = new CellRounds(values, hidden);
            while (width < LEAST_WIDTH && rounds.move(place, upward)) {
                width++;
            }
        }
        return width;
    }

    Suppression.Cell cell(int row, int column) {
        return hidden[row][column] ? new Suppression.Suppressed() : new Suppression.Shown(values[row][column]);
    }
}
