// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What came of taking a table in. */
public sealed interface Outcome {
    /**
     * All of it is in, as a new vintage.
     *
     * @param dataset key of the table
     */
    record Taken(String dataset, long figures) implements Outcome {}

    /** It was there already, or the source says that nothing changed; nothing was done. */
    record Known(String dataset) implements Outcome {}

    /**
     * The same file is in already, and no other day was asked; nothing was done.
     *
     * @param days of which its state of knowledge is in, the earliest first
     * @param dated whether one of them was asked for; otherwise today was meant, as nobody said otherwise
     */
    record Held(String dataset, List<LocalDate> days, boolean dated) implements Outcome {
        public Held {
            days = List.copyOf(days);
        }
    }

    /** Lines are wrong, so that nothing is in; which they are is in the report. */
    record Wrong(long lines, Path report) implements Outcome {}
}
