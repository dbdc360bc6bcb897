// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waakzaam.hits.Hit.State;
import nl.waakzaam.rules.WorkingDays;
import nl.waakzaam.site.DutchTime;
import org.springframework.stereotype.Component;

/** Within which time the next step follows: hours by the clock, or working days to the end of the last one. */
@Component
class StepTerms {
    /** What has waited longer is late from then on, in a list. */
    private static final int YEARS = 2;

    private final Map<State, Term> terms = new EnumMap<>(State.class);
    private final WorkingDays calendar;

    StepTerms(HitTerms configured, WorkingDays calendar) {
        this.calendar = calendar;
        configured.terms().forEach((state, term) -> terms.put(state, Term.of(term)));
    }

    /**
     * The same terms as a query reckons with them: of each state its hours or its working days, the other being none.
     *
     * @param calendar the working days, as ISO dates, from two years ago to the end of the longest term
     */
    record InQueries(String[] states, Integer[] hours, Integer[] days, String[] calendar) {}

    private sealed interface Term {
        default int hoursLong() {
            return this instanceof Hours(var hours) ? (int) hours.toHours() : 0;
        }

        default int daysLong() {
            return this instanceof Days(var days) ? days : 0;
        }

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

    InQueries inQueries(LocalDate today) {
        return new InQueries(
                terms.keySet().stream().map(State::name).toArray(String[]::new),
                terms.values().stream().map(Term::hoursLong).toArray(Integer[]::new),
                terms.values().stream().map(Term::daysLong).toArray(Integer[]::new),
                workingDays(today).map(LocalDate::toString).toArray(String[]::new));
    }

    private Stream<LocalDate> workingDays(LocalDate today) {
        int longest = terms.values().stream().mapToInt(Term::daysLong).max().orElse(0);
        return today.minusYears(YEARS)
                .datesUntil(calendar.after(today, longest).plusDays(1))
                .filter(calendar::isWorkingDay);
    }

    private Instant endOf(Instant since, int workingDays) {
        var last = calendar.after(DutchTime.dayOf(since), workingDays);
        return last.plusDays(1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(DutchTime.ZONE)
                .toInstant();
    }
}
