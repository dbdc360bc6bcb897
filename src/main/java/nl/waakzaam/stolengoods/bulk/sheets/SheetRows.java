// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk.sheets;

import java.util.List;
import java.util.Optional;

/** The filled rows of the first sheet of a file, one after another. Refuses with {@link UnreadableSheet}. */
public interface SheetRows extends AutoCloseable {
    /** Most columns of a row, empty ones at its end not counted. */
    int MOST_COLUMNS = 100;

    /** The next row that has something in it; nothing at the end. */
    Optional<List<Cell>> next();

    SheetFormat format();

    /** What stands between two values of a text file. */
    default char separator() {
        return ';';
    }

    @Override
    void close();
}
