// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import nl.waakzaam.charts.Axis;
import nl.waakzaam.charts.Caption;
import nl.waakzaam.charts.Classes;
import nl.waakzaam.charts.MapChart;
import nl.waakzaam.charts.MapChart.Shade;
import nl.waakzaam.charts.Point;
import nl.waakzaam.monitor.MapFigures.Place;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Vintage;

/**
 * An offence on the map in one year, and the same figures as rows.
 *
 * @param rows all municipalities, in the order that was asked
 */
public record Mapped(MapChart chart, Period year, List<Period> years, boolean rated, List<Row> rows) {
    private static final int CLASSES = 5;

    /** A municipality: its figure as it is read, what it may be by chance, and whether it can change. */
    public record Row(String code, String name, String figure, String between, String status) {}

    /** A way to the map of an offence. */
    public record Link(String name, String address, boolean chosen) {}

    /** Empty where no municipality has a figure. */
    static Optional<Mapped> of(
            List<Place> places, Selection chosen, String order, boolean tiles, String name, Sentences sentences) {
        var years = MapFigures.years(places);
        if (years.isEmpty()) {
            return Optional.empty();
        }
        var year = chosen.until().filter(years::contains).orElse(years.getLast());
        var rated = chosen.show() != Show.COUNT
                && places.stream().anyMatch(place -> place.rate().isPresent());
        return Optional.of(new Making(places, year, rated, sentences).mapped(years, order, tiles, name, chosen));
    }

    private record Making(List<Place> places, Period year, boolean rated, Sentences sentences) {
        private Mapped mapped(List<Period> years, String order, boolean tiles, String name, Selection chosen) {
            var shades = new LinkedHashMap<String, Shade>();
            places.forEach(place -> shades.put(place.code(), new Shade(place.name(), point(place))));
            var highlighted =
                    chosen.area().equals(Selection.COUNTRY) ? Optional.<String>empty() : Optional.of(chosen.area());
            var chart = new MapChart(caption(name, shades), shades, classes(shades), highlighted, tiles);
            return new Mapped(chart, year, years, rated, rows(shades, order));
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
            return shades.values().stream()
                    .flatMapToDouble(shade -> shade.point().value().stream());
        }

        private List<Row> rows(LinkedHashMap<String, Shade> shades, String order) {
            return shades.entrySet().stream()
                    .sorted((one, other) -> compare(order, one.getValue(), other.getValue()))
                    .map(entry -> row(entry.getKey(), entry.getValue()))
                    .toList();
        }

        /** What has no figure comes last. */
        private static int compare(String order, Shade one, Shade other) {
            var byName = Comparator.comparing((Shade shade) -> shade.name().toLowerCase(Locale.ROOT));
            if (!order.endsWith("cijfer")) {
                return order.startsWith("-") ? byName.compare(other, one) : byName.compare(one, other);
            }
            var sign = order.startsWith("-") ? -1 : 1;
            return Comparator.comparingDouble(
                            (Shade shade) -> shade.point().value().isPresent()
                                    ? sign * shade.point().value().getAsDouble()
                                    : Double.MAX_VALUE)
                    .thenComparing(byName)
                    .compare(one, other);
        }

        private Row row(String code, Shade shade) {
            var point = shade.point();
            return new Row(
                    code,
                    shade.name(),
                    point.value().isPresent()
                            ? number(point.value().getAsDouble())
                            : point.missing().orElse(""),
                    point.low().isPresent()
                            ? sentences
                                    .words()
                                    .text(
                                            "monitor.between",
                                            number(point.low().getAsDouble()),
                                            number(point.high().orElseThrow()))
                            : "",
                    sentences.words().text("monitor.status." + point.status().name()));
        }

        private String number(double value) {
            return rated
                    ? sentences.words().number(value, 2)
                    : sentences.words().count(value);
        }
    }
}
