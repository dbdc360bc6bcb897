// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk.sheets;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.site.CsvLines;

/** The rows of a text file with a comma, semicolon or tab between values, in UTF-8, UTF-16 or Windows-1252. */
final class CsvRows implements SheetRows {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Excel names its separator in a line of its own. */
    private static final String SEPARATOR_LINE = "sep=";

    private final CsvLines lines;
    private final char separator;

    private CsvRows(CsvLines lines, char separator) {
        this.lines = lines;
        this.separator = separator;
    }

    static CsvRows open(byte[] file) {
        try {
            var reader = new BufferedReader(decoded(file));
            reader.mark(1 << 16);
            var first = Optional.ofNullable(reader.readLine()).orElse("");
            var named = first.length() == SEPARATOR_LINE.length() + 1 && first.startsWith(SEPARATOR_LINE);
            if (!named) {
                reader.reset();
            }
            var separator = named ? first.charAt(SEPARATOR_LINE.length()) : CsvLines.separator(first);
            return new CsvRows(new CsvLines(reader, separator), separator);
        } catch (IOException tooLong) {
            throw new UnreadableSheet("bulk.file.kind");
        }
    }

    @Override
    public Optional<List<Cell>> next() {
        try {
            var found = lines.next();
            while (found.isPresent()) {
                var cells = cells(found.get());
                if (!cells.isEmpty()) {
                    return Optional.of(cells);
                }
                found = lines.next();
            }
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<Cell> cells(CsvLines.CsvRecord found) {
        var fields = found.fields();
        if (fields == null) {
            throw new UnreadableSheet("bulk.file.quote", found.line());
        }
        var row = new FilledRow();
        fields.forEach(field -> row.add(Cell.text(field), 1));
        return row.cells();
    }

    private static Reader decoded(byte[] file) {
        if (SheetFormat.begins(file, 0xEF, 0xBB, 0xBF)) {
            return reader(file, 3, StandardCharsets.UTF_8);
        }
        if (SheetFormat.begins(file, 0xFF, 0xFE)) {
            return reader(file, 2, StandardCharsets.UTF_16LE);
        }
        if (SheetFormat.begins(file, 0xFE, 0xFF)) {
            return reader(file, 2, StandardCharsets.UTF_16BE);
        }
        refuseBinary(file);
        return reader(file, 0, isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS);
    }

    private static Reader reader(byte[] file, int from, Charset charset) {
        return new InputStreamReader(new ByteArrayInputStream(file, from, file.length - from), charset);
    }

    private static void refuseBinary(byte[] file) {
        for (var each : file) {
            if (each == 0) {
                throw new UnreadableSheet("bulk.file.kind");
            }
        }
    }

    private static boolean isUtf8(byte[] file) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(new ByteArrayInputStream(file), decoder)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException other) {
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public SheetFormat format() {
        return SheetFormat.CSV;
    }

    @Override
    public char separator() {
        return separator;
    }

    @Override
    public void close() {}
}
