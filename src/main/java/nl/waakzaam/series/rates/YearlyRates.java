// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.rates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Missing;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Figures.Area;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Rates;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.Series.Unit;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.series.Territories;
import nl.waakzaam.series.storage.AreaCode;
import org.springframework.stereotype.Component;

/** Divides each figure by the denominator of its own year; never by that of another. */
@Component
class YearlyRates implements Rates {
    private static final double PER = 1_000;

    private final Figures figures;
    private final Territories territories;

    YearlyRates(Figures figures, Territories territories) {
        this.figures = figures;
        this.territories = territories;
    }

    @Override
    public Optional<Rate> of(Series counts, String measure, LocalDate knownOn) {
        check(counts);
        return figures.best(measure, "-", counts.key().area(), Period.Kind.YEAR, knownOn)
                .map(denominators -> divide(counts, denominators));
    }

    @Override
    public Optional<Rate> of(Series counts, String measure, LocalDate boundaries, LocalDate knownOn) {
        return Optional.ofNullable(of(List.of(counts), measure, boundaries, knownOn)
                .get(counts.key().area()));
    }

    /** One question for each table with denominators. */
    @Override
    public Map<String, Rate> of(Collection<Series> counts, String measure, LocalDate boundaries, LocalDate knownOn) {
        counts.forEach(YearlyRates::check);
        var areas = new TreeMap<String, List<String>>();
        counts.forEach(line -> dataset(line.key().area(), measure, boundaries, knownOn)
                .ifPresent(dataset -> areas.computeIfAbsent(dataset, none -> new ArrayList<>())
                        .add(line.key().area())));
        var denominators = areas.entrySet().stream()
                .flatMap(table -> denominators(table.getKey(), measure, table.getValue(), boundaries, knownOn))
                .collect(Collectors.toMap(line -> line.key().area(), Function.identity()));
        return counts.stream()
                .filter(line -> denominators.containsKey(line.key().area()))
                .collect(Collectors.toMap(
                        line -> line.key().area(),
                        line -> divide(
                                line,
                                Objects.requireNonNull(
                                        denominators.get(line.key().area())))));
    }

    private Stream<Series> denominators(
            String table, String measure, List<String> areas, LocalDate boundaries, LocalDate knownOn) {
        var key = new SeriesKey(table, measure, "-", areas.getFirst());
        return territories.onBoundariesOf(key, areas, Period.Kind.YEAR, boundaries, knownOn).stream();
    }

    private static void check(Series counts) {
        if (counts.unit() != Unit.COUNT) {
            throw new IllegalArgumentException("only a count has a rate");
        }
    }

    /** The table with the denominators: of the area itself, or of what it is made of. */
    private Optional<String> dataset(String area, String measure, LocalDate boundaries, LocalDate knownOn) {
        var inside = AreaCode.kindOf(area) == Area.Kind.MUNICIPALITY
                ? area
                : territories.municipalitiesOf(area, boundaries).stream()
                        .findFirst()
                        .orElse(area);
        return figures.best(measure, "-", inside, Period.Kind.YEAR, knownOn)
                .map(line -> line.key().dataset());
    }

    private static Rate divide(Series counts, Series denominators) {
        var rates = counts.figures().stream()
                .map(count -> divide(count, denominators))
                .toList();
        var key = counts.key();
        var measure =
                "%s-per-1000-%s".formatted(key.measure(), denominators.key().measure());
        return new Rate(
                new Series(
                        new SeriesKey(key.dataset(), measure, key.subject(), key.area()),
                        counts.kind(),
                        Unit.RATE,
                        counts.vintage(),
                        rates,
                        Stream.concat(counts.shares().stream(), denominators.shares().stream())
                                .distinct()
                                .toList()),
                denominators);
    }

    private static Figure divide(Figure count, Series denominators) {
        var period = count.period();
        var year = denominators.find(Period.year(period.year()));
        var status = year.filter(figure -> figure.status() == Status.PROVISIONAL)
                .map(Figure::status)
                .orElse(count.status());
        return missing(count, year)
                .map(reason -> Figure.missing(period, reason, status))
                .orElseGet(() -> Figure.of(
                        period,
                        PER
                                * count.value().orElseThrow()
                                / year.orElseThrow().value().orElseThrow(),
                        status));
    }

    private static Optional<Missing> missing(Figure count, Optional<Figure> denominator) {
        return count.missing()
                .or(() -> denominator.isEmpty()
                        ? Optional.of(Missing.NOT_PUBLISHED)
                        : denominator.get().missing())
                .or(() -> denominator.orElseThrow().value().orElseThrow() > 0
                        ? Optional.empty()
                        : Optional.of(Missing.IMPOSSIBLE));
    }
}
