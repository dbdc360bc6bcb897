// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waakzaam.geo.RdPoint;

/** PostgreSQL's type {@code polygon} as it writes and reads it: {@code ((x,y),(x,y))}. */
final class GridPolygon {
    private static final Pattern BETWEEN = Pattern.compile("\\),\\(");

    private GridPolygon() {}

    static String text(List<RdPoint> corners) {
        return corners.stream()
                .map(corner -> "(" + corner.x() + "," + corner.y() + ")")
                .collect(Collectors.joining(",", "(", ")"));
    }

    static List<RdPoint> corners(String text) {
        return Arrays.stream(BETWEEN.split(text.substring(2, text.length() - 2)))
                .map(GridPolygon::corner)
                .toList();
    }

    private static RdPoint corner(String text) {
        int comma = text.indexOf(',');
        return new RdPoint(Double.parseDouble(text.substring(0, comma)), Double.parseDouble(text.substring(comma + 1)));
    }
}
