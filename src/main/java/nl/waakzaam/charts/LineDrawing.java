// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.stream.IntStream;
import nl.waakzaam.charts.Grid.Steps;

/** Draws lines over periods, each named at its end. */
final class LineDrawing {
    private final LineChart chart;
    private final Sheet sheet;
    private final Grid grid;

    LineDrawing(LineChart chart, Sheet sheet) {
        this.chart = chart;
        this.sheet = sheet;
        this.grid = new Grid(sheet);
    }

    /** Gives how high it became. */
    double draw() {
        var labels = new LineLabels(chart, sheet);
        var top = sheet.lines(0, 0, sheet.right(), chart.axis().name()) + 8;
        var numbers = scale(0, 1);
        var left = grid.room(chart.axis(), numbers);
        var right = sheet.right() - labels.room();
        var steps = new Steps(chart.periods().size(), left + 10, right - 10);
        var events = new EventLabels(chart, steps, sheet);
        var plot = events.height() + top + 6;
        var bottom = plot + (sheet.isNarrow() ? 230 : 360);
        var scale = numbers.on(bottom, plot);
        grid.up(chart.axis(), scale, left, right);
        provisional(steps, plot, bottom);
        events.draw(top, bottom);
        lines(steps, scale, bottom);
        labels.draw(steps, scale, plot, bottom);
        return key(grid.periods(chart.periods(), steps, bottom) + 6);
    }

    private Scale scale(double from, double to) {
        var ends = chart.lines().stream().flatMapToDouble(line -> Scale.ends(line.points()));
        return Scale.of(chart.axis(), ends, sheet.isNarrow() ? 4 : 5, from, to);
    }

    private void provisional(Steps steps, double top, double bottom) {
        var half = Math.min(steps.each() / 2, 10);
        Runs.of(chart.periods().size(), this::isProvisional).forEach(run -> {
            var x = steps.at(run.first()) - half;
            sheet.svg()
                    .leaf(
                            "rect",
                            "class",
                            "wz-provisional",
                            "x",
                            x,
                            "y",
                            top,
                            "width",
                            steps.at(run.last()) + half - x,
                            "height",
                            bottom - top,
                            "fill",
                            sheet.url(Hatches.PROVISIONAL),
                            "fill-opacity",
                            0.55);
        });
    }

    private boolean isProvisional(int period) {
        return chart.lines().stream()
                .anyMatch(line -> line.style() == Style.MEASURED
                        && line.points().get(period).isProvisional());
    }

    private void lines(Steps steps, Scale scale, double bottom) {
        for (int place = chart.lines().size() - 1; place >= 0; place--) {
            var line = chart.lines().get(place);
            var look = LineLabels.look(chart, place);
            sheet.svg().open("g", "class", "wz-line", "data-line", place, "data-name", line.name());
            new OneLine(line, look, place, chart, sheet, steps, scale).draw(bottom);
            sheet.svg().close();
        }
    }

    private double key(double top) {
        var key = new Key(sheet);
        if (IntStream.range(0, chart.periods().size()).anyMatch(this::isProvisional)) {
            key.provisional();
        }
        if (chart.lines().stream().anyMatch(line -> any(line, Kind.INTERVAL))) {
            key.interval(Look.ACCENT);
        }
        if (chart.lines().stream().anyMatch(line -> any(line, Kind.MISSING))) {
            key.none();
        }
        return key.draw(0, top);
    }

    private enum Kind {
        INTERVAL,
        MISSING
    }

    private static boolean any(Line line, Kind kind) {
        return line.points().stream()
                .anyMatch(point -> kind == Kind.INTERVAL
                        ? point.low().isPresent()
                        : point.missing().isPresent());
    }
}
