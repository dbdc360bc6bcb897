// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import java.time.LocalDate;
import nl.waakzaam.rules.WorkingDays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Within how many working days a municipality decides ({@code waakzaam.dealers.decide-within-working-days}): at most eight
 * weeks, which the law holds for reasonable at the longest (art. 4:13 Awb). An exemption has the term of its own rule.
 */
@Component
class MunicipalTerm {
    private static final int MOST = 40;
    private final int workingDays;
    private final WorkingDays calendar;

    MunicipalTerm(@Value("${waakzaam.dealers.decide-within-working-days:10}") int workingDays, WorkingDays calendar) {
        if (workingDays < 1 || workingDays > MOST) {
            throw new IllegalStateException(
                    "waakzaam.dealers.decide-within-working-days is a number from 1 to " + MOST);
        }
        this.workingDays = workingDays;
        this.calendar = calendar;
    }

    /** The last day to decide about what was received on a day, which itself does not count. */
    LocalDate lastDay(LocalDate received) {
        return calendar.after(received, workingDays);
    }

    /** The last day on which what is due needs a reminder: two working days ahead. */
    LocalDate remindOf(LocalDate today) {
        return calendar.after(today, 2);
    }
}
