// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.waakzaam.stolengoods.bulk.sheets.Cell;
import nl.waakzaam.stolengoods.bulk.sheets.SheetFormat;
import nl.waakzaam.stolengoods.bulk.sheets.SheetRows;
import nl.waakzaam.stolengoods.bulk.sheets.UnreadableSheet;
import org.springframework.stereotype.Component;

/** Reads a list row by row into sealed pieces; never holds more than one piece of it in the open. */
@Component
class ListReader {
    /** Most lines of a list, its header not counted. */
    static final int MOST_LINES = 100_000;

    /** Lines of a piece: checked in about a tenth of a second, so cancelling takes no longer. */
    static final int LINES_OF_A_PIECE = 500;

    private static final int MOST_CHARACTERS_OF_A_PIECE = 1_000_000;

    private final SealedPieces sealing;

    ListReader(SealedPieces sealing) {
        this.sealing = sealing;
    }

    /** Refuses with {@link UnreadableSheet} a list without a known header, without lines, or with too many. */
    NewBulkCheck read(String name, SheetRows rows, Locale language) {
        var header = rows.next().orElseThrow(() -> new UnreadableSheet("bulk.file.empty"));
        var columns = Columns.recognise(header).orElseThrow(() -> new UnreadableSheet("bulk.file.header"));
        var pieces = new Pieces(columns, header.size());
        for (var line = rows.next(); line.isPresent(); line = rows.next()) {
            pieces.add(line.get());
        }
        pieces.seal();
        if (pieces.numbers == 0) {
            throw new UnreadableSheet("bulk.file.empty");
        }
        return new NewBulkCheck(
                name,
                rows.format(),
                rows.separator(),
                language,
                sealing.lines(List.of(header)),
                pieces.width,
                pieces.sealed,
                pieces.lines,
                pieces.numbers);
    }

    /** Lines of a machine, one number each. */
    NewBulkCheck read(List<List<Cell>> lines, Locale language) {
        return read("API", new LinesOfApi(lines), language);
    }

    /** Gathers lines until a piece is full. */
    private final class Pieces {
        private final Columns columns;
        private final List<byte[]> sealed = new ArrayList<>();
        private final List<List<Cell>> open = new ArrayList<>();
        private int width;
        private int characters;
        private int lines;
        private int numbers;

        private Pieces(Columns columns, int width) {
            this.columns = columns;
            this.width = width;
        }

        private void add(List<Cell> line) {
            if (++lines > MOST_LINES) {
                throw new UnreadableSheet("bulk.file.lines", MOST_LINES);
            }
            width = Math.max(width, line.size());
            numbers += columns.filled(line).size();
            characters += line.stream().mapToInt(cell -> cell.text().length()).sum();
            open.add(line);
            if (open.size() == LINES_OF_A_PIECE || characters > MOST_CHARACTERS_OF_A_PIECE) {
                seal();
            }
        }

        private void seal() {
            if (!open.isEmpty()) {
                sealed.add(sealing.lines(open));
                open.clear();
                characters = 0;
            }
        }
    }

    /** The header of lines of the API, and then those lines. */
    private static final class LinesOfApi implements SheetRows {
        private final Iterator<List<Cell>> lines;
        private boolean begun;

        private LinesOfApi(List<List<Cell>> lines) {
            this.lines = lines.iterator();
        }

        @Override
        public Optional<List<Cell>> next() {
            if (!begun) {
                begun = true;
                return Optional.of(Columns.OF_LINES.stream().map(Cell::text).toList());
            }
            return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
        }

        @Override
        public SheetFormat format() {
            return SheetFormat.JSON;
        }

        @Override
        public void close() {}
    }
}
