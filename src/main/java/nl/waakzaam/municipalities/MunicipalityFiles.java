// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.municipalities;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waakzaam.municipalities.Municipality.PoliceUnit;
import nl.waakzaam.municipalities.Municipality.SafetyRegion;
import org.jspecify.annotations.Nullable;

/** The two files with the facts: {@code municipalities.csv} and {@code safety-regions.csv}. */
final class MunicipalityFiles {
    private MunicipalityFiles() {}

    static Map<String, Municipality> read() {
        var regions = rows("safety-regions.csv").stream()
                .map(MunicipalityFiles::region)
                .collect(Collectors.toUnmodifiableMap(SafetyRegion::code, Function.identity()));
        return rows("municipalities.csv").stream()
                .map(row -> municipality(row, regions))
                .collect(Collectors.toUnmodifiableMap(Municipality::code, Function.identity()));
    }

    private static SafetyRegion region(NamedCsvRecord row) {
        return new SafetyRegion(
                row.getField("code"),
                row.getField("name"),
                new PoliceUnit(row.getField("policeUnit"), row.getField("policeUnitName")));
    }

    private static Municipality municipality(NamedCsvRecord row, Map<String, SafetyRegion> regions) {
        var region = text(row, "safetyRegion");
        return new Municipality(
                row.getField("code"),
                row.getField("name"),
                date(row, "from"),
                date(row, "until"),
                text(row, "successor"),
                region == null ? null : regions.get(region));
    }

    private static @Nullable LocalDate date(NamedCsvRecord row, String column) {
        var text = text(row, column);
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(NamedCsvRecord row, String column) {
        var text = row.getField(column);
        return text.isEmpty() ? null : text;
    }

    private static List<NamedCsvRecord> rows(String file) {
        var stream = Objects.requireNonNull(MunicipalityFiles.class.getResourceAsStream("/municipalities/" + file));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var csv = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(reader)) {
            return csv.stream().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
