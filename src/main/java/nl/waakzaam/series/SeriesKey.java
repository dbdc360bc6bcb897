// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series;

/**
 * What tells one line of figures from all others, besides how long its periods are and which vintage it is of.
 *
 * @param dataset the table, as {@code 47022NED}
 * @param measure what is counted, as {@code misdrijven}
 * @param subject of which, as {@code woninginbraak}; a dash where that is nothing
 * @param area where, as {@code GM0344}; {@code NL} for the country
 */
public record SeriesKey(String dataset, String measure, String subject, String area) {
    public SeriesKey in(String otherArea) {
        return new SeriesKey(dataset, measure, subject, otherArea);
    }
}
