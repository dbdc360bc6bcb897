// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.waakzaam.charts.Funnel.Lies;
import nl.waakzaam.charts.FunnelChart.Dot;

/** Draws a funnel: who lies outside it has a filled mark, and far outside a name too. */
final class FunnelDrawing {
    private final FunnelChart chart;
    private final Sheet sheet;
    private final Funnel funnel;

    FunnelDrawing(FunnelChart chart, Sheet sheet) {
        this.chart = chart;
        this.sheet = sheet;
        this.funnel = new Funnel(chart);
    }

    /** Gives how high it became. */
    double draw() {
        var grid = new Grid(sheet);
        var top = sheet.lines(0, 0, sheet.right(), chart.axis().name()) + 10;
        var bottom = top + (sheet.isNarrow() ? 260 : 400);
        var up = Scale.of(chart.axis(), FunnelLimits.heights(chart), sheet.isNarrow() ? 4 : 5, bottom, top);
        var left = grid.room(chart.axis(), up);
        var right = sheet.right() - 8;
        grid.up(chart.axis(), up, left, right);
        var across = new Sizes(chart, sheet, left + 10, right - 4);
        var below = across.draw(bottom);
        new FunnelLimits(chart, sheet, across, up).draw(right);
        dots(across, up, left, right, top);
        return new FunnelKey(chart, sheet).draw(below + 4);
    }

    private void dots(Sizes across, Scale up, double left, double right, double top) {
        var names = new DotNames(sheet, left, right, top);
        var order = IntStream.range(0, chart.dots().size())
                .boxed()
                .sorted(Comparator.comparingInt(place -> rank(chart.dots().get(place))))
                .toList();
        for (var place : order) {
            chart.dots()
                    .get(place)
                    .point()
                    .value()
                    .ifPresent(value -> dot(
                            place,
                            chart.dots().get(place),
                            across.at(chart.dots().get(place).size()),
                            up.within(value)));
        }
        order.reversed().stream()
                .map(chart.dots()::get)
                .filter(this::isNamed)
                .forEach(dot -> names.add(
                        dot.name(),
                        across.at(dot.size()),
                        up.within(dot.point().value().orElseThrow()),
                        isOwn(dot)));
        obstacles(names, across, up);
        names.draw();
    }

    private void obstacles(DotNames names, Sizes across, Scale up) {
        for (var dot : chart.dots()) {
            dot.point().value().ifPresent(value -> names.avoid(across.at(dot.size()), up.within(value)));
        }
    }

    private boolean isNamed(Dot dot) {
        return dot.point().value().isPresent() && (isOwn(dot) || funnel.lies(dot) == Lies.FAR_OUTSIDE);
    }

    private int rank(Dot dot) {
        return isOwn(dot) ? 3 : funnel.lies(dot).ordinal();
    }

    private boolean isOwn(Dot dot) {
        return chart.highlighted().filter(dot.code()::equals).isPresent();
    }

    private void dot(int place, Dot dot, double x, double y) {
        sheet.point(0, place, place, x, y, said(dot));
        switch (funnel.lies(dot)) {
            case INSIDE -> Marker.CIRCLE.draw(sheet.svg(), x, y, sheet.isNarrow() ? 2.3 : 3, Look.SOFT, true);
            case OUTSIDE -> Marker.CIRCLE.draw(sheet.svg(), x, y, sheet.isNarrow() ? 3.4 : 4.5, Look.ACCENT, false);
            case FAR_OUTSIDE -> Marker.DIAMOND.draw(sheet.svg(), x, y, 5.5, "#b0400c", false);
        }
        if (isOwn(dot)) {
            sheet.svg()
                    .leaf(
                            "circle",
                            "cx",
                            x,
                            "cy",
                            y,
                            "r",
                            10.0,
                            "fill",
                            "none",
                            "stroke",
                            Look.INK,
                            "stroke-width",
                            2.4);
        }
        sheet.svg().close();
    }

    private String said(Dot dot) {
        return sheet.words()
                .text(
                        "said.funnel",
                        dot.name(),
                        sheet.words().said(chart.axis(), dot.point()),
                        sheet.words().number(chart.size(), dot.size()),
                        chart.size().name(),
                        sheet.words().text(funnel.lies(dot).key()));
    }

    /** All that a table says of a dot besides its figure. */
    static List<String> lies(FunnelChart chart, Words words) {
        var funnel = new Funnel(chart);
        return chart.dots().stream()
                .map(dot -> dot.point().value().isEmpty()
                        ? ""
                        : words.text(funnel.lies(dot).key()))
                .toList();
    }
}
