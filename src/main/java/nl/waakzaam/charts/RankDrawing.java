// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;
import nl.waakzaam.charts.RankChart.Ranked;

/** Draws places in order, each with the interval of its figure, and between which ranks it can lie. */
final class RankDrawing {
    private final RankChart chart;
    private final Sheet sheet;
    private final double row;

    RankDrawing(RankChart chart, Sheet sheet) {
        this.chart = chart;
        this.sheet = sheet;
        this.row = sheet.leading() * 1.3;
    }

    /** Gives how high it became. */
    double draw() {
        var top = sheet.lines(0, 0, sheet.right(), chart.axis().name()) + 4;
        var names = new RowNames(chart.areas().stream().map(Ranked::name).toList(), sheet);
        var right = sheet.right() - ranksWidth();
        var scale = Scale.of(
                chart.axis(),
                Scale.ends(chart.areas().stream().map(Ranked::point).toList()),
                4,
                names.left() + 8,
                right - 12);
        var head = sheet.words().text("rank");
        sheet.bold(sheet.right(), top + sheet.size(), "end", head, Look.SOFT);
        var plot = top + sheet.leading() + 4;
        var lines = new Svg();
        var rows = new Sheet(lines, sheet.words(), sheet.width(), sheet.id());
        var bottom = rows(rows, plot, scale);
        var end = new Grid(sheet).across(chart.axis(), scale, plot, bottom);
        sheet.svg().add(lines);
        return new Key(sheet).whisker().draw(0, end + 4);
    }

    private double ranksWidth() {
        var head = Letters.BOLD.width(sheet.words().text("rank"), sheet.size());
        return Math.max(
                sheet.isNarrow() ? 0 : head,
                chart.areas().stream()
                        .mapToDouble(area -> sheet.measure(ranks(area)))
                        .max()
                        .orElse(0));
    }

    private String ranks(Ranked area) {
        return area.best() == area.worst()
                ? sheet.words().text("rank.one", area.best())
                : sheet.words().text("rank.between", area.best(), area.worst());
    }

    private double rows(Sheet rows, double top, Scale scale) {
        var names = new RowNames(chart.areas().stream().map(Ranked::name).toList(), rows);
        var y = top;
        for (int place = 0; place < chart.areas().size(); place++) {
            y = row(rows, names, place, y, scale);
        }
        return y;
    }

    private double row(Sheet rows, RowNames names, int place, double top, Scale scale) {
        var area = chart.areas().get(place);
        var own = chart.highlighted().filter(area.code()::equals).isPresent();
        var y = names.draw(place, top, row, own ? Look.ACCENT : Look.INK, own ? "700" : "");
        var middle = y + row / 2;
        var x = scale.within(area.point().value().orElse(scale.low()));
        rows.point(0, place, place, x, middle, said(area));
        mark(rows, area, own, x, middle, scale);
        rows.svg().close();
        if (own) {
            rows.bold(rows.right(), middle + rows.size() * 0.35, "end", ranks(area), Look.ACCENT);
        } else {
            rows.text(rows.right(), middle + rows.size() * 0.35, "end", ranks(area));
        }
        return y + row;
    }

    private void mark(Sheet rows, Ranked area, boolean own, double x, double y, Scale scale) {
        var point = area.point();
        if (point.low().isEmpty() || point.high().isEmpty()) {
            rows.text(x, y + rows.size() * 0.35, "start", rows.words().text("none"));
            return;
        }
        var colour = own ? Look.ACCENT : Look.SOFT;
        var from = scale.within(point.low().getAsDouble());
        var to = scale.within(point.high().getAsDouble());
        if (own) {
            rows.svg()
                    .leaf(
                            "rect",
                            "x",
                            from,
                            "y",
                            y - 7,
                            "width",
                            to - from,
                            "height",
                            14.0,
                            "fill",
                            colour,
                            "fill-opacity",
                            0.2);
        }
        Whisker.draw(rows, from, to, y, colour);
        (own ? Marker.DIAMOND : Marker.CIRCLE).draw(rows.svg(), x, y, own ? 6.5 : 4.5, colour, point.isProvisional());
    }

    private String said(Ranked area) {
        return String.join(
                ", ",
                List.of(
                        sheet.words()
                                .text("said.one", area.name(), sheet.words().said(chart.axis(), area.point())),
                        ranks(area)));
    }
}
