// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Where on paper a number lies, and which round numbers stand beside it.
 *
 * @param low and high the numbers at both ends
 * @param step between the round numbers
 * @param from and to where the ends lie on paper
 */
record Scale(double low, double high, double step, double from, double to) {
    private static final double[] ROUND = {1, 2, 5, 10};

    /** One that holds all these numbers, with about so many round ones. */
    static Scale of(Axis axis, DoubleStream numbers, int wanted, double from, double to) {
        var all = numbers.summaryStatistics();
        if (all.getCount() == 0) {
            return new Scale(0, 1, 1, from, to);
        }
        var bottom = axis.fromZero() ? Math.min(0, all.getMin()) : all.getMin();
        var top = axis.fromZero() ? Math.max(0, all.getMax()) : all.getMax();
        if (top - bottom < 1e-12) {
            top = bottom + Math.max(1, Math.abs(bottom) * 0.1);
        }
        var step = Math.max(
                step(top - bottom, wanted), Math.pow(10, -axis.numbers().decimals()));
        return new Scale(Math.floor(bottom / step + 1e-9) * step, Math.ceil(top / step - 1e-9) * step, step, from, to);
    }

    /** One from nothing to the largest, for bars with their number at their end. */
    static Scale exact(DoubleStream numbers, double from, double to) {
        var all = numbers.summaryStatistics();
        var bottom = all.getCount() == 0 ? 0 : Math.min(0, all.getMin());
        var top = all.getCount() == 0 ? 0 : Math.max(0, all.getMax());
        return new Scale(bottom, top > bottom ? top : bottom + 1, 1, from, to);
    }

    private static double step(double range, int wanted) {
        var rough = range / wanted;
        var power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (var round : ROUND) {
            if (round * power >= rough * 0.999) {
                return round * power;
            }
        }
        return 10 * power;
    }

    double at(double number) {
        return from + (number - low) / (high - low) * (to - from);
    }

    /** Not outside the paper. */
    double within(double number) {
        return at(Math.clamp(number, low, high));
    }

    List<Double> round() {
        var all = new ArrayList<Double>();
        var count = Math.round((high - low) / step);
        for (int place = 0; place <= count; place++) {
            all.add(low + place * step);
        }
        return all;
    }

    Scale on(double newFrom, double newTo) {
        return new Scale(low, high, step, newFrom, newTo);
    }

    static DoubleStream ends(List<Point> points) {
        return points.stream()
                .flatMapToDouble(point -> DoubleStream.of(
                                point.value().orElse(Double.NaN),
                                point.low().orElse(Double.NaN),
                                point.high().orElse(Double.NaN))
                        .filter(Double::isFinite));
    }
}
