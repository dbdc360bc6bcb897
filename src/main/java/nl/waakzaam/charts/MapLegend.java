// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;
import java.util.stream.Stream;
import nl.waakzaam.charts.MapChart.Shade;

/** What the shades of a map mean: bounds, how they were made, and how many municipalities lie in each. */
record MapLegend(MapChart chart, MapDrawing map, Sheet sheet) {
    private static final double WIDE = 34;
    private static final double LETTER = 18;

    /** Gives the y below it. */
    double draw(double left, double top, double right) {
        var words = sheet.words();
        var y = sheet.lines(
                left,
                top,
                Letters.BOLD.lines(chart.classes().axis().name(), sheet.size(), right - left),
                Look.INK,
                "700");
        y = sheet.lines(
                        left,
                        y,
                        right - left,
                        words.text("classes." + chart.classes().made().name().toLowerCase(java.util.Locale.ROOT)))
                + 8;
        for (int place = chart.classes().count() - 1; place >= 0; place--) {
            y = row(left, y, right, grounds(place), Ramp.letter(place), entry(place));
        }
        if (missing() > 0) {
            y = row(left, y, right, List.of(sheet.url(Hatches.NONE)), "", words.text("classes.none", missing()));
        }
        if (points().anyMatch(Point::isProvisional)) {
            y = row(left, y, right, List.of(Look.PAPER, sheet.url(Hatches.PROVISIONAL)), "", words.text("provisional"));
        }
        return notes(left, y + 4, right);
    }

    private double notes(double left, double top, double right) {
        var y = top;
        if (map.drawn() == MapDrawing.Shapes.TILES) {
            y = sheet.lines(left, y, right - left, sheet.words().text("map.tiles"));
        }
        var gone = chart.shades().keySet().stream()
                .filter(code -> !map.shapes().containsKey(code))
                .count();
        return gone == 0 ? y : sheet.lines(left, y, right - left, sheet.words().text("map.gone", gone));
    }

    private Stream<Point> points() {
        return chart.shades().values().stream().map(Shade::point);
    }

    /** With those that were not named at all. */
    private long missing() {
        return points().filter(point -> point.value().isEmpty()).count()
                + map.shapes().keySet().stream()
                        .filter(code -> !chart.shades().containsKey(code))
                        .count();
    }

    private List<String> grounds(int place) {
        var count = chart.classes().count();
        return Ramp.hasDots(place, count)
                ? List.of(Ramp.colour(place, count), sheet.url(Ramp.name(place)))
                : List.of(Ramp.colour(place, count));
    }

    private String entry(int place) {
        var held = points().flatMapToDouble(point -> point.value().stream())
                .filter(value -> chart.classes().of(value) == place)
                .count();
        return sheet.words().text("classes.count", bounds(chart.classes(), place, sheet.words()), held);
    }

    static String bounds(Classes classes, int place, Words words) {
        var bounds = classes.bounds();
        if (bounds.isEmpty()) {
            return words.text("classes.all");
        }
        if (place == 0) {
            return words.text("classes.below", words.number(classes.axis(), bounds.getFirst()));
        }
        return place == bounds.size()
                ? words.text("classes.from", words.number(classes.axis(), bounds.getLast()))
                : words.text(
                        "classes.between",
                        words.number(classes.axis(), bounds.get(place - 1)),
                        words.number(classes.axis(), bounds.get(place)));
    }

    private double row(double left, double top, double right, List<String> fills, String letter, String text) {
        var high = sheet.leading() * 1.1;
        for (var fill : fills) {
            sheet.svg()
                    .leaf(
                            "rect",
                            "x",
                            left + LETTER,
                            "y",
                            top,
                            "width",
                            WIDE,
                            "height",
                            high,
                            "fill",
                            fill,
                            "stroke",
                            Look.EDGE,
                            "stroke-width",
                            0.8);
        }
        if (!letter.isEmpty()) {
            sheet.bold(left, top + high / 2 + sheet.size() * 0.36, "start", letter, Look.INK);
        }
        var lines = Letters.REGULAR.lines(text, sheet.size(), right - left - LETTER - WIDE - 10);
        var y = sheet.lines(left + LETTER + WIDE + 10, top + (high - sheet.leading()) / 2, lines, Look.INK, "");
        return Math.max(y, top + high) + 4;
    }
}
