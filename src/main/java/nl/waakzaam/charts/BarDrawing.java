// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

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
        var below = chart.bars().stream()
                .flatMapToDouble(bars -> Scale.ends(bars.points()))
                .anyMatch(end -> end < 0);
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
        return all.mapToDouble(point -> sheet.measure(OneBar.end(chart, point, sheet.words())))
                        .max()
                        .orElse(0)
                + 14;
    }

    private double group(int group, double top, RowNames names, Scale scale) {
        var height = thick * chart.bars().size();
        var y = names.draw(group, top, height);
        for (int place = 0; place < chart.bars().size(); place++) {
            new OneBar(chart, place, group, sheet, scale).draw(y + place * thick, thick);
        }
        var zero = scale.within(0);
        sheet.line(zero, y - 3, zero, y + height + 3, Look.EDGE, 1, "");
        return y + height + Math.max(10, thick * 0.55);
    }

    private double key(double top) {
        var key = new Key(sheet);
        for (int place = 0; place < chart.bars().size() && chart.bars().size() > 1; place++) {
            var fills = new BarFill(place).over(sheet, false).toList();
            key.swatch(
                    chart.bars().get(place).name(), fills, Look.measured(place).colour(), 1);
        }
        var points =
                chart.bars().stream().flatMap(bars -> bars.points().stream()).toList();
        if (points.stream().anyMatch(Point::isProvisional)) {
            key.provisional();
        }
        if (points.stream().anyMatch(point -> point.low().isPresent())) {
            key.whisker();
        }
        return key.draw(0, top) + 8;
    }
}
