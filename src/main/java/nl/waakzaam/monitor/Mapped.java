// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nl.waakzaam.charts.Axis;
import nl.waakzaam.charts.Caption;
import nl.waakzaam.charts.Classes;
import nl.waakzaam.charts.MapChart;
import nl.waakzaam.charts.MapChart.Shade;
import nl.waakzaam.charts.Point;
import nl.waakzaam.monitor.MapFigures.Place;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Rates;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.Series.Share;
import nl.waakzaam.series.Vintage;

/**
 * An offence on the map in one year, and the same figures as rows.
 *
 * @param rows all municipalities, by name
 */
public record Mapped(MapChart chart, Period year, List<Period> years, boolean rated, List<Row> rows) {
    private static final int CLASSES = 5;

    /**
     * A municipality.
     *
     * @param figure as it is read, and {@code between} what it may be by chance
     * @param status whether it can change
     * @param estimate what of it is one; mostly empty
     */
    public record Row(
            String code, String name, Point point, String figure, String between, String status, String estimate) {}

    /** A way to the map of an offence. */
    public record Link(String name, String address, boolean chosen) {}

    /** Empty where no municipality has a figure. */
    static Optional<Mapped> of(
            List<Place> places,
            Selection chosen,
            boolean tiles,
            String name,
            Sentences sentences,
            Estimates estimates) {
        var years = MapFigures.years(places);
        if (years.isEmpty()) {
            return Optional.empty();
        }
        var year = chosen.until().filter(years::contains).orElse(years.getLast());
        var rated = chosen.show() != Show.COUNT
                && places.stream().anyMatch(place -> place.rate().isPresent());
        return Optional.of(new Making(places, year, rated, sentences, estimates).mapped(years, tiles, name, chosen));
    }

    private record Making(List<Place> places, Period year, boolean rated, Sentences sentences, Estimates estimates) {
        private Mapped mapped(List<Period> years, boolean tiles, String name, Selection chosen) {
            var shades = new LinkedHashMap<String, Shade>();
            places.forEach(place -> shades.put(place.code(), new Shade(place.name(), point(place))));
            var rows = places.stream().map(place -> row(place, point(place))).toList();
            var highlighted =
                    chosen.area().equals(Selection.COUNTRY) ? Optional.<String>empty() : Optional.of(chosen.area());
            var chart = new MapChart(noted(caption(name, shades), rows), shades, classes(shades), highlighted, tiles);
            return new Mapped(chart, year, years, rated, rows);
        }

        /** Files of the map say which of its figures are estimates. */
        private Caption noted(Caption caption, List<Row> rows) {
            var names = rows.stream()
                    .filter(row -> !row.estimate().isEmpty())
                    .map(Row::name)
                    .collect(Collectors.joining(", "));
            return names.isEmpty()
                    ? caption
                    : caption.noted(Stream.concat(
                                    caption.notes().stream(),
                                    Stream.of(sentences.words().text("monitor.estimate.map", names)))
                            .toList());
        }

        private Point point(Place place) {
            var points = new Points(sentences);
            var one = List.of(year);
            if (!rated) {
                return points.of(place.counts(), one).getFirst();
            }
            return place.rate()
                    .map(rate -> points.of(place.counts(), rate, one).getFirst())
                    .orElseGet(() -> Point.missing(sentences.words().text("monitor.no-rate")));
        }

        private Caption caption(String name, LinkedHashMap<String, Shade> shades) {
            var words = sentences.words();
            var title = new MapTitle(name, per(), year.text(words.language()), rated, words).of(values(shades));
            var vintages = places.stream()
                    .flatMap(place -> vintages(place).stream())
                    .distinct()
                    .toList();
            var subtitle = rated ? words.text("monitor.map.subtitle.rate") : words.text("monitor.map.subtitle.count");
            return new SeriesCharts(sentences).caption(title, subtitle, vintages);
        }

        private List<Vintage> vintages(Place place) {
            return rated && place.rate().isPresent()
                    ? List.of(
                            place.counts().vintage(),
                            place.rate().get().denominators().vintage())
                    : List.of(place.counts().vintage());
        }

        private String per() {
            return places.stream()
                    .flatMap(place -> place.rate().stream())
                    .findFirst()
                    .map(rate -> sentences
                            .words()
                            .text("monitor.per." + rate.denominators().key().measure()))
                    .orElse("");
        }

        private Classes classes(LinkedHashMap<String, Shade> shades) {
            var axis = rated
                    ? Axis.rate(sentences.words().text("monitor.axis.rate", per()), 2)
                    : Axis.count(sentences.words().text("monitor.axis.count"));
            return Classes.quantiles(axis, values(shades), CLASSES);
        }

        private static DoubleStream values(LinkedHashMap<String, Shade> shades) {
            return shades.values().stream().flatMapToDouble(shade -> shade.point().value().stream());
        }

        private Row row(Place place, Point point) {
            var shown = rated ? place.rate().map(Rates.Rate::rates).orElse(place.counts()) : place.counts();
            var figure = point.value().isPresent()
                    ? sentences.marked(shown, year, number(point.value().getAsDouble()))
                    : point.missing().orElse("");
            return new Row(
                    place.code(),
                    place.name(),
                    point,
                    figure,
                    between(point),
                    status(shown, point),
                    shown.isEstimated(year) ? estimates.inShort(shares(shown), sentences.words()) : "");
        }

        private List<Share> shares(Series shown) {
            return shown.shares().stream().filter(share -> share.isIn(year)).toList();
        }

        private String status(Series shown, Point point) {
            var status =
                    sentences.words().text("monitor.status." + point.status().name());
            return shown.isEstimated(year) ? sentences.words().text("monitor.status.estimated", status) : status;
        }

        private String between(Point point) {
            return point.low().isPresent()
                    ? sentences
                            .words()
                            .text(
                                    "monitor.between",
                                    number(point.low().getAsDouble()),
                                    number(point.high().orElseThrow()))
                    : "";
        }

        private String number(double value) {
            return rated
                    ? sentences.words().number(value, 2)
                    : sentences.words().count(value);
        }
    }
}
