// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.regex.Pattern;

/** What paths of SVG hold. */
final class Paths {
    private static final Pattern CORNER = Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)");

    private Paths() {}

    record Spot(double x, double y) {}

    /** The middle of what a path encloses, from side to side and from top to bottom. */
    static Spot middle(String path) {
        var corners = CORNER.matcher(path).results().toList();
        var x = corners.stream()
                .mapToDouble(corner -> Double.parseDouble(corner.group(1)))
                .summaryStatistics();
        var y = corners.stream()
                .mapToDouble(corner -> Double.parseDouble(corner.group(2)))
                .summaryStatistics();
        return new Spot((x.getMin() + x.getMax()) / 2, (y.getMin() + y.getMax()) / 2);
    }
}
