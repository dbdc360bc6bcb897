// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.monitor.Selection;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Figures.Area;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.series.Territories;
import nl.waakzaam.series.Vintage;
import org.springframework.stereotype.Component;

/**
 * Looks in one vintage for areas where the last month has more of an offence than its history allows: the country, police
 * units and municipalities, and the four offences of the approach.
 */
@Component
class MonthAlarms {

    /** So far back a merger makes a line be added up from its parts. */
    private static final int YEARS_BACK = 10;

    private static final int MOST_INVENTED = 500;

    private final Figures figures;
    private final Territories territories;
    private final Municipalities municipalities;

    MonthAlarms(Figures figures, Territories territories, Municipalities municipalities) {
        this.figures = figures;
        this.territories = territories;
        this.municipalities = municipalities;
    }

    AlarmRound in(Vintage vintage) {
        var lines = Choices.OFFENCES.stream()
                .flatMap(offence -> lines(vintage, offence).stream())
                .toList();
        var month = lines.stream()
                .flatMap(line -> MonthTest.lastMonth(line).stream())
                .max(Comparator.naturalOrder())
                .orElseGet(() -> Period.month(vintage.referenceDate().getYear(), 1));
        var outcomes = lines.stream().map(line -> MonthTest.of(line, month)).toList();
        return new AlarmRound(
                vintage,
                month,
                (int) outcomes.stream()
                        .filter(MonthTest.Tested.class::isInstance)
                        .count(),
                (int) outcomes.stream()
                        .filter(MonthTest.Small.class::isInstance)
                        .count(),
                (int) outcomes.stream()
                        .filter(MonthTest.Unknown.class::isInstance)
                        .count(),
                outcomes.stream().flatMap(outcome -> outcome.found().stream()).toList());
    }

    private List<Series> lines(Vintage vintage, String offence) {
        var knownOn = vintage.referenceDate();
        var key = new SeriesKey(vintage.dataset().key(), Selection.CRIMES, offence, Selection.COUNTRY);
        if (vintage.dataset().demo()) {
            return list(key, invented(knownOn), knownOn);
        }
        var merged = merged(knownOn);
        var alone = municipalities.list(knownOn).stream()
                .map(Municipality::code)
                .filter(code -> !merged.contains(code))
                .collect(Collectors.toCollection(ArrayList::new));
        alone.add(Selection.COUNTRY);
        return Stream.concat(list(key, Set.copyOf(alone), knownOn).stream(), addedUp(key, merged, knownOn))
                .toList();
    }

    private List<Series> list(SeriesKey key, Set<String> areas, LocalDate knownOn) {
        return figures.list(key.dataset(), key.measure(), key.subject(), areas, Period.Kind.MONTH, knownOn);
    }

    private Set<String> invented(LocalDate knownOn) {
        return figures.areas("", Area.Kind.INVENTED, knownOn, MOST_INVENTED).stream()
                .map(Area::code)
                .collect(Collectors.toSet());
    }

    /** What others went into, or a part of one. */
    private Set<String> merged(LocalDate day) {
        var whole = municipalities.mergers(day.minusYears(YEARS_BACK), day.plusDays(1)).stream()
                .map(Municipalities.Merger::into)
                .filter(code -> municipalities.findAt(code, day).isPresent());
        var inPart = municipalities.list(day).stream()
                .map(Municipality::code)
                .filter(code -> territories.hasShares(code, day));
        return Stream.concat(whole, inPart).collect(Collectors.toSet());
    }

    /** Police units, and what merged. */
    private Stream<Series> addedUp(SeriesKey key, Set<String> merged, LocalDate knownOn) {
        var units = territories.wholes(Area.Kind.POLICE_UNIT, knownOn).stream().map(Area::code);
        var areas = Stream.concat(units, merged.stream()).toList();
        return territories.onBoundariesOf(key, areas, Period.Kind.MONTH, knownOn, knownOn).stream();
    }
}
