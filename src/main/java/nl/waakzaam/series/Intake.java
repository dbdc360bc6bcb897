// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Takes a vintage of a table in, figure by figure. Nobody sees any of it before all is there. */
public interface Intake {
    /** A table that is about to come in; its dataset is made where it is not known yet. */
    record Coming(
            Dataset dataset,
            LocalDate referenceDate,
            Instant retrievedAt,
            String definition,
            String address,
            String fingerprint) {}

    /** Writes figures of the vintage; a line may come in any order, but its figures in one piece are quickest. */
    interface Writing {
        /** The measure is made as a count where it is not known; the subject with its key for a name. */
        void add(SeriesKey key, Figure figure);

        /** Gives an area that no register knows a name. */
        void name(String area, String name);
    }

    /**
     * Takes a vintage in at once, in one transaction; for sources that fit in memory. The same fingerprint again changes
     * nothing.
     *
     * @return the vintage, new or there already
     */
    Vintage take(Coming coming, Consumer<Writing> figures);
}
