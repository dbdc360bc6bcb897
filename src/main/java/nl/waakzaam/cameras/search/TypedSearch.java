// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.waakzaam.cameras.IncidentTime;
import nl.waakzaam.cameras.Kept;
import nl.waakzaam.geo.SearchArea;
import nl.waakzaam.site.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the form of a search. Refuses with all that is wrong at once; also what nobody may ask, second person or not. */
@Component
class TypedSearch {
    private static final int LONGEST_CASE = 100;
    private static final int LONGEST_REASON = 500;

    private final AreaFields areas;
    private final CameraSearchLimits limits;
    private final Clock clock;

    TypedSearch(AreaFields areas, CameraSearchLimits limits, Clock clock) {
        this.areas = areas;
        this.limits = limits;
        this.clock = clock;
    }

    /** Empty when something is wrong, which is added to the errors in the order of the form. */
    Optional<Wish> read(Map<String, String> typed, FormErrors errors) {
        var number = number(typed, errors);
        var offence = offence(typed, errors);
        var purpose = purpose(typed, errors);
        var area = area(typed, errors);
        var starts = moment(typed, "van", IncidentTime::of, errors);
        var ends = moment(typed, "tot", IncidentTime::endOf, errors);
        starts.ifPresent(from -> ends.ifPresent(until -> judge(from, until, errors)));
        var because = because(typed, errors);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Wish(
                number,
                offence.orElseThrow(),
                purpose,
                area.orElseThrow(),
                starts.orElseThrow(),
                ends.orElseThrow(),
                because));
    }

    private static String number(Map<String, String> typed, FormErrors errors) {
        var number = clean(typed.get("zaak"));
        if (number.length() > LONGEST_CASE || !number.matches(".*[\\p{L}\\p{N}].*")) {
            errors.add("zaak", "cameras.search.error.case", LONGEST_CASE);
        }
        return number;
    }

    private static Optional<Offence> offence(Map<String, String> typed, FormErrors errors) {
        var offence = Offence.of(typed.getOrDefault("delict", ""));
        if (offence.isEmpty()) {
            errors.add("delict", "cameras.search.error.offence");
        }
        return offence;
    }

    private static String purpose(Map<String, String> typed, FormErrors errors) {
        var purpose = typed.getOrDefault("doel", "");
        if (!Purposes.CODES.contains(purpose)) {
            errors.add("doel", "cameras.search.error.purpose");
        }
        return purpose;
    }

    private static @Nullable String because(Map<String, String> typed, FormErrors errors) {
        var because = clean(typed.get("waarom"));
        if (because.length() > LONGEST_REASON) {
            errors.add("waarom", "cameras.search.error.because", LONGEST_REASON);
        }
        return because.isEmpty() ? null : because;
    }

    private Optional<SearchArea> area(Map<String, String> typed, FormErrors errors) {
        var area = areas.read(typed, errors);
        area.filter(one -> one.squareKilometres() > limits.mostArea())
                .ifPresent(one -> errors.add(
                        "gebied".equals(typed.get("vorm")) ? "punten" : "meters",
                        "cameras.search.error.area",
                        one.squareKilometres(),
                        limits.mostArea()));
        return area;
    }

    private static Optional<Instant> moment(
            Map<String, String> typed,
            String field,
            Function<LocalDateTime, Optional<Instant>> meant,
            FormErrors errors) {
        var wall = wall(typed.getOrDefault(field, ""));
        var moment = wall.flatMap(meant);
        if (moment.isEmpty()) {
            errors.add(field, "cameras.search.error." + (wall.isEmpty() ? "time" : "skipped"));
        }
        return moment;
    }

    private static Optional<LocalDateTime> wall(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed.strip().replace(' ', 'T')));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private void judge(Instant starts, Instant ends, FormErrors errors) {
        var now = clock.instant();
        if (new Kept(Kept.MOST).overwritten(starts).isBefore(now)) {
            errors.add("van", "cameras.search.error.gone");
        }
        if (ends.isAfter(now)) {
            errors.add("tot", "cameras.search.error.future");
        }
        if (!ends.isAfter(starts)) {
            errors.add("tot", "cameras.search.error.order");
        }
        if (Duration.between(starts, ends).compareTo(Duration.ofHours(limits.mostHours())) > 0) {
            errors.add("tot", "cameras.search.error.hours", limits.mostHours());
        }
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
