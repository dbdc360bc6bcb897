// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;

/** How large figures are beside each other: bars in groups, from nothing. */
public record BarChart(Caption caption, Axis axis, List<String> groups, List<Bars> bars) implements Chart {
    /** Refuses bars that have not one point for each group with {@link IllegalArgumentException}. */
    public BarChart {
        groups = List.copyOf(groups);
        bars = List.copyOf(bars);
        for (var one : bars) {
            Counted.same(groups, one.points(), one.name());
        }
    }
}
