// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import nl.waakzaam.platform.CopiedValues;
import org.jspecify.annotations.Nullable;

/** The last three columns of a piece and of a run: counts or numbers, and why some are missing. */
final class RunRow {
    private RunRow() {}

    static void write(
            int @Nullable [] counts, double @Nullable [] numbers, byte @Nullable [] missing, CopiedValues values) {
        var absent = missing == null ? null : (java.util.function.IntPredicate) place -> missing[place] != 0;
        if (counts != null) {
            values.integers(counts, absent).none();
        } else if (numbers != null) {
            values.none().doubles(numbers, absent);
        }
        values.bytes(missing);
    }
}
