// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.waakzaam.site.DutchTime;

/** Until when a bought good is on hold. Days are those of the Netherlands, however many hours the clocks give them. */
public final class HoldingClock {
    private final WorkingDays workingDays;

    public HoldingClock(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /**
     * A good may not leave the shop, nor be altered.
     *
     * @param lastDay the last day of it, to its last moment
     */
    public record Hold(LocalDate lastDay) {
        /** The first moment at which the good is free. */
        public Instant end() {
            return lastDay.plusDays(1).atStartOfDay(DutchTime.ZONE).toInstant();
        }

        public boolean runsAt(Instant moment) {
            return moment.isBefore(end());
        }
    }

    /**
     * Of a good that was bought on a day; empty where nothing need be held.
     *
     * @param period as it was in force on that day
     */
    public Optional<Hold> hold(LocalDate bought, HoldingPeriod period) {
        return period.isNone() ? Optional.empty() : Optional.of(new Hold(lastDay(bought, period)));
    }

    /** The day of a purchase, on which the rules are looked up and from which the days count. */
    public static LocalDate dayOf(Instant bought) {
        return DutchTime.dayOf(bought);
    }

    private LocalDate lastDay(LocalDate bought, HoldingPeriod period) {
        return switch (period.counting()) {
            case CALENDAR_DAYS -> bought.plusDays(period.days());
            case CALENDAR_DAYS_TO_WORKING_DAY -> workingDays.orNext(bought.plusDays(period.days()));
            case WORKING_DAYS -> workingDays.after(bought, period.days());
        };
    }
}
