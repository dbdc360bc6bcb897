// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;

/** How figures change: lines over periods, that start at nothing unless the axis says otherwise. */
public record LineChart(Caption caption, Axis axis, List<String> periods, List<Line> lines, List<Event> events)
        implements Chart {
    /** Refuses a line that has not one point for each period with {@link IllegalArgumentException}. */
    public LineChart {
        periods = List.copyOf(periods);
        lines = List.copyOf(lines);
        events = List.copyOf(events);
        for (var line : lines) {
            Counted.same(periods, line.points(), line.name());
        }
        for (var event : events) {
            if (!periods.contains(event.period())) {
                throw new IllegalArgumentException("no such period: " + event.period());
            }
        }
    }
}
