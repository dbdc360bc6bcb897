// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.waakzaam.documents.Words;
import nl.waakzaam.site.Csv;

/**
 * Every figure of a paper with where it comes from, as CSV for a spreadsheet. Commas part the cells and a point the decimals
 * in both languages, so that a program reads it without knowing which.
 */
final class Annex {
    private static final List<String> COLUMNS = List.of(
            "place",
            "dataset",
            "table",
            "measure",
            "subject",
            "area",
            "areaName",
            "period",
            "value",
            "unit",
            "missing",
            "status",
            "reference",
            "retrieved",
            "definition",
            "address");

    private Annex() {}

    static byte[] csv(List<AnnexRow> rows, Words words) {
        var bytes = new ByteArrayOutputStream();
        try {
            var csv = Csv.forSpreadsheets(bytes, ',');
            csv.row(COLUMNS.stream()
                    .map(column -> words.text("papers.csv." + column))
                    .toArray());
            rows.forEach(row -> csv.row(cells(row)));
            csv.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Object[] cells(AnnexRow row) {
        return Stream.of(
                        row.place(),
                        row.dataset(),
                        row.tableTitle(),
                        row.measure(),
                        row.subject(),
                        row.area(),
                        row.areaName(),
                        row.period(),
                        number(row.value()),
                        row.unit(),
                        row.missing(),
                        row.status(),
                        row.referenceDate(),
                        row.retrievedAt(),
                        row.definition(),
                        row.address())
                .toArray();
    }

    /** Whole where it is whole: 907, not 907.0. */
    private static String number(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        var number = value.getAsDouble();
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
