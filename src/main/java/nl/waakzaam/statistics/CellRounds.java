// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ways in which cells of a table with totals can change together so that all still adds up: rounds through the graph that
 * has rows and columns as its nodes and cells as its edges. One more in a cell leads from its row to its column; in the total of
 * a row or column it leads back, for a total counts against its cells. One less leads the other way. Not to be shared between
 * threads.
 */
final class CellRounds {
    private static final long CELL = 1_000_000L;
    private static final long TOTAL = CELL * 10_000;
    private static final long NEVER = Long.MAX_VALUE / 4;

    private final long[][] values;
    private final boolean[][] hidden;
    private final int rows;
    private final int nodes;

    CellRounds(long[][] values, boolean[][] hidden) {
        this.values = Arrays.stream(values).map(long[]::clone).toArray(long[][]::new);
        this.hidden = hidden;
        this.rows = values.length;
        this.nodes = rows + values[0].length;
    }

    /** Where a cell is; the last row and the last column are totals. */
    record Place(int row, int column) {}

    /** Makes a hidden cell one more or one less, and others with it; false when that cannot be. */
    boolean move(Place place, boolean upward) {
        if (!upward && values[place.row()][place.column()] <= 1) {
            return false;
        }
        var leads = leadsToColumn(place) == upward;
        var path = path(place, leads, 1, false);
        if (path.isEmpty()) {
            return false;
        }
        values[place.row()][place.column()] += upward ? 1 : -1;
        for (int i = 1; i < path.size(); i++) {
            var cell = between(path.get(i - 1), path.get(i));
            values[cell.row()][cell.column()] += leadsToColumn(cell) == isRow(path.get(i - 1)) ? 1 : -1;
        }
        return true;
    }

    /** The cells with which this one can become so much more that it is safe, such that as little as can be is hidden. */
    List<Place> cheapest(Place place) {
        var path = path(place, leadsToColumn(place), HiddenCells.LEAST_WIDTH, true);
        var cells = new ArrayList<Place>();
        for (int i = 1; i < path.size(); i++) {
            cells.add(between(path.get(i - 1), path.get(i)));
        }
        return cells;
    }

    private boolean leadsToColumn(Place place) {
        return (place.row() == rows - 1) == (place.column() == nodes - rows - 1);
    }

    private boolean isRow(int node) {
        return node < rows;
    }

    private Place between(int one, int other) {
        return isRow(one) ? new Place(one, other - rows) : new Place(other, one - rows);
    }

    /** The cheapest way back to where a change of this cell leads from (Dijkstra); none when there is no way. */
    private List<Integer> path(Place place, boolean leadsToColumn, int steps, boolean mayHide) {
        var row = place.row();
        var column = rows + place.column();
        var from = leadsToColumn ? column : row;
        var to = leadsToColumn ? row : column;
        var costs = new long[nodes];
        Arrays.fill(costs, NEVER);
        costs[from] = 0;
        var before = new int[nodes];
        var done = new boolean[nodes];
        for (int node = from; node >= 0 && node != to; node = nearest(costs, done)) {
            done[node] = true;
            for (int next = isRow(node) ? rows : 0; next < (isRow(node) ? nodes : rows); next++) {
                var cell = between(node, next);
                var cost = cell.equals(place) ? NEVER : cost(cell, isRow(node), steps, mayHide);
                if (costs[node] + cost < costs[next]) {
                    costs[next] = costs[node] + cost;
                    before[next] = node;
                }
            }
        }
        return costs[to] < NEVER ? back(before, from, to) : List.of();
    }

    private static List<Integer> back(int[] before, int from, int to) {
        var path = new ArrayList<Integer>();
        for (int node = to; node != from; node = before[node]) {
            path.add(node);
        }
        path.add(from);
        return path.reversed();
    }

    private static int nearest(long[] costs, boolean[] done) {
        int nearest = -1;
        for (int node = 0; node < costs.length; node++) {
            if (!done[node] && costs[node] < NEVER && (nearest < 0 || costs[node] < costs[nearest])) {
                nearest = node;
            }
        }
        return nearest;
    }

    private long cost(Place cell, boolean toColumn, int steps, boolean mayHide) {
        var value = values[cell.row()][cell.column()];
        var isHidden = hidden[cell.row()][cell.column()];
        var more = leadsToColumn(cell) == toColumn;
        if (value == 0 || (!isHidden && !mayHide) || (!more && value - 1 < steps)) {
            return NEVER;
        }
        return isHidden ? 1 : weight(cell) + Math.min(value, CELL - 1);
    }

    /** Totals say most, and the total of all says most of them. */
    private long weight(Place cell) {
        var ofRow = cell.column() == nodes - rows - 1;
        var ofColumn = cell.row() == rows - 1;
        if (ofRow && ofColumn) {
            return TOTAL * 1000;
        }
        return ofRow || ofColumn ? TOTAL : CELL;
    }
}
