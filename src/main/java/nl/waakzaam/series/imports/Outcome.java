// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.nio.file.Path;

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

    /** Lines are wrong, so that nothing is in; which they are is in the report. */
    record Wrong(long lines, Path report) implements Outcome {}
}
