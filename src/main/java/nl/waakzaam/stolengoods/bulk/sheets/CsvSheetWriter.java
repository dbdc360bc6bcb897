// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nl.waakzaam.site.Csv;

/** Writes CSV with the separator that was sent; what a spreadsheet would take for a formula is disarmed. */
final class CsvSheetWriter implements SheetWriter {
    private final Csv csv;

    CsvSheetWriter(OutputStream out, char separator) throws IOException {
        csv = Csv.forSpreadsheets(out, separator);
    }

    @Override
    public void row(List<Cell> cells) {
        csv.row(cells.stream().map(Cell::text).toArray());
    }

    @Override
    public void close() throws IOException {
        csv.finish();
    }
}
