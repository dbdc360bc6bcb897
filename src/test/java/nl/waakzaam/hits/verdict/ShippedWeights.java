// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.regex.Pattern;

/** The weights as the migrations of the database ship them. */
public final class ShippedWeights {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration/hits");
    private static final Pattern ROW = Pattern.compile("\\(([123]), '([A-Z_]+)', ([0-9.]+),");

    private ShippedWeights() {}

    /** Of which each version keeps what it does not change. */
    public static Weights inForce() {
        var values = new EnumMap<Weight, Double>(Weight.class);
        for (var migration : List.of("V1__hits.sql", "V31__second_weights.sql", "V61__third_weights.sql")) {
            var rows = ROW.matcher(text(migration));
            while (rows.find()) {
                values.put(Weight.valueOf(rows.group(2)), Double.valueOf(rows.group(3)));
            }
        }
        return new Weights(3, values);
    }

    private static String text(String migration) {
        try {
            return Files.readString(MIGRATIONS.resolve(migration));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
