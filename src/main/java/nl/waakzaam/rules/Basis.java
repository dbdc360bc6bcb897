// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.time.LocalDate;
import java.util.Optional;

/** Why these rules apply in a municipality on a day. */
public sealed interface Basis {
    /** Art. 28 to 30 of the act on mergers of municipalities. */
    Article MERGERS =
            new Article("artikel 28 Wet algemene regels herindeling", "https://wetten.overheid.nl/BWBR0003718");

    /** The number of the version they stand in, if any. */
    default Optional<Long> number() {
        return Optional.empty();
    }

    /** The municipality itself approved them. */
    record Own(long version, LocalDate since) implements Basis {
        @Override
        public Optional<Long> number() {
            return Optional.of(version);
        }
    }

    /**
     * The area was another municipality, whose rules are kept for it.
     *
     * @param origin the code of the municipality that was
     * @param number of its version; empty where it had set nothing, so that the law of the country is kept
     * @param merged the first day in the new municipality
     * @param until the first day on which they are not kept any more
     */
    record Kept(String origin, Optional<Long> number, LocalDate merged, LocalDate until) implements Basis {}

    /** The municipality set nothing: the law of the country applies. */
    record NothingSet() implements Basis {}

    /** No municipality has this code on this day: the law of the country applies. */
    record UnknownMunicipality() implements Basis {}
}
