// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import nl.waakzaam.site.DutchTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Within how many days a dispute is decided ({@code waakzaam.dispute.decide-within}). Fourteen days are a promise; the
 * right to correction (art. 28 Wpg) leaves at most six weeks, so no longer term can be configured.
 */
@Component
class DecisionTerm {
    private static final int MOST_DAYS = 42;
    private final int days;

    DecisionTerm(@Value("${waakzaam.dispute.decide-within:P14D}") Period term) {
        days = term.getDays();
        if (!term.equals(Period.ofDays(days)) || days < 1 || days > MOST_DAYS) {
            throw new IllegalStateException(
                    "waakzaam.dispute.decide-within is a number of days from 1 to " + MOST_DAYS + ", as P14D");
        }
    }

    /** The last day on which something that was received then is decided. */
    LocalDate lastDay(Instant received) {
        return DutchTime.dayOf(received).plusDays(days);
    }
}
