// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.waakzaam.charts.Grid.Steps;

/**
 * Things that happened: a line from top to bottom, with its word beside its top, in as many rows as they need. Who comes
 * later hangs lower, so that no line goes through the word of another.
 */
final class EventLabels {
    private final LineChart chart;
    private final Steps steps;
    private final Sheet sheet;
    private final List<Placed> placed = new ArrayList<>();

    private record Placed(Event event, double x, double left, double right, int row) {
        boolean meets(Placed other) {
            return row == other.row && left < other.right + 12 && other.left < right + 12;
        }
    }

    EventLabels(LineChart chart, Steps steps, Sheet sheet) {
        this.chart = chart;
        this.steps = steps;
        this.sheet = sheet;
        chart.events().stream()
                .sorted(Comparator.comparingInt(event -> -chart.periods().indexOf(event.period())))
                .forEach(event -> placed.add(place(event)));
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
        var left = Math.max(0, Math.min(x + 5, sheet.right() - wide));
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
            sheet.line(one.x(), y - sheet.size(), one.x(), bottom, Look.INK, 1.2, "3 3");
            sheet.ground(one.left(), y - sheet.size(), one.right() - one.left(), sheet.leading() - 2);
            sheet.text(one.left(), y - 2, "start", one.event().word(), Look.INK);
        }
    }
}
