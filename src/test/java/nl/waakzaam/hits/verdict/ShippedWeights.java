// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.regex.Pattern;

/** The weights as the migration of the database ships them. */
final class ShippedWeights {
    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/hits/V1__hits.sql");
    private static final Pattern ROW = Pattern.compile("\\(1, '([A-Z_]+)', ([0-9.]+),");

    private ShippedWeights() {}

    static Weights first() {
        var values = new EnumMap<Weight, Double>(Weight.class);
        var rows = ROW.matcher(migration());
        while (rows.find()) {
            values.put(Weight.valueOf(rows.group(1)), Double.valueOf(rows.group(2)));
        }
        return new Weights(1, values);
    }

    private static String migration() {
        try {
            return Files.readString(MIGRATION);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
