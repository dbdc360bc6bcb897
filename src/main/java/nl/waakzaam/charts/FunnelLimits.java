// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.waakzaam.charts.FunnelChart.Dot;
import nl.waakzaam.charts.FunnelChart.Limits;

/** The curves of a funnel, and the mean they lie round. */
record FunnelLimits(FunnelChart chart, Sheet sheet, Sizes across, Scale up) {
    /** Limits of very small places may reach far above all figures: they are cut off there. */
    static DoubleStream heights(FunnelChart chart) {
        var shown = DoubleStream.concat(
                DoubleStream.of(chart.mean()),
                Scale.ends(chart.dots().stream().map(Dot::point).toList()));
        var inner = chart.limits().stream().flatMapToDouble(limit -> DoubleStream.of(limit.low95(), limit.high95()));
        var most = chart.dots().stream()
                .flatMapToDouble(dot -> dot.point().value().stream())
                .max()
                .orElse(chart.mean());
        return DoubleStream.concat(shown, inner.filter(limit -> limit <= Math.max(most, chart.mean()) * 1.25));
    }

    void draw(double right) {
        curve(Limits::low998, "7 4");
        curve(Limits::high998, "7 4");
        curve(Limits::low95, "2 3");
        curve(Limits::high95, "2 3");
        var y = up.within(chart.mean());
        sheet.line(across.left(), y, right, y, Look.INK, 1.4, "");
    }

    private void curve(ToDoubleFunction<Limits> limit, String dashes) {
        Runs.of(chart.limits().size(), at -> limit.applyAsDouble(chart.limits().get(at)) <= up.high())
                .forEach(run -> sheet.svg()
                        .leaf(
                                "path",
                                "d",
                                IntStream.rangeClosed(run.first(), run.last())
                                        .mapToObj(chart.limits()::get)
                                        .map(at -> Svg.number(across.at(at.size())) + " "
                                                + Svg.number(up.within(limit.applyAsDouble(at))))
                                        .collect(Collectors.joining("L", "M", "")),
                                "fill",
                                "none",
                                "stroke",
                                Look.EDGE,
                                "stroke-width",
                                1.3,
                                "stroke-dasharray",
                                dashes));
    }
}
