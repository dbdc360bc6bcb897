// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock on the wall in the Netherlands: the days and hours that people read and that terms are counted in. */
public final class DutchTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private DutchTime() {}

    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
