// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import nl.waakzaam.site.Ods;

/** Writes an OpenDocument spreadsheet. */
final class OdsSheetWriter implements SheetWriter {
    private final Ods ods;

    OdsSheetWriter(OutputStream out) throws IOException {
        ods = new Ods(out);
    }

    @Override
    public void row(List<Cell> cells) {
        ods.row(cells.stream()
                .map(cell -> cell.number() ? new BigDecimal(cell.text()) : cell.text())
                .toArray());
    }

    @Override
    public void close() throws IOException {
        ods.finish();
    }
}
