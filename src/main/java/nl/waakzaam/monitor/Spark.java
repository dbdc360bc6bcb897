// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Series;

/**
 * A line without words beside a figure that says the same; it starts at nothing, and is broken where a year misses.
 *
 * @param parts the points of each unbroken part, for an SVG polyline
 * @param end where the last point lies
 */
public record Spark(List<String> parts, double endX, double endY) {
    public static final int WIDTH = 140;
    public static final int HEIGHT = 44;
    private static final int EDGE = 4;

    static Spark of(Series series) {
        var figures = series.figures();
        var highest = figures.stream()
                .mapToDouble(figure -> figure.value().orElse(0))
                .max()
                .orElse(0);
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        double x = 0;
        double y = 0;
        for (int place = 0; place < figures.size(); place++) {
            var figure = figures.get(place);
            if (figure.value().isEmpty()) {
                parts.add(part.toString());
                part.setLength(0);
                continue;
            }
            x = x(place, figures.size());
            y = y(figure, highest);
            part.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }
        parts.add(part.toString());
        parts.removeIf(String::isBlank);
        return new Spark(parts.stream().map(String::strip).toList(), x, y);
    }

    private static double x(int place, int size) {
        return EDGE + (WIDTH - 2.0 * EDGE) * place / Math.max(1, size - 1);
    }

    private static double y(Figure figure, double highest) {
        return HEIGHT
                - EDGE
                - (highest == 0 ? 0 : (HEIGHT - 2.0 * EDGE) * figure.value().orElseThrow() / highest);
    }
}
