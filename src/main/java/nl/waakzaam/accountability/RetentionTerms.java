// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.waakzaam.site.DutchTime;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The terms as this installation configured them, counted in whole days in the Netherlands: a term that starts in the
 * course of a day is over when the day with the same number has ended, whatever the clock did in between.
 */
@Component
public class RetentionTerms {

    private final Binder settings;
    private final Clock clock;
    private final ConcurrentMap<RetentionTerm, Period> known = new ConcurrentHashMap<>();

    RetentionTerms(Environment environment, Clock clock) {
        this.settings = Binder.get(environment);
        this.clock = clock;
    }

    /**
     * The term in force.
     *
     * @throws IllegalStateException when it is configured as nothing or less
     */
    public Period of(RetentionTerm term) {
        return known.computeIfAbsent(term, this::configured);
    }

    /** What started before this moment has been kept for its term today. */
    public Instant keptFrom(RetentionTerm term) {
        return keptFrom(term, today());
    }

    /** What started before this moment has been kept for its term on the given day. */
    public Instant keptFrom(RetentionTerm term, LocalDate day) {
        return firstKept(of(term), day).atStartOfDay(DutchTime.ZONE).toInstant();
    }

    /** The last day of a term that started at the given moment. */
    public LocalDate lastDay(RetentionTerm term, Instant start) {
        return DutchTime.dayOf(start).plus(of(term));
    }

    public LocalDate today() {
        return DutchTime.today(clock);
    }

    /** The first day whose term is not over: subtracting alone would be a day late after the last day of a short month. */
    static LocalDate firstKept(Period term, LocalDate day) {
        var first = day.minus(term);
        while (first.plus(term).isBefore(day)) {
            first = first.plusDays(1);
        }
        return first;
    }

    private Period configured(RetentionTerm term) {
        var period = settings.bind(term.property(), Period.class).orElse(term.standard());
        if (period.isZero() || period.isNegative()) {
            throw new IllegalStateException(term.property() + " must be longer than nothing");
        }
        return period;
    }
}
