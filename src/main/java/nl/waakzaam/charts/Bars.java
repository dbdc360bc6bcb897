// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;

/**
 * One bar in each group of a chart.
 *
 * @param name stands in the legend, and heads its column of the table
 * @param points one for each group
 */
public record Bars(String name, List<Point> points) {
    public Bars {
        points = List.copyOf(points);
    }
}
