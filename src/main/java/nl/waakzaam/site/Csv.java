// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows for a spreadsheet, as CSV (RFC 4180) in UTF-8. A value that a spreadsheet would take for a formula gets an
 * apostrophe, and every value stands in quotes, so that no separator inside begins a new cell (OWASP ASVS 1.2.10).
 */
public final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private final CsvWriter writer;

    private Csv(CsvWriter writer) {
        this.writer = writer;
    }

    /**
     * Answers a download, row by row as they come. When a row fails the answer breaks off, so that a part is never
     * taken for the whole.
     */
    public static void answer(HttpServletResponse response, String fileName, Consumer<Csv> rows) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(fileName));
        var writer = quoting().build(response.getOutputStream());
        rows.accept(new Csv(writer));
        writer.flush();
    }

    /** Rows for a spreadsheet that expects this separator; a mark at the beginning tells it that the file is UTF-8. */
    public static Csv forSpreadsheets(OutputStream out, char separator) throws IOException {
        out.write(UTF8_MARK);
        return new Csv(quoting().fieldSeparator(separator).build(out));
    }

    /** Rows as one text. */
    public static String text(Consumer<Csv> rows) {
        var text = new StringWriter();
        rows.accept(new Csv(quoting().bufferSize(0).build(text)));
        return text.toString();
    }

    /** Writes one row; null is an empty cell. */
    public void row(@Nullable Object... values) {
        writer.writeRecord(Arrays.stream(values).map(Csv::cell).toList());
    }

    /** Hands over what was not written yet. */
    public void finish() throws IOException {
        writer.flush();
    }

    private static CsvWriter.CsvWriterBuilder quoting() {
        return CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS);
    }

    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return !text.isEmpty() && !(value instanceof Number) && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }
}
