// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.waakzaam.site.DutchTime;

/** The hour or the day over which numbers are counted, by the Dutch clock. */
record Period(Instant start, Instant end) {

    static Period of(Subject.Kind kind, Instant now) {
        return kind == Subject.Kind.CROWD ? hour(now) : day(now);
    }

    /** The day that an instant falls on; keys change with it. */
    static LocalDate date(Instant now) {
        return DutchTime.dayOf(now);
    }

    Duration left(Instant now) {
        return Duration.between(now, end);
    }

    private static Period hour(Instant now) {
        var start = now.truncatedTo(ChronoUnit.HOURS);
        return new Period(start, start.plus(1, ChronoUnit.HOURS));
    }

    private static Period day(Instant now) {
        var date = date(now);
        return new Period(
                date.atStartOfDay(DutchTime.ZONE).toInstant(),
                date.plusDays(1).atStartOfDay(DutchTime.ZONE).toInstant());
    }
}
