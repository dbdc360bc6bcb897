// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import nl.waakzaam.charts.FunnelChart.Dot;
import nl.waakzaam.charts.FunnelChart.Limits;

/** The bottom of a funnel: sizes in powers of ten, so that villages and cities both have room. */
final class Sizes {
    private static final int[] ROUND = {1, 2, 5};
    private final FunnelChart chart;
    private final Sheet sheet;
    private final double low;
    private final double high;
    private final double left;
    private final double right;

    Sizes(FunnelChart chart, Sheet sheet, double left, double right) {
        var all = DoubleStream.concat(
                        chart.dots().stream().mapToDouble(Dot::size),
                        chart.limits().stream().mapToDouble(Limits::size))
                .filter(size -> size > 0)
                .summaryStatistics();
        this.chart = chart;
        this.sheet = sheet;
        this.low = Math.log(all.getCount() == 0 ? 1 : all.getMin());
        this.high = Math.max(low + 0.1, Math.log(all.getCount() == 0 ? 10 : all.getMax()));
        this.left = left;
        this.right = right;
    }

    double left() {
        return left;
    }

    double at(double size) {
        return left + Math.clamp((Math.log(Math.max(size, 1e-9)) - low) / (high - low), 0, 1) * (right - left);
    }

    /** Gives the y below. */
    double draw(double bottom) {
        var free = 0.0;
        for (var size : round()) {
            var words = sheet.words().number(chart.size(), size);
            var wide = sheet.measure(words);
            sheet.line(at(size), bottom, at(size), bottom + 5, Look.EDGE, 1, "");
            if (at(size) - wide / 2 >= free && at(size) + wide / 2 <= sheet.right()) {
                sheet.text(at(size), bottom + 6 + sheet.size(), "middle", words);
                free = at(size) + wide / 2 + 12;
            }
        }
        var name = sheet.words().text("funnel.size", chart.size().name());
        return sheet.lines(left, bottom + 8 + sheet.leading(), sheet.right() - left, name) + 4;
    }

    private List<Double> round() {
        var all = new ArrayList<Double>();
        for (var power = Math.pow(10, Math.floor(low / Math.log(10))); Math.log(power) <= high; power *= 10) {
            for (var round : ROUND) {
                var size = Math.log(round * power);
                if (size >= low - 1e-9 && size <= high + 1e-9) {
                    all.add(round * power);
                }
            }
        }
        return all;
    }
}
