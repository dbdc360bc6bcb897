// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk.sheets;

import java.io.IOException;
import java.util.List;

/** Writes rows as they come; text stays text and never becomes a formula. */
public interface SheetWriter extends AutoCloseable {
    void row(List<Cell> cells) throws IOException;

    /** Ends the file. */
    @Override
    void close() throws IOException;
}
