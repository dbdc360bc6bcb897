// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Rates;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.Series.Unit;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.series.Vintage;

/** The figures of the letter of 7 September 2021 in memory, and whatever a test adds. */
public final class LetterFigures implements Figures, Rates {
    public static final LocalDate LETTER = LocalDate.of(2021, 9, 7);

    private static final int[][] COUNTS = {
        {2572, 8190, 82520, 98810}, {2272, 8400, 88960, 98050}, {1982, 8050, 91930, 95735}, {1633, 7050, 87720, 89265},
        {1267, 5460, 71230, 84920}, {1239, 4731, 64560, 83106}, {1138, 4167, 55470, 80332}, {1103, 3576, 49124, 75557},
        {1143, 3517, 42662, 72533}, {1174, 3777, 39365, 73638}, {907, 3184, 30531, 70023}
    };
    private static final List<String> SUBJECTS = List.of("overval", "straatroof", "woninginbraak", "geweld");

    private final List<Series> lines = new ArrayList<>();
    private int vintages;

    public LetterFigures() {
        for (var column = 0; column < SUBJECTS.size(); column++) {
            add("brief-hic", "misdrijven", SUBJECTS.get(column), "NL", LETTER, 2010, column(column));
        }
    }

    private static double[] column(int column) {
        return IntStream.range(0, COUNTS.length)
                .mapToDouble(row -> COUNTS[row][column])
                .toArray();
    }

    /** A line of yearly figures; not a number is what is not published. */
    public LetterFigures add(
            String dataset, String measure, String subject, String area, LocalDate day, int first, double... values) {
        var figures = IntStream.range(0, values.length)
                .mapToObj(place -> figure(Period.year(first + place), values[place]))
                .toList();
        var table = new Dataset(
                dataset, "Tabel " + dataset, "Table " + dataset, "Politie", "CC BY 4.0", null, "demo".equals(dataset));
        var vintage = new Vintage(++vintages, table, day, Instant.parse("2021-09-07T10:00:00Z"), "1", "voorbeeld.csv");
        var unit = measure.contains("percentage") ? Unit.PERCENT : Unit.COUNT;
        lines.add(new Series(new SeriesKey(dataset, measure, subject, area), Period.Kind.YEAR, unit, vintage, figures));
        return this;
    }

    private static Figure figure(Period period, double value) {
        return Double.isNaN(value)
                ? Figure.missing(period, Figure.Missing.NOT_PUBLISHED, Status.FINAL)
                : Figure.of(period, value, period.year() >= 2021 ? Status.PROVISIONAL : Status.FINAL);
    }

    @Override
    public Optional<Series> find(SeriesKey key, Period.Kind kind, LocalDate knownOn) {
        return lines.stream()
                .filter(line -> line.key().equals(key) && line.kind() == kind)
                .filter(line -> !line.vintage().referenceDate().isAfter(knownOn))
                .reduce((earlier, later) -> later);
    }

    @Override
    public Optional<Series> find(SeriesKey key, Period.Kind kind, Vintage vintage) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Series> best(String measure, String subject, String area, Period.Kind kind, LocalDate knownOn) {
        return lines.stream()
                .map(Series::key)
                .filter(key -> key.measure().equals(measure)
                        && key.subject().equals(subject)
                        && key.area().equals(area))
                .flatMap(key -> find(key, kind, knownOn).stream())
                .reduce((earlier, later) -> later);
    }

    @Override
    public List<Series> list(
            String dataset,
            String measure,
            String subject,
            Collection<String> areas,
            Period.Kind kind,
            LocalDate knownOn) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Line> lines(LineFilter filter, int limit) {
        return lines.stream()
                .map(line -> new Line(line.key(), line.kind()))
                .filter(line ->
                        filter.measure().map(line.key().measure()::equals).orElse(true))
                .filter(line ->
                        filter.subject().map(line.key().subject()::equals).orElse(true))
                .filter(line -> filter.area().map(line.key().area()::equals).orElse(true))
                .distinct()
                .toList();
    }

    @Override
    public List<Vintage> vintages(String dataset) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Dataset> datasets() {
        return lines.stream().map(line -> line.vintage().dataset()).distinct().toList();
    }

    @Override
    public Optional<Dataset> dataset(String key) {
        return datasets().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    @Override
    public List<Term> measures() {
        return List.of(
                new Term("misdrijven", "Geregistreerde misdrijven", "Registered crimes"),
                new Term("inwoners", "Inwoners", "Inhabitants"),
                new Term("ophelderingspercentage", "Ophelderingspercentage", "Clearance rate"),
                new Term("doel-ophelderingspercentage", "Doel ophelderingspercentage", "Target clearance rate"));
    }

    @Override
    public List<Term> subjects() {
        return List.of(
                new Term("overval", "Overvallen", "Robberies"),
                new Term("straatroof", "Straatroven", "Street robberies"),
                new Term("woninginbraak", "Woninginbraken", "Domestic burglaries"),
                new Term("geweld", "Geweld", "Violence"),
                new Term("plofkraak", "Plofkraken", "ATM explosions"),
                new Term("plofkraak-explosieven", "Plofkraken met explosieven", "ATM explosions with explosives"),
                new Term("1.2.4", "Zakkenrollerij", "Pickpocketing"));
    }

    @Override
    public String nameOf(String area) {
        return "NL".equals(area) ? "Nederland" : area;
    }

    @Override
    public List<Area> areas(String text, Area.Kind kind, LocalDate day, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Rate> of(Series counts, String measure, LocalDate boundaries, LocalDate knownOn) {
        return of(counts, measure, knownOn);
    }

    @Override
    public Optional<Rate> of(Series counts, String measure, LocalDate knownOn) {
        return best(measure, "-", counts.key().area(), counts.kind(), knownOn)
                .map(denominators -> new Rate(divided(counts, denominators), denominators));
    }

    private static Series divided(Series counts, Series denominators) {
        var figures = counts.figures().stream()
                .filter(figure -> denominators.at(figure.period()).isPresent())
                .map(figure -> Figure.of(
                        figure.period(),
                        1000
                                * figure.value().orElseThrow()
                                / denominators.at(figure.period()).orElseThrow(),
                        figure.status()))
                .toList();
        return new Series(counts.key(), counts.kind(), Unit.RATE, counts.vintage(), figures);
    }
}
