// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;

/**
 * One line of a chart.
 *
 * @param name stands at its end, and heads its column of the table
 * @param points one for each period of the chart
 */
public record Line(String name, List<Point> points, Style style) {
    public Line {
        points = List.copyOf(points);
    }

    public static Line measured(String name, List<Point> points) {
        return new Line(name, points, Style.MEASURED);
    }
}
