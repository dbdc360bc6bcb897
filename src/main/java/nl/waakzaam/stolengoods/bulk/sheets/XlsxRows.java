// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The rows of the first sheet of an Excel workbook. Of a formula its last value is read. */
final class XlsxRows implements SheetRows {
    /** A format that shows days or years, with what stands between quotes or brackets left out. */
    private static final Pattern DATE = Pattern.compile("(?i).*[dyj].*");

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    private XlsxRows(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
    }

    static XlsxRows open(byte[] file) {
        return readable(() -> {
            try {
                return new XlsxRows(
                        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false)));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    @Override
    public Optional<List<Cell>> next() {
        return readable(this::following);
    }

    private Optional<List<Cell>> following() {
        while (rows.hasNext()) {
            var cells = cells(rows.next());
            if (!cells.isEmpty()) {
                return Optional.of(cells);
            }
        }
        return Optional.empty();
    }

    private static List<Cell> cells(Row row) {
        var filled = new FilledRow();
        row.forEach(cell -> filled.add(cell(cell), 1));
        return filled.cells();
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return Cell.empty();
        }
        var raw = cell.getRawValue();
        if (cell.getValue() instanceof BigDecimal && raw != null) {
            return isDate(cell.getDataFormatString()) ? date(cell) : Cell.number(raw);
        }
        return Cell.text(cell.getType() == CellType.FORMULA ? raw : cell.getText());
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && DATE.matcher(LITERAL.matcher(format).replaceAll("")).matches();
    }

    private static Cell date(org.dhatim.fastexcel.reader.Cell cell) {
        var moment = cell.asDate();
        return Cell.text(
                moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? moment.toLocalDate().toString()
                        : moment.toString());
    }

    /** The library reports what it cannot read, and what it will not, by exceptions of several kinds. */
    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableSheet told) {
            throw told;
        } catch (RuntimeException broken) {
            throw new UnreadableSheet("bulk.file.broken");
        }
    }

    @Override
    public SheetFormat format() {
        return SheetFormat.XLSX;
    }

    @Override
    public void close() {
        try (workbook) {
            stream.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
