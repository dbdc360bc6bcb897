// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;
import java.util.Locale;

/** A shape that marks a figure: filled when final, open while it can change. */
enum Marker {
    NONE,
    CIRCLE,
    SQUARE,
    DIAMOND,
    TRIANGLE,
    WEDGE,
    PENTAGON,
    BAR;

    static final List<Marker> SHAPES = List.of(CIRCLE, SQUARE, DIAMOND, TRIANGLE, WEDGE, PENTAGON, BAR);

    void draw(Svg svg, double x, double y, double size, String colour, boolean open) {
        if (this == NONE) {
            return;
        }
        if (this == CIRCLE) {
            svg.leaf("circle", attributes("r", size, x, y, colour, open));
        } else {
            svg.leaf("path", attributes("d", path(x, y, size), x, y, colour, open));
        }
    }

    private static Object[] attributes(String name, Object value, double x, double y, String colour, boolean open) {
        return new Object[] {
            name,
            value,
            "cx",
            name.equals("r") ? x : "",
            "cy",
            name.equals("r") ? y : "",
            "fill",
            open ? Look.PAPER : colour,
            "stroke",
            open ? colour : Look.PAPER,
            "stroke-width",
            open ? 1.8 : 1.0
        };
    }

    private String path(double x, double y, double r) {
        return switch (this) {
            case NONE, CIRCLE -> "";
            case SQUARE -> corners(x, y, r * 1.2, 4, 45);
            case DIAMOND -> corners(x, y, r * 1.25, 4, 0);
            case TRIANGLE -> corners(x, y, r * 1.3, 3, 0);
            case WEDGE -> corners(x, y, r * 1.3, 3, 180);
            case PENTAGON -> corners(x, y, r * 1.15, 5, 0);
            case BAR ->
                "M%s %sh%sv%sh%sz".formatted(of(x - r * 1.3), of(y - r * 0.6), of(r * 2.6), of(r * 1.2), of(-r * 2.6));
        };
    }

    /** A figure of equal sides, its first corner on top and turned by so many degrees. */
    static String corners(double x, double y, double r, int count, double turned) {
        var path = new StringBuilder();
        for (int corner = 0; corner < count; corner++) {
            var angle = Math.toRadians(360.0 * corner / count + turned);
            path.append(corner == 0 ? 'M' : 'L')
                    .append(of(x + r * Math.sin(angle)))
                    .append(' ')
                    .append(of(y - r * Math.cos(angle)));
        }
        return path.append('Z').toString();
    }

    private static String of(double value) {
        return Svg.number(value);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
