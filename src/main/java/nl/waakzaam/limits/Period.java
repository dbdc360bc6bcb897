// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The hour or the day over which numbers are counted, by the Dutch clock. */
record Period(Instant start, Instant end) {
    private static final ZoneId LOCAL = ZoneId.of("Europe/Amsterdam");

    static Period of(Subject.Kind kind, Instant now) {
        return kind == Subject.Kind.CROWD ? hour(now) : day(now);
    }

    /** The day that an instant falls on; keys change with it. */
    static LocalDate date(Instant now) {
        return LocalDate.ofInstant(now, LOCAL);
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
                date.atStartOfDay(LOCAL).toInstant(),
                date.plusDays(1).atStartOfDay(LOCAL).toInstant());
    }
}
