// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.hits.Hit.State;
import nl.waakzaam.rules.WorkingDays;
import nl.waakzaam.site.DutchTime;
import org.springframework.stereotype.Component;

/** Within which time the next step follows: hours by the clock, or working days to the end of the last one. */
@Component
class StepTerms {
    private final Map<State, Term> terms = new EnumMap<>(State.class);
    private final WorkingDays calendar;

    StepTerms(HitTerms configured, WorkingDays calendar) {
        this.calendar = calendar;
        configured.terms().forEach((state, term) -> terms.put(state, Term.of(term)));
    }

    private sealed interface Term {
        record Hours(Duration hours) implements Term {}

        record Days(int workingDays) implements Term {}

        /** Refuses with {@link IllegalArgumentException} what is neither {@code 24u} nor {@code 2wd}. */
        static Term of(String text) {
            if (text.matches("[1-9][0-9]{0,3}u")) {
                return new Hours(Duration.ofHours(Integer.parseInt(text.substring(0, text.length() - 1))));
            }
            if (text.matches("[1-9][0-9]{0,2}wd")) {
                return new Days(Integer.parseInt(text.substring(0, text.length() - 2)));
            }
            throw new IllegalArgumentException("waakzaam.hits.terms: hours as 24u, working days as 2wd");
        }
    }

    /** Empty where nothing needs to follow. */
    Optional<Instant> dueAt(State state, Instant since) {
        return Optional.ofNullable(terms.get(state)).map(term -> switch (term) {
            case Term.Hours(var hours) -> since.plus(hours);
            case Term.Days(var workingDays) -> endOf(since, workingDays);
        });
    }

    private Instant endOf(Instant since, int workingDays) {
        var last = calendar.after(DutchTime.dayOf(since), workingDays);
        return last.plusDays(1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(DutchTime.ZONE)
                .toInstant();
    }
}
