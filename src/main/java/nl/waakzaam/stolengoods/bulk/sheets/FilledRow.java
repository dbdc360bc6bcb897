// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk.sheets;

import java.util.ArrayList;
import java.util.List;

/** Gathers the cells of a row; empty ones count only when something follows, since sheets hold thousands of them. */
final class FilledRow {
    private final List<Cell> cells = new ArrayList<>();
    private long empty;

    void add(Cell cell, long times) {
        if (cell.isBlank()) {
            empty += times;
            return;
        }
        if (cells.size() + empty + times > SheetRows.MOST_COLUMNS) {
            throw new UnreadableSheet("bulk.file.columns", SheetRows.MOST_COLUMNS);
        }
        for (; empty > 0; empty--) {
            cells.add(Cell.empty());
        }
        for (long i = 0; i < times; i++) {
            cells.add(cell);
        }
    }

    List<Cell> cells() {
        return List.copyOf(cells);
    }
}
