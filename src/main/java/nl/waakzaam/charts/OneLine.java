// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.charts.Grid.Steps;
import nl.waakzaam.charts.Runs.Run;

/** One line of a chart: its interval, its strokes and its marks. What is missing is a gap, with a cross on the bottom. */
record OneLine(Line line, Look look, int place, LineChart chart, Sheet sheet, Steps steps, Scale scale) {
    /** More marks than this would run into each other. */
    private static final double MARKS_APART = 16;

    private static final double THICK = 2.4;

    void draw(double bottom) {
        Runs.of(line.points().size(), at -> point(at).low().isPresent()).forEach(this::band);
        Runs.of(line.points().size(), at -> point(at).value().isPresent()).forEach(this::stroke);
        for (int at = 0; at < line.points().size(); at++) {
            if (point(at).value().isPresent()) {
                mark(at);
            } else {
                gap(at, bottom);
            }
        }
    }

    private Point point(int at) {
        return line.points().get(at);
    }

    private double y(int at) {
        return scale.within(point(at).value().orElseThrow());
    }

    private void band(Run run) {
        if (run.first() == run.last()) {
            var x = steps.at(run.first());
            sheet.line(x, high(run.first()), x, low(run.first()), look.colour(), 1.5, "");
            return;
        }
        var there = IntStream.rangeClosed(run.first(), run.last()).mapToObj(at -> corner(at, high(at)));
        var back = IntStream.rangeClosed(run.first(), run.last())
                .map(at -> run.last() + run.first() - at)
                .mapToObj(at -> corner(at, low(at)));
        sheet.svg()
                .leaf(
                        "path",
                        "class",
                        "wz-band",
                        "d",
                        "M" + Stream.concat(there, back).collect(Collectors.joining("L")) + "Z",
                        "fill",
                        look.colour(),
                        "fill-opacity",
                        0.15);
    }

    private double low(int at) {
        return scale.within(point(at).low().orElseThrow());
    }

    private double high(int at) {
        return scale.within(point(at).high().orElseThrow());
    }

    private String corner(int at, double y) {
        return Svg.number(steps.at(at)) + " " + Svg.number(y);
    }

    /** What leads to a figure that can change is dotted. */
    private void stroke(Run run) {
        Runs.of(run.last() + 1, at -> at > run.first() && !point(at).isProvisional())
                .forEach(part -> path(part.first() - 1, part.last(), look.dashes()));
        Runs.of(run.last() + 1, at -> at > run.first() && point(at).isProvisional())
                .forEach(part -> path(part.first() - 1, part.last(), "2 4"));
    }

    private void path(int first, int last, String dashes) {
        var corners = IntStream.rangeClosed(first, last)
                .mapToObj(at -> corner(at, y(at)))
                .collect(Collectors.joining("L"));
        sheet.svg()
                .leaf(
                        "path",
                        "d",
                        "M" + corners,
                        "fill",
                        "none",
                        "stroke",
                        look.colour(),
                        "stroke-width",
                        THICK,
                        "stroke-linejoin",
                        "round",
                        "stroke-linecap",
                        dashes.equals("2 4") ? "round" : "",
                        "stroke-dasharray",
                        dashes);
    }

    private void mark(int at) {
        sheet.point(place, at, at, steps.at(at), y(at), said(at));
        if (isMarked(at)) {
            look.marker()
                    .draw(
                            sheet.svg(),
                            steps.at(at),
                            y(at),
                            sheet.isNarrow() ? 3.6 : 4.4,
                            look.colour(),
                            point(at).isProvisional());
        }
        sheet.svg()
                .leaf("circle", "class", "wz-touch", "cx", steps.at(at), "cy", y(at), "r", 7.0, "fill-opacity", 0.0)
                .close();
    }

    /** All where there is room; else now and then, the last, and what stands by itself. */
    private boolean isMarked(int at) {
        var every = Math.max(1, (int) Math.ceil(MARKS_APART / Math.max(0.1, steps.each())));
        var isAlone = (at == 0 || point(at - 1).value().isEmpty())
                && (at == line.points().size() - 1 || point(at + 1).value().isEmpty());
        return at % every == 0 || isAlone || at == line.points().size() - 1;
    }

    private String said(int at) {
        return sheet.words()
                .text(
                        "said",
                        line.name(),
                        chart.periods().get(at),
                        sheet.words().said(chart.axis(), point(at)));
    }

    private void gap(int at, double bottom) {
        if (line.style() == Style.MEASURED) {
            sheet.point(place, at, at, steps.at(at), bottom, said(at));
            Key.cross(sheet, steps.at(at), bottom - 7 - place * 9);
            sheet.svg().close();
        }
    }
}
