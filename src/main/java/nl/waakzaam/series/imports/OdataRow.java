// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of an answer: which columns it has, and the texts of those with a value. */
final class OdataRow {
    private final Set<String> columns = new HashSet<>();
    private final Map<String, String> values = new HashMap<>();

    OdataRow put(String column, @Nullable String value) {
        columns.add(column);
        if (value != null) {
            values.put(column, value);
        }
        return this;
    }

    Set<String> columns() {
        return columns;
    }

    /** Empty where there is no value, or no such column. */
    Optional<String> find(String column) {
        return Optional.ofNullable(values.get(column));
    }

    String text(String column) {
        return values.getOrDefault(column, "");
    }
}
