// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;
import java.util.stream.IntStream;

/** What stands round a plot: round numbers at the left with faint lines, and periods below. */
final class Grid {
    /** Steps between months that fall in the same month of a year. */
    private static final List<Integer> STEPS = List.of(1, 2, 3, 4, 6, 12, 24, 36, 60, 120, 240);

    private static final List<Integer> YEARS = List.of(1, 2, 5, 10, 20, 50, 100);

    private final Sheet sheet;

    Grid(Sheet sheet) {
        this.sheet = sheet;
    }

    /** How wide the numbers at the left are, with the air beside them. */
    double room(Axis axis, Scale scale) {
        return scale.round().stream()
                        .mapToDouble(number -> sheet.measure(written(axis, scale, number)))
                        .max()
                        .orElse(0)
                + 10;
    }

    private String written(Axis axis, Scale scale, double number) {
        return axis.numbers().round(number, scale.step(), sheet.words().language());
    }

    /** Lines and numbers of a scale that goes up. */
    void up(Axis axis, Scale scale, double left, double right) {
        for (var number : scale.round()) {
            var y = scale.at(number);
            var isBottom = Math.abs(number) < scale.step() / 1e6;
            sheet.line(left, y, right, y, isBottom ? Look.EDGE : Look.GRID, 1, "");
            sheet.text(left - 8, y + sheet.size() * 0.35, "end", written(axis, scale, number));
        }
    }

    /** Lines and numbers of a scale that goes to the right; gives the y below. */
    double across(Axis axis, Scale scale, double top, double bottom) {
        for (var number : thinned(axis, scale)) {
            var x = scale.at(number);
            var isBottom = Math.abs(number) < scale.step() / 1e6;
            sheet.line(x, top, x, bottom, isBottom ? Look.EDGE : Look.GRID, 1, "");
            sheet.text(x, bottom + sheet.leading(), "middle", written(axis, scale, number));
        }
        return bottom + sheet.leading() * 1.4;
    }

    private List<Double> thinned(Axis axis, Scale scale) {
        var all = scale.round();
        var widest = all.stream()
                .mapToDouble(number -> sheet.measure(written(axis, scale, number)))
                .max()
                .orElse(0);
        var each = Math.abs(scale.at(scale.low() + scale.step()) - scale.at(scale.low()));
        var step = (int) Math.ceil((widest + 14) / each);
        return IntStream.range(0, all.size())
                .filter(place -> place % Math.max(1, step) == 0)
                .mapToObj(all::get)
                .toList();
    }

    /** As many periods as fit; gives the y below. */
    double periods(List<String> periods, Steps steps, double top) {
        for (var place : shown(periods, steps)) {
            var x = steps.at(place);
            var wide = sheet.measure(periods.get(place)) / 2;
            sheet.line(x, top, x, top + 5, Look.EDGE, 1, "");
            sheet.text(Math.clamp(x, wide, sheet.right() - wide), top + 6 + sheet.size(), "middle", periods.get(place));
        }
        return top + 6 + sheet.leading();
    }

    private List<Integer> shown(List<String> periods, Steps steps) {
        var widest = periods.stream().mapToDouble(sheet::measure).max().orElse(0) + 14;
        var years = periods.stream().allMatch(period -> period.matches("[0-9]{4}"));
        var step = (years ? YEARS : STEPS)
                .stream()
                        .filter(one -> one * steps.each() >= widest)
                        .findFirst()
                        .orElse(Math.max(1, periods.size()));
        return IntStream.range(0, periods.size())
                .filter(place -> (years ? Integer.parseInt(periods.get(place)) : place) % step == 0)
                .boxed()
                .toList();
    }

    /**
     * Where periods lie: equally far from each other.
     *
     * @param first and last the middle of the first and of the last
     */
    record Steps(int count, double first, double last) {
        double each() {
            return count < 2 ? last - first : (last - first) / (count - 1);
        }

        double at(int place) {
            return count < 2 ? (first + last) / 2 : first + place * each();
        }
    }
}
