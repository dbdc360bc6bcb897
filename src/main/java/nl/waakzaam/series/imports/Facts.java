// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The small files with what is known of tables, offences and regions. */
final class Facts {
    private Facts() {}

    static List<NamedCsvRecord> of(String file) {
        var stream = Objects.requireNonNull(Facts.class.getResourceAsStream("/series/imports/" + file));
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
