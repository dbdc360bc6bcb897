// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk.sheets;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Spreadsheets as other programs make and read them: by libraries that the product does not use. */
public final class Books {
    private Books() {}

    /** A workbook of one sheet; numbers become numbers. */
    public static byte[] xlsx(List<List<Object>> rows) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Voorraad");
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    var value = rows.get(i).get(j);
                    if (value instanceof Number number) {
                        row.createCell(j).setCellValue(number.doubleValue());
                    } else {
                        row.createCell(j).setCellValue(value.toString());
                    }
                }
            }
            return bytes(book);
        }
    }

    static byte[] bytes(XSSFWorkbook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    /** What a user of Excel sees; a formula would show as one. */
    public static List<List<String>> readXlsx(byte[] file) throws IOException {
        var shown = new ArrayList<List<String>>();
        var formatter = new DataFormatter(java.util.Locale.ROOT);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (var row : book.getSheetAt(0)) {
                var cells = new ArrayList<String>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    var cell = row.getCell(i);
                    cells.add(
                            cell == null
                                    ? ""
                                    : cell.getCellType().name().charAt(0) + ":" + formatter.formatCellValue(cell));
                }
                shown.add(cells);
            }
        }
        return shown;
    }

    static byte[] ods(Object[][] rows) throws IOException {
        var sheet = new Sheet("Voorraad", rows.length, rows[0].length);
        sheet.getDataRange().setValues(rows);
        var book = new SpreadSheet();
        book.appendSheet(sheet);
        book.appendSheet(new Sheet("Tweede", 1, 1));
        var out = new ByteArrayOutputStream();
        book.save(out);
        return out.toByteArray();
    }

    static @Nullable Object[][] readOds(byte[] file) throws IOException {
        var range = new SpreadSheet(new ByteArrayInputStream(file)).getSheet(0).getDataRange();
        for (var formulas : range.getFormulas()) {
            for (var formula : formulas) {
                if (formula != null) {
                    throw new AssertionError("a formula: " + formula);
                }
            }
        }
        return range.getValues();
    }

    /** The same packed file with one part rewritten. */
    static byte[] rewritten(byte[] file, String name, UnaryOperator<String> change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var bytes = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().equals(name)
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return out.toByteArray();
    }

    /** A packed file with these parts, of so many zero bytes each. */
    static byte[] bomb(Map<String, Integer> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                var block = new byte[1 << 20];
                for (int left = Objects.requireNonNull(part.getValue()); left > 0; left -= block.length) {
                    zip.write(block, 0, Math.min(left, block.length));
                }
            }
        }
        return out.toByteArray();
    }
}
