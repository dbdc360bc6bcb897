// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.waakzaam.cameras.own.Typed;
import nl.waakzaam.site.CsvLines;
import nl.waakzaam.site.CsvLines.CsvRecord;

/** Cameras of a CSV file; the separator (comma, semicolon, tab) is the one its first line uses most. */
final class CsvCameraRows {
    private final CsvLines lines;
    private final List<String> columns;

    private CsvCameraRows(CsvLines lines, List<String> columns) {
        this.lines = lines;
        this.columns = columns;
    }

    static List<CameraRow> read(String text) throws CameraFileUnreadable {
        try {
            var first = text.lines().findFirst().orElse("");
            var lines = new CsvLines(new BufferedReader(new StringReader(text)), CsvLines.separator(first));
            var columns = lines.next().map(CsvRecord::fields).orElse(List.of());
            if (columns.stream().noneMatch(column -> CameraColumns.field(column).isPresent())) {
                throw new CameraFileUnreadable("cameraowners.file.columns");
            }
            return new CsvCameraRows(lines, columns).rows();
        } catch (IOException impossible) {
            throw new IllegalStateException("a text is read to its end", impossible);
        }
    }

    private List<CameraRow> rows() throws IOException, CameraFileUnreadable {
        var rows = new ArrayList<CameraRow>();
        for (var next = lines.next(); next.isPresent(); next = lines.next()) {
            rows.add(row(next.get()));
        }
        return rows;
    }

    private CameraRow row(CsvRecord found) throws CameraFileUnreadable {
        var fields = found.fields();
        if (fields == null || fields.size() > columns.size()) {
            throw new CameraFileUnreadable("cameraowners.file.line", found.line());
        }
        var values = new HashMap<String, String>();
        for (int i = 0; i < fields.size(); i++) {
            var value = fields.get(i);
            CameraColumns.field(columns.get(i)).ifPresent(field -> values.put(field, value));
        }
        return new CameraRow(found.line(), CameraColumns.inWords(new Typed(values)));
    }
}
