// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.municipalities;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Table 33 of the government (landelijke tabel 33, gemeenten), which lies beside the source; tests are skipped without it. */
public final class TableOfMunicipalities {
    private static final String FILE = "shared/data/geo/tabel33_gemeenten_normalised.csv";

    private TableOfMunicipalities() {}

    /** A line of the table: a code, what it was called, from and until when, and what it went into. */
    public record Line(
            String code,
            String name,
            @Nullable String into,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    public static List<Line> read() throws IOException {
        var folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isRegularFile(folder.resolve(FILE))) {
            folder = folder.getParent();
        }
        var file = folder.resolve(FILE);
        assumeTrue(Files.isRegularFile(file), "the table of municipalities does not lie beside the source: " + FILE);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().map(TableOfMunicipalities::line).toList();
        }
    }

    private static Line line(NamedCsvRecord row) {
        return new Line(
                row.getField("gm_code"),
                row.getField("naam"),
                row.getField("opvolger_gm_code").isEmpty() ? null : row.getField("opvolger_gm_code"),
                day(row.getField("datum_ingang")),
                day(row.getField("datum_einde")));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
