// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waakzaam.monitor.Selection;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Rates;
import nl.waakzaam.series.Series;
import org.springframework.stereotype.Component;

/** All municipalities of one year with what they are compared by; for an invented place all invented ones. */
@Component
class ComparedPlaces {
    static final String INHABITANTS = "inwoners";
    static final String DWELLINGS = "woningen";
    private static final String NOTHING = "-";
    private static final int MOST_INVENTED = 500;

    private final Figures figures;
    private final Municipalities municipalities;

    ComparedPlaces(Figures figures, Municipalities municipalities) {
        this.figures = figures;
        this.municipalities = municipalities;
    }

    /** What came of gathering them. */
    sealed interface Gathered {
        /**
         * @param counts the counts of the municipality itself, and {@code per} what they are divided by
         * @param places all of that year, the one itself included
         */
        record Found(Period year, Place own, List<Place> places, Series counts, Series per) implements Gathered {}

        /** @param textKey what is not there */
        record Lacking(String textKey) implements Gathered {}
    }

    private record Lines(Series counts, Series per, Series inhabitants, Optional<Series> dwellings) {}

    Gathered of(String subject, String area, LocalDate knownOn) {
        var counts = figures.best(Selection.CRIMES, subject, area, Period.Kind.YEAR, knownOn);
        if (counts.isEmpty()) {
            return new Gathered.Lacking("methods.compare.no.counts");
        }
        var inhabitants = denominator(INHABITANTS, area, knownOn);
        var dwellings = denominator(DWELLINGS, area, knownOn);
        var per = Rates.denominatorOf(subject).equals(DWELLINGS) ? dwellings : inhabitants;
        if (inhabitants.isEmpty() || per.isEmpty()) {
            return new Gathered.Lacking(
                    inhabitants.isEmpty() ? "methods.compare.no.inwoners" : "methods.compare.no.woningen");
        }
        return gathered(new Lines(counts.get(), per.get(), inhabitants.get(), dwellings), knownOn);
    }

    private Optional<Series> denominator(String measure, String area, LocalDate knownOn) {
        return figures.best(measure, NOTHING, area, Period.Kind.YEAR, knownOn);
    }

    private Gathered gathered(Lines own, LocalDate knownOn) {
        var year = lastYear(own);
        if (year.isEmpty()) {
            return new Gathered.Lacking("methods.compare.no.year");
        }
        var area = own.counts().key().area();
        var all = places(own, areasOf(area, year.get(), knownOn), year.get(), knownOn);
        return all.stream()
                .filter(place -> place.code().equals(area))
                .findFirst()
                .<Gathered>map(self -> new Gathered.Found(year.get(), self, all, own.counts(), own.per()))
                .orElseGet(() -> new Gathered.Lacking("methods.compare.no.year"));
    }

    private static Optional<Period> lastYear(Lines own) {
        return own.counts().figures().reversed().stream()
                .filter(figure -> figure.value().isPresent())
                .map(Figure::period)
                .filter(year -> own.per().at(year).orElse(0) > 0
                        && own.inhabitants().at(year).orElse(0) > 0)
                .findFirst();
    }

    /** As they were at the end of that year. */
    private Set<String> areasOf(String area, Period year, LocalDate knownOn) {
        return area.startsWith("GM")
                ? municipalities.list(year.lastDay()).stream()
                        .map(Municipality::code)
                        .collect(Collectors.toSet())
                : figures.areas("", Figures.Area.Kind.INVENTED, knownOn, MOST_INVENTED).stream()
                        .map(Figures.Area::code)
                        .collect(Collectors.toSet());
    }

    private List<Place> places(Lines own, Set<String> areas, Period year, LocalDate knownOn) {
        var counts = all(own.counts(), areas, year, knownOn);
        var per = all(own.per(), areas, year, knownOn);
        var inhabitants = all(own.inhabitants(), areas, year, knownOn);
        var dwellings =
                own.dwellings().map(line -> all(line, areas, year, knownOn)).orElseGet(Map::of);
        return counts.values().stream()
                .flatMap(figure -> place(figure, per, inhabitants, dwellings).stream())
                .sorted(Comparator.comparing(Place::code))
                .toList();
    }

    private record AreaFigure(String area, Figure figure) {
        double value() {
            return figure.value().orElse(0);
        }
    }

    private Map<String, AreaFigure> all(Series line, Set<String> areas, Period year, LocalDate knownOn) {
        var key = line.key();
        return figures.list(key.dataset(), key.measure(), key.subject(), areas, Period.Kind.YEAR, knownOn).stream()
                .flatMap(series -> series.find(year).stream()
                        .map(figure -> new AreaFigure(series.key().area(), figure)))
                .filter(figure -> figure.figure().value().isPresent())
                .collect(Collectors.toMap(AreaFigure::area, Function.identity(), (one, other) -> one));
    }

    private Optional<Place> place(
            AreaFigure count,
            Map<String, AreaFigure> per,
            Map<String, AreaFigure> inhabitants,
            Map<String, AreaFigure> dwellings) {
        var divisor = Optional.ofNullable(per.get(count.area()))
                .map(AreaFigure::value)
                .filter(value -> value > 0);
        var people = Optional.ofNullable(inhabitants.get(count.area()))
                .map(AreaFigure::value)
                .filter(value -> value > 0);
        var homes = Optional.ofNullable(dwellings.get(count.area()));
        return divisor.flatMap(value -> people.map(number -> new Place(
                count.area(),
                figures.nameOf(count.area()),
                Math.round(count.value()),
                value,
                number,
                homes.map(home -> OptionalDouble.of(home.value())).orElseGet(OptionalDouble::empty),
                count.figure().status() == Figure.Status.PROVISIONAL)));
    }
}
