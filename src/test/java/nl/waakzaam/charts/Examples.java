// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.charts.FunnelChart.Dot;
import nl.waakzaam.charts.FunnelChart.Limits;
import nl.waakzaam.charts.MapChart.Shade;
import nl.waakzaam.charts.RankChart.Ranked;
import nl.waakzaam.maps.CoarseOutlines.Coarse;
import nl.waakzaam.municipalities.Municipalities;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** One chart of each kind, with all that can be in it; its figures are invented. */
final class Examples {
    static final Municipalities MUNICIPALITIES = new Municipalities();
    private static final String SOURCE = "verzonnen cijfers voor een proef, stand van 1 maart 2024";

    private Examples() {}

    static Drawing drawing() {
        return new Drawing(messages(), new MapPlaces(() -> new Coarse(Instant.EPOCH, Map.of()), MUNICIPALITIES));
    }

    static ReloadableResourceBundleMessageSource messages() {
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:messages/charts");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static Stream<Chart> all() {
        return Stream.of(lines(), bars(), funnel(), ranks(), seasonal(), map(Optional.of("GM0344")));
    }

    private static Caption caption(String title, String subtitle) {
        return Caption.of(title, subtitle, SOURCE);
    }

    static LineChart lines() {
        var periods =
                IntStream.rangeClosed(2010, 2023).mapToObj(String::valueOf).toList();
        var burglaries = new ArrayList<Point>();
        var robberies = new ArrayList<Point>();
        for (int year = 0; year < periods.size(); year++) {
            var value = 91930 * Math.exp(-0.11 * year) + (year % 3) * 1800;
            var street = 22310 - year * 1290.0;
            burglaries.add(
                    year == 6
                            ? Point.missing("telling stond stil")
                            : Point.between(Math.rint(value), Math.rint(value * 0.94), Math.rint(value * 1.06)));
            robberies.add(Point.of(street));
        }
        for (int year = 12; year < 14; year++) {
            burglaries.set(year, burglaries.get(year).provisional());
            robberies.set(year, robberies.get(year).provisional());
        }
        var target = periods.stream()
                .map(period -> Integer.parseInt(period) < 2015 ? Point.missing("nog geen doel") : Point.of(31000))
                .toList();
        return new LineChart(
                caption(
                                "Woninginbraken dalen sinds 2010 met meer dan de helft, straatroof daalt langzamer",
                                "Geregistreerde misdrijven in Nederland, 2010 tot en met 2023")
                        .noted(List.of("De cijfers van 2022 en 2023 zijn voorlopig en kunnen nog stijgen.")),
                Axis.count("aantal misdrijven"),
                periods,
                List.of(
                        Line.measured("Woninginbraken en pogingen daartoe", burglaries),
                        Line.measured("Straatroof", robberies),
                        new Line("Doel 2015 en later", target, Style.TARGET)),
                List.of(
                        new Event("2013", "nieuwe telling"),
                        new Event("2014", "aanpak woninginbraak"),
                        new Event("2020", "corona")));
    }

    static BarChart bars() {
        return new BarChart(
                caption(
                                "Gewelddadige overvallen op woningen komen vaker voor dan vorig jaar",
                                "Januari tot en met september, 2022 en 2023")
                        .marked("DEMO: verzonnen cijfers"),
                Axis.rate("per 100.000 inwoners", 1),
                List.of(
                        "Woninginbraak",
                        "Straatroof",
                        "Gewelddadige overvallen op woningen en bedrijven",
                        "Plofkraken",
                        "Heling"),
                List.of(
                        new Bars(
                                "2022",
                                List.of(
                                        Point.between(124.3, 118.2, 130.6),
                                        Point.between(41.7, 38, 45.6),
                                        Point.between(12.4, 9.9, 15.2),
                                        Point.missing("minder dan 5"),
                                        Point.between(33.1, 29, 37))),
                        new Bars(
                                "2023",
                                List.of(
                                        Point.between(131.9, 125.4, 138.1).provisional(),
                                        Point.between(38.5, 34.7, 42.2).provisional(),
                                        Point.between(15.6, 12.9, 18.8).provisional(),
                                        Point.between(2.6, 1.4, 4.5).provisional(),
                                        Point.between(30.2, 26.4, 34.1).provisional()))));
    }

    static FunnelChart funnel() {
        var random = new Random(7);
        var dots = new ArrayList<Dot>();
        for (var one : MUNICIPALITIES.list(LocalDate.of(2023, 1, 1))) {
            var size = Math.exp(7 + 5.6 * Math.pow(random.nextDouble(), 1.2));
            var spread = Math.sqrt(2.4 / size * 1000) * 1.35;
            dots.add(new Dot(
                    one.code(),
                    one.name(),
                    Math.rint(size),
                    Point.of(Math.max(0, 2.4 + spread * random.nextGaussian()))));
        }
        var limits = IntStream.rangeClosed(0, 60)
                .mapToObj(step -> Math.exp(7 + 5.6 * step / 60.0))
                .map(size -> {
                    var spread = Math.sqrt(2.4 / size * 1000);
                    return new Limits(
                            size,
                            Math.max(0, 2.4 - 1.96 * spread),
                            2.4 + 1.96 * spread,
                            Math.max(0, 2.4 - 3.09 * spread),
                            2.4 + 3.09 * spread);
                })
                .toList();
        return new FunnelChart(
                caption(
                        "De meeste gemeenten verschillen niet meer dan door toeval te verwachten is",
                        "Woninginbraken per 1.000 woningen, 2023, naar aantal woningen"),
                Axis.count("aantal woningen"),
                Axis.rate("woninginbraken per 1.000 woningen", 1),
                dots,
                2.4,
                limits,
                Optional.of("GM0344"));
    }

    static RankChart ranks() {
        var names = List.of(
                "Utrecht",
                "'s-Hertogenbosch",
                "Nissewaard",
                "Bodegraven-Reeuwijk",
                "Noordoostpolder",
                "Krimpenerwaard",
                "Sittard-Geleen",
                "Gooise Meren",
                "Alphen aan den Rijn",
                "Schouwen-Duiveland");
        var areas = new ArrayList<Ranked>();
        for (int place = 0; place < names.size(); place++) {
            var value = 6.8 - place * 0.43;
            areas.add(new Ranked(
                    "G" + place,
                    names.get(place),
                    Point.between(value, value - 0.8 - place * 0.05, value + 0.9),
                    Math.max(1, place - 1),
                    Math.min(10, place + 3)));
        }
        return new RankChart(
                caption(
                        "Nissewaard ligt tussen plaats 1 en plaats 5 van tien vergelijkbare gemeenten",
                        "Straatroof per 10.000 inwoners, 2021 tot en met 2023"),
                Axis.rate("straatroof per 10.000 inwoners", 1),
                areas,
                Optional.of("G2"));
    }

    static SeasonalChart seasonal() {
        var periods = new ArrayList<String>();
        var observed = new ArrayList<Point>();
        var trend = new ArrayList<Double>();
        var season = new ArrayList<Double>();
        var rest = new ArrayList<Double>();
        var random = new Random(3);
        for (int month = 0; month < 84; month++) {
            periods.add("%d-%02d".formatted(2017 + month / 12, month % 12 + 1));
            trend.add(4200 - month * 21.0 + 300 * Math.sin(month / 14.0));
            season.add(Math.rint(520 * Math.cos(month * Math.PI / 6)));
            rest.add(Math.rint(random.nextGaussian() * 120));
            var value = Math.rint(trend.getLast() + season.getLast() + rest.getLast());
            observed.add(month > 78 ? Point.of(value).provisional() : Point.of(value));
        }
        return new SeasonalChart(
                caption(
                        "In de donkere maanden zijn er elk jaar ruim 500 woninginbraken meer",
                        "Woninginbraken per maand in Nederland, ontleed met STL"),
                Axis.count("aantal woninginbraken per maand"),
                periods,
                observed,
                trend,
                season,
                rest);
    }

    static MapChart map(Optional<String> highlighted) {
        var random = new Random(5);
        var shades = new LinkedHashMap<String, Shade>();
        for (var one : MUNICIPALITIES.list(LocalDate.of(2023, 1, 1))) {
            var number = random.nextDouble();
            var value = Math.rint(Math.pow(random.nextDouble(), 1.5) * 90) / 10;
            var point = number < 0.05 ? Point.missing("minder dan 5") : Point.of(value);
            shades.put(one.code(), new Shade(one.name(), number > 0.9 ? point.provisional() : point));
        }
        var values = shades.values().stream().flatMapToDouble(shade -> shade.point().value().stream());
        return new MapChart(
                caption(
                        "Woninginbraken komen in het hele land voor, het meest rond de grote steden",
                        "Woninginbraken per 1.000 woningen per gemeente, 2023"),
                shades,
                Classes.quantiles(Axis.rate("woninginbraken per 1.000 woningen", 1), values, 5),
                highlighted,
                false);
    }

    static DoubleStream values(Chart chart) {
        return switch (chart) {
            case LineChart lines -> lines.lines().stream().flatMapToDouble(line -> values(line.points()));
            case BarChart bars -> bars.bars().stream().flatMapToDouble(one -> values(one.points()));
            case FunnelChart funnel ->
                values(funnel.dots().stream().map(Dot::point).toList());
            case RankChart ranks ->
                values(ranks.areas().stream().map(Ranked::point).toList());
            case SeasonalChart parts -> values(parts.observed());
            case MapChart map ->
                values(map.shades().values().stream().map(Shade::point).toList());
        };
    }

    private static DoubleStream values(List<Point> points) {
        return points.stream().flatMapToDouble(point -> point.value().stream());
    }
}
