// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.sealing;

import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A record as it lies in the database.
 *
 * @param record which one; its fields open in no other
 * @param lastMonth the month with whose key it goes
 * @param key the record's own key, wrapped by that of the month
 * @param fields each encrypted by itself, by name
 */
public record Sealed(UUID record, YearMonth lastMonth, byte[] key, Map<String, byte[]> fields) {
    static final String CONTENT = "content";

    public Sealed {
        fields = Map.copyOf(fields);
    }

    /** A file; see {@link Sealing#sealFile}. */
    public static Sealed file(UUID record, YearMonth lastMonth, byte[] key, byte[] content) {
        return new Sealed(record, lastMonth, key, Map.of(CONTENT, content));
    }

    /** What is closed of a file. */
    public byte[] content() {
        return Objects.requireNonNull(fields.get(CONTENT));
    }
}
