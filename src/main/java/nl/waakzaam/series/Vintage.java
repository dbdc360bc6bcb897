// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A table as it was on one day (uitgave). A later one never changes an earlier one.
 *
 * @param referenceDate the day whose state of knowledge it is (peildatum)
 * @param definition the version of what is counted
 * @param address where it was retrieved: an address, or the name of a file
 */
public record Vintage(
        int id, Dataset dataset, LocalDate referenceDate, Instant retrievedAt, String definition, String address) {
    /** The same, with what was done to its figures added to what is counted. */
    public Vintage told(String more) {
        return new Vintage(id, dataset, referenceDate, retrievedAt, definition + "; " + more, address);
    }
}
