// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Draws bars in groups, from left to right, so that long names can be read; each with its number at its end. */
final class BarDrawing {
    private final BarChart chart;
    private final Sheet sheet;
    private final double thick;

    BarDrawing(BarChart chart, Sheet sheet) {
        this.chart = chart;
        this.sheet = sheet;
        this.thick = chart.bars().size() > 2 ? sheet.leading() * 0.95 : sheet.leading() * 1.15;
    }

    /** Gives how high it became. */
    double draw() {
        var top = key(sheet.lines(0, 0, sheet.right(), chart.axis().name()) + 8);
        var names = new RowNames(chart.groups(), sheet);
        var numbers = numbersWidth();
        var below = chart.bars().stream().flatMapToDouble(bars -> Scale.ends(bars.points())).anyMatch(end -> end < 0);
        var scale = Scale.exact(
                chart.bars().stream().flatMapToDouble(bars -> Scale.ends(bars.points())),
                names.left() + (below ? numbers : 0),
                sheet.right() - numbers);
        var y = top;
        for (int group = 0; group < chart.groups().size(); group++) {
            y = group(group, y, names, scale);
        }
        return y;
    }

    private double numbersWidth() {
        var all = chart.bars().stream().flatMap(bars -> bars.points().stream());
        return all.mapToDouble(point -> sheet.measure(end(point))).max().orElse(0) + 14;
    }

    /** What stands at the end of a bar; the whole of it stands in the table. */
    private String end(Point point) {
        return point.value().isPresent()
                ? sheet.words().number(chart.axis(), point.value().getAsDouble())
                : sheet.words().text("none");
    }

    private double group(int group, double top, RowNames names, Scale scale) {
        var height = thick * chart.bars().size();
        var y = names.draw(group, top, height);
        for (int place = 0; place < chart.bars().size(); place++) {
            bar(place, group, y + place * thick, scale);
        }
        var zero = scale.within(0);
        sheet.line(zero, y - 3, zero, y + height + 3, Look.EDGE, 1, "");
        return y + height + Math.max(10, thick * 0.55);
    }

    private void bar(int place, int group, double top, Scale scale) {
        var bars = chart.bars().get(place);
        var point = bars.points().get(group);
        var middle = top + thick / 2;
        var end = scale.within(point.value().orElse(0));
        var said = sheet.words()
                .text("said", bars.name(), chart.groups().get(group), sheet.words().said(chart.axis(), point));
        sheet.point(place, group, group, end, middle, said);
        if (point.value().isPresent()) {
            rect(place, point, Math.min(scale.within(0), end), top, Math.abs(end - scale.within(0)));
        }
        interval(point, middle, scale);
        number(point, middle, scale);
        sheet.svg().close();
    }

    private void rect(int place, Point point, double left, double top, double wide) {
        var fills = point.isProvisional()
                ? Stream.of(fill(place), sheet.url("light"))
                : Stream.of(fill(place));
        fills.forEach(fill -> sheet.svg()
                .leaf(
                        "rect",
                        "x",
                        left,
                        "y",
                        top + 1,
                        "width",
                        wide,
                        "height",
                        thick - 2,
                        "fill",
                        fill,
                        "stroke",
                        Look.measured(place).colour(),
                        "stroke-width",
                        1));
    }

    /** Every second one is light within its edge: that is seen without colour. */
    private String fill(int place) {
        return switch (place % 3) {
            case 0 -> Look.measured(place).colour();
            case 1 -> tint(Look.measured(place).colour());
            default -> Look.PAPER;
        };
    }

    /** Three quarters of the way to white. */
    static String tint(String colour) {
        var rgb = Integer.parseInt(colour.substring(1), 16);
        return "#%02x%02x%02x".formatted(light(rgb >> 16), light(rgb >> 8), light(rgb));
    }

    private static int light(int part) {
        return 255 - (255 - (part & 255)) * 35 / 100;
    }

    private void interval(Point point, double y, Scale scale) {
        if (point.low().isPresent() && point.high().isPresent()) {
            whisker(sheet, scale.within(point.low().getAsDouble()), scale.within(point.high().getAsDouble()), y, Look.INK);
        }
    }

    static void whisker(Sheet sheet, double from, double to, double y, String colour) {
        var path = "M%1$s %3$sV%4$sM%1$s %5$sH%2$sM%2$s %3$sV%4$s"
                .formatted(
                        Svg.number(from), Svg.number(to), Svg.number(y - 4), Svg.number(y + 4), Svg.number(y));
        sheet.svg()
                .leaf("path", "d", path, "stroke", Look.PAPER, "stroke-width", 4.4, "stroke-linecap", "square", "fill", "none")
                .leaf("path", "d", path, "stroke", colour, "stroke-width", 1.6, "fill", "none");
    }

    private void number(Point point, double middle, Scale scale) {
        var ends = DoubleStream.concat(DoubleStream.of(0), Scale.ends(java.util.List.of(point)));
        var isBelow = point.value().orElse(0) < 0;
        var far = (isBelow ? ends.min() : ends.max()).orElse(0);
        sheet.text(
                scale.within(far) + (isBelow ? -6 : 6),
                middle + sheet.size() * 0.35,
                isBelow ? "end" : "start",
                end(point),
                point.value().isPresent() ? Look.INK : Look.SOFT);
    }

    private double key(double top) {
        var key = new Key(sheet);
        for (int place = 0; place < chart.bars().size() && chart.bars().size() > 1; place++) {
            var one = place;
            key.add(chart.bars().get(place).name(), (x, y) -> rectKey(one, x, y));
        }
        var points = chart.bars().stream().flatMap(bars -> bars.points().stream()).toList();
        if (points.stream().anyMatch(Point::isProvisional)) {
            key.provisional();
        }
        if (points.stream().anyMatch(point -> point.low().isPresent())) {
            key.whisker();
        }
        return key.draw(0, top) + 8;
    }

    private void rectKey(int place, double x, double y) {
        sheet.svg()
                .leaf(
                        "rect",
                        "x",
                        x,
                        "y",
                        y - 6,
                        "width",
                        26.0,
                        "height",
                        12.0,
                        "fill",
                        fill(place),
                        "stroke",
                        Look.measured(place).colour());
    }
}
