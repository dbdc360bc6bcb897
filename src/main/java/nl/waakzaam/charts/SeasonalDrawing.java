// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.waakzaam.charts.Grid.Steps;

/** Draws a figure taken apart, in four plots under each other with the same periods. */
final class SeasonalDrawing {
    private final SeasonalChart chart;
    private final Sheet sheet;
    private final Grid grid;

    SeasonalDrawing(SeasonalChart chart, Sheet sheet) {
        this.chart = chart;
        this.sheet = sheet;
        this.grid = new Grid(sheet);
    }

    /** One of the four: numbers that are not there are not drawn. */
    private record Part(String key, List<Point> points, boolean bars) {}

    /** Gives how high it became. */
    double draw() {
        var parts = List.of(
                new Part("observed", chart.observed(), false),
                new Part("trend", points(chart.trend()), false),
                new Part("seasonal", points(chart.seasonal()), false),
                new Part("remainder", points(chart.remainder()), true));
        var y = sheet.lines(0, 0, sheet.right(), chart.axis().name()) + 6;
        var left = parts.stream()
                .mapToDouble(part -> grid.room(numbers(part), scale(part, 0, 1)))
                .max()
                .orElse(0);
        var steps = new Steps(chart.periods().size(), left + 8, sheet.right() - 8);
        for (int place = 0; place < parts.size(); place++) {
            y = part(parts.get(place), place, y, left, steps);
        }
        var end = grid.periods(chart.periods(), steps, y - 14) + 6;
        return chart.observed().stream().anyMatch(Point::isProvisional)
                ? new Key(sheet).provisional().draw(0, end)
                : end;
    }

    private static List<Point> points(List<Double> values) {
        return values.stream().map(Point::of).toList();
    }

    /** What is left over lies round nothing; a trend and what was counted begin where they begin. */
    private Axis numbers(Part part) {
        return new Axis(part.key(), chart.axis().numbers(), !part.key().equals("trend"));
    }

    private Scale scale(Part part, double from, double to) {
        return Scale.of(numbers(part), Scale.ends(part.points()), 3, from, to);
    }

    private double part(Part part, int place, double top, double left, Steps steps) {
        var name = sheet.words().text("seasonal." + part.key());
        var plot = sheet.lines(0, top, List.of(name), Look.INK, "700") + 10;
        var bottom = plot + (sheet.isNarrow() ? 74 : 96);
        var scale = scale(part, bottom, plot);
        grid.up(numbers(part), scale, left, sheet.right());
        if (place == 0) {
            provisional(steps, plot, bottom);
        }
        sheet.svg().open("g", "class", "wz-line", "data-line", place);
        if (!part.bars()) {
            Runs.of(part.points().size(), at -> part.points().get(at).value().isPresent())
                    .forEach(run -> stroke(part, run, steps, scale));
        }
        IntStream.range(0, part.points().size()).forEach(at -> point(part, place, at, steps, scale));
        sheet.svg().close();
        return bottom + 20;
    }

    private void provisional(Steps steps, double top, double bottom) {
        var half = Math.clamp(steps.each() / 2, 2, 10);
        Runs.of(chart.observed().size(), at -> chart.observed().get(at).isProvisional())
                .forEach(run -> sheet.svg()
                        .leaf(
                                "rect",
                                "class",
                                "wz-provisional",
                                "x",
                                steps.at(run.first()) - half,
                                "y",
                                top,
                                "width",
                                steps.at(run.last()) - steps.at(run.first()) + 2 * half,
                                "height",
                                bottom - top,
                                "fill",
                                sheet.url(Hatches.PROVISIONAL)));
    }

    private void stroke(Part part, Runs.Run run, Steps steps, Scale scale) {
        var corners = IntStream.rangeClosed(run.first(), run.last())
                .mapToObj(at -> Svg.number(steps.at(at)) + " " + Svg.number(y(part, at, scale)))
                .collect(Collectors.joining("L", "M", ""));
        sheet.svg()
                .leaf(
                        "path",
                        "d",
                        corners,
                        "fill",
                        "none",
                        "stroke",
                        Look.ACCENT,
                        "stroke-width",
                        part.key().equals("trend") ? 2.6 : 1.8,
                        "stroke-linejoin",
                        "round");
    }

    private static double y(Part part, int at, Scale scale) {
        return scale.within(part.points().get(at).value().orElse(0));
    }

    private void point(Part part, int place, int at, Steps steps, Scale scale) {
        var point = part.points().get(at);
        var y = point.value().isPresent() ? y(part, at, scale) : scale.at(scale.low());
        var said = sheet.words()
                .text(
                        "said",
                        sheet.words().text("seasonal." + part.key()),
                        chart.periods().get(at),
                        sheet.words().said(chart.axis(), point));
        sheet.point(place, at, at, steps.at(at), y, said);
        if (part.bars()) {
            var zero = scale.within(0);
            var wide = Math.clamp(steps.each() * 0.7, 1, 8);
            sheet.svg()
                    .leaf(
                            "rect",
                            "x",
                            steps.at(at) - wide / 2,
                            "y",
                            Math.min(zero, y),
                            "width",
                            wide,
                            "height",
                            Math.abs(zero - y),
                            "fill",
                            Look.SOFT);
        } else if (point.value().isEmpty()) {
            Key.cross(sheet, steps.at(at), y - 7);
        } else {
            sheet.svg().leaf("circle", "class", "wz-touch", "cx", steps.at(at), "cy", y, "r", 5.0, "fill-opacity", 0.0);
        }
        sheet.svg().close();
    }
}
