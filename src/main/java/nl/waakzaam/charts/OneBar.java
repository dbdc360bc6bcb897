// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;
import java.util.stream.DoubleStream;

/** One bar of a chart: as long as its figure, with its interval and its number. */
record OneBar(BarChart chart, int place, int group, Sheet sheet, Scale scale) {
    /** What stands at the end of a bar; the whole of it stands in the table. */
    static String end(BarChart chart, Point point, Words words) {
        return point.value().isPresent()
                ? words.number(chart.axis(), point.value().getAsDouble())
                : words.text("none");
    }

    void draw(double top, double thick) {
        var bars = chart.bars().get(place);
        var point = bars.points().get(group);
        var middle = top + thick / 2;
        var end = scale.within(point.value().orElse(0));
        var said = sheet.words()
                .text(
                        "said",
                        bars.name(),
                        chart.groups().get(group),
                        sheet.words().said(chart.axis(), point));
        sheet.point(place, group, group, end, middle, said);
        if (point.value().isPresent()) {
            rect(point, Math.min(scale.within(0), end), top, Math.abs(end - scale.within(0)), thick);
        }
        interval(point, middle);
        number(point, middle);
        sheet.svg().close();
    }

    private void rect(Point point, double left, double top, double wide, double thick) {
        new BarFill(place)
                .over(sheet, point.isProvisional())
                .forEach(fill -> sheet.svg()
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

    private void interval(Point point, double y) {
        if (point.low().isPresent() && point.high().isPresent()) {
            Whisker.draw(
                    sheet,
                    scale.within(point.low().getAsDouble()),
                    scale.within(point.high().getAsDouble()),
                    y,
                    Look.INK);
        }
    }

    private void number(Point point, double middle) {
        var ends = DoubleStream.concat(DoubleStream.of(0), Scale.ends(List.of(point)));
        var isBelow = point.value().orElse(0) < 0;
        var far = (isBelow ? ends.min() : ends.max()).orElse(0);
        sheet.text(
                scale.within(far) + (isBelow ? -6 : 6),
                middle + sheet.size() * 0.35,
                isBelow ? "end" : "start",
                end(chart, point, sheet.words()),
                point.value().isPresent() ? Look.INK : Look.SOFT);
    }
}
