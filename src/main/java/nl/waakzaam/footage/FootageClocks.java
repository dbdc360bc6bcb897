// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.waakzaam.rules.WorkingDays;
import nl.waakzaam.site.DutchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of a dossier: until an oral demand is on paper, until an owner is reminded. */
@Component
class FootageClocks {
    /** What a term of three days or more at least has (art. 2 Algemene termijnenwet). */
    private static final int FEWEST_WORKING_DAYS = 2;

    private final WorkingDays calendar;
    private final FootageTerms terms;

    FootageClocks(WorkingDays calendar, FootageTerms terms) {
        this.calendar = calendar;
        this.terms = terms;
    }

    /** The first moment at which it is too late to confirm what was demanded orally then. */
    Instant confirmBy(Instant spoken) {
        var day = DutchTime.dayOf(spoken);
        var end = calendar.orNext(day.plusDays(terms.daysToConfirm()));
        var twoWorkingDays = calendar.after(day, FEWEST_WORKING_DAYS);
        return endOf(end.isBefore(twoWorkingDays) ? twoWorkingDays : end);
    }

    /** The first moment after a day, on the clock on the wall. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(DutchTime.ZONE).toInstant();
    }

    /** When the owner is reminded next; null when nothing runs out, or all reminders went. */
    @Nullable
    Instant remindAt(Wanted wanted, Instant now) {
        return wanted.state() == FootageState.UNREACHABLE
                ? null
                : wanted.deadlines()
                        .flatMap(deadline -> terms.reminders().stream().map(deadline::minus))
                        .map(moment -> moment.truncatedTo(ChronoUnit.MILLIS))
                        .filter(now::isBefore)
                        .min(Instant::compareTo)
                        .orElse(null);
    }
}
