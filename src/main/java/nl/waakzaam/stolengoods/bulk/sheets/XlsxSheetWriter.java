// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes an Excel workbook of one sheet; rows leave memory every few hundred. */
final class XlsxSheetWriter implements SheetWriter {
    private static final int KEPT_ROWS = 200;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    XlsxSheetWriter(OutputStream out) {
        workbook = new Workbook(out, "Waakzaam", null);
        sheet = workbook.newWorksheet("Controle");
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (cell.number()) {
                sheet.value(rows, column, new BigDecimal(cell.text()));
            } else if (!cell.isBlank()) {
                sheet.inlineString(rows, column, cell.text());
            }
        }
        rows++;
        if (rows % KEPT_ROWS == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
