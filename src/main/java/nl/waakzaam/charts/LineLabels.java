// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.waakzaam.charts.Grid.Steps;

/** The names of lines, each at the end of its own, never on another. */
final class LineLabels {
    private static final double GAP = 14;
    private final LineChart chart;
    private final Sheet sheet;

    LineLabels(LineChart chart, Sheet sheet) {
        this.chart = chart;
        this.sheet = sheet;
    }

    /** Measured lines are counted by themselves, so that a target takes no colour from them. */
    static Look look(LineChart chart, int place) {
        var style = chart.lines().get(place).style();
        var before = chart.lines().subList(0, place).stream()
                .filter(line -> line.style() == style)
                .count();
        return Look.of(style, (int) before);
    }

    private record Label(int place, List<String> lines, Look look, double wanted, double top) {
        Label at(double newTop) {
            return new Label(place, lines, look, wanted, newTop);
        }
    }

    /** How wide they are at most, with the air before them. */
    double room() {
        return GAP
                + 4
                + chart.lines().stream()
                        .flatMap(line -> lines(line).stream())
                        .mapToDouble(words -> Letters.BOLD.width(words, sheet.size()))
                        .max()
                        .orElse(0);
    }

    private List<String> lines(Line line) {
        return Letters.BOLD.lines(line.name(), sheet.size(), sheet.isNarrow() ? 100 : 185);
    }

    void draw(Steps steps, Scale scale, double top, double bottom) {
        for (var label : spread(wanted(scale), top - 6, bottom + 4)) {
            sheet.svg().open("g", "class", "wz-line", "data-line", label.place());
            var middle = label.top() + height(label) / 2;
            var left = steps.last() + 10 + GAP;
            if (Math.abs(middle - label.wanted()) > 3) {
                sheet.line(
                        steps.last() + 6,
                        label.wanted(),
                        left - 4,
                        middle,
                        label.look().colour(),
                        0.8,
                        "");
            }
            sheet.lines(left, label.top(), label.lines(), label.look().colour(), "700");
            sheet.svg().close();
        }
    }

    private double height(Label label) {
        return label.lines().size() * sheet.leading();
    }

    private List<Label> wanted(Scale scale) {
        return IntStream.range(0, chart.lines().size())
                .mapToObj(place -> label(place, scale))
                .sorted(Comparator.comparingDouble(Label::wanted))
                .toList();
    }

    private Label label(int place, Scale scale) {
        var line = chart.lines().get(place);
        var y = scale.within(line.points().reversed().stream()
                .flatMap(point -> point.value().stream().boxed())
                .findFirst()
                .orElse(scale.low()));
        var label = new Label(place, lines(line), look(chart, place), y, 0);
        return label.at(y - height(label) / 2);
    }

    /** Pushed down where they would lie on each other, and up again where they would fall off. */
    private List<Label> spread(List<Label> labels, double top, double bottom) {
        var down = new ArrayList<Label>();
        var free = top;
        for (var label : labels) {
            down.add(label.at(Math.max(free, label.top())));
            free = down.getLast().top() + height(label) + 2;
        }
        var up = new ArrayList<Label>();
        var end = Math.max(
                bottom,
                top + down.stream().mapToDouble(label -> height(label) + 2).sum());
        for (var label : down.reversed()) {
            up.add(label.at(Math.min(end - height(label), label.top())));
            end = up.getLast().top() - 2;
        }
        return up.reversed();
    }
}
