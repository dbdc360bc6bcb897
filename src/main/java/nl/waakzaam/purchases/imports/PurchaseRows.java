// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.site.CsvLines;
import nl.waakzaam.site.TextFile;

/** A CSV file with purchases, read once from front to back. Rows of one purchase stand below each other. */
final class PurchaseRows implements AutoCloseable {
    /** Far more than a purchase may have: what comes after changes nothing, and would fill the memory. */
    private static final int MOST = 1_000;

    private final TextFile file;
    private final CsvLines lines;
    private final Map<String, Integer> places = new HashMap<>();
    private final int width;
    private Optional<PurchaseRow> ahead;

    private PurchaseRows(TextFile file) throws IOException {
        this.file = file;
        this.lines = new CsvLines(file.reader(), separator(file.reader()));
        var header = lines.next().map(CsvLines.CsvRecord::fields).orElse(List.of());
        PurchaseColumns.check(header);
        for (int place = 0; place < header.size(); place++) {
            places.putIfAbsent(PurchaseColumns.key(header.get(place)), place);
        }
        this.width = header.size();
        this.ahead = next();
    }

    /** Refuses with {@link PurchaseFileNotReadable} when the first line does not name the columns. */
    static PurchaseRows open(Path path) throws IOException {
        var file = TextFile.open(path);
        try {
            return new PurchaseRows(file);
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    /** The rows of the next purchase; none at the end. */
    List<PurchaseRow> nextPurchase() throws IOException {
        var rows = new ArrayList<PurchaseRow>();
        var last = ahead;
        while (ahead.isPresent() && ahead.get().continues(last.get())) {
            if (rows.size() < MOST) {
                rows.add(ahead.get());
            }
            last = ahead;
            ahead = next();
        }
        return rows;
    }

    long bytes() {
        return file.bytes();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private Optional<PurchaseRow> next() throws IOException {
        return lines.next().map(found -> {
            var fields = found.fields();
            return new PurchaseRow(found.line(), places, fields == null || fields.size() > width ? null : fields);
        });
    }

    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(1 << 16);
        var first = Optional.ofNullable(reader.readLine()).orElse("");
        reader.reset();
        return CsvLines.separator(first);
    }
}
