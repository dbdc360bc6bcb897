// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts per 1,000 inhabitants, or dwellings for burglary; each with the denominator of its own year, or no rate at all. */
public interface Rates {
    /**
     * The rate of a count per year, as a line of its own, and the denominators it was made with.
     *
     * @param measure the denominator's: {@code inwoners} or {@code woningen}
     */
    Optional<Rate> of(Series counts, String measure, LocalDate knownOn);

    /**
     * The rate of a count on the boundaries of a day, as {@link Territories} makes it, by denominators on the same
     * boundaries.
     */
    Optional<Rate> of(Series counts, String measure, LocalDate boundaries, LocalDate knownOn);

    /** The same for many counts, as for a map: by area, those that have a rate. */
    default Map<String, Rate> of(Collection<Series> counts, String measure, LocalDate boundaries, LocalDate knownOn) {
        var rates = new LinkedHashMap<String, Rate>();
        counts.forEach(line -> of(line, measure, boundaries, knownOn)
                .ifPresent(rate -> rates.put(line.key().area(), rate)));
        return rates;
    }

    /** @param denominators the figures that it was divided by, with their own source */
    record Rate(Series rates, Series denominators) {}

    /** What a subject is divided by by default: {@code woningen} for burglary, otherwise {@code inwoners}. */
    static String denominatorOf(String subject) {
        return "woninginbraak".equals(subject) ? "woningen" : "inwoners";
    }
}
