// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import nl.waakzaam.site.DutchTime;

/** A quarter of a year, written {@code 2026-Q4}; it begins and ends on the Dutch clock. */
record Quarter(int year, int number) {

    static Quarter of(Instant moment) {
        var day = DutchTime.dayOf(moment);
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    Instant begin() {
        return LocalDate.of(year, 3 * number - 2, 1)
                .atStartOfDay(DutchTime.ZONE)
                .toInstant();
    }

    Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
