// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.charts.Grid.Steps;

/** Things that happened: a line from top to bottom, with its word above the plot, in as many rows as they need. */
final class EventLabels {
    private final LineChart chart;
    private final Steps steps;
    private final Sheet sheet;
    private final List<Placed> placed = new ArrayList<>();

    private record Placed(Event event, double x, double left, double right, int row) {
        boolean meets(Placed other) {
            return row == other.row && left < other.right + 12 && other.left < right + 12;
        }

        /** A line of another that would go through the word. */
        boolean isCrossedBy(double line) {
            return line > left - 4 && line < right + 4;
        }
    }

    EventLabels(LineChart chart, Steps steps, Sheet sheet) {
        this.chart = chart;
        this.steps = steps;
        this.sheet = sheet;
        chart.events().stream().map(this::place).forEach(placed::add);
    }

    private Placed place(Event event) {
        var row = 0;
        while (placed.stream().anyMatch(at(event, row)::meets)) {
            row++;
        }
        return at(event, row);
    }

    private Placed at(Event event, int row) {
        var x = steps.at(chart.periods().indexOf(event.period()));
        var wide = sheet.measure(event.word());
        var left = Math.clamp(x - wide / 2, 0, Math.max(0, sheet.right() - wide));
        return new Placed(event, x, left, left + wide, row);
    }

    private int rows() {
        return placed.stream().mapToInt(Placed::row).max().orElse(-1) + 1;
    }

    double height() {
        return rows() * sheet.leading();
    }

    void draw(double top, double bottom) {
        for (var one : placed) {
            var y = top + (rows() - one.row()) * sheet.leading();
            var start = placed.stream()
                    .filter(other -> other.row() < one.row() && other.isCrossedBy(one.x()))
                    .mapToDouble(other -> top + (rows() - other.row()) * sheet.leading())
                    .max()
                    .orElse(y);
            sheet.line(one.x(), start + 4, one.x(), bottom, Look.INK, 1.2, "3 3");
            sheet.text(one.left(), y - 2, "start", one.event().word(), Look.INK);
        }
    }
}
