// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import java.time.LocalDate;
import java.util.Locale;
import nl.waakzaam.rules.Proposal;

/**
 * A text of a municipality, proposed by one and decided about by another.
 *
 * @param validFrom the first day on which letters are made with it
 */
public record MunicipalText(Place place, LocalDate validFrom, Wording wording, Proposal proposal) {
    /** Where a text belongs. */
    public record Place(String municipality, Part part, Locale language) {}

    public long id() {
        return proposal.id();
    }
}
