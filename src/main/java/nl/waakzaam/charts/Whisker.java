// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

/** An interval: a line with an end at both sides, on a little paper of its own. */
final class Whisker {
    private Whisker() {}

    static void draw(Sheet sheet, double from, double to, double y, String colour) {
        var path = "M%1$s %3$sV%4$sM%1$s %5$sH%2$sM%2$s %3$sV%4$s"
                .formatted(Svg.number(from), Svg.number(to), Svg.number(y - 4), Svg.number(y + 4), Svg.number(y));
        sheet.svg()
                .leaf(
                        "path",
                        "d",
                        path,
                        "stroke",
                        Look.PAPER,
                        "stroke-width",
                        4.4,
                        "stroke-linecap",
                        "square",
                        "fill",
                        "none")
                .leaf("path", "d", path, "stroke", colour, "stroke-width", 1.6, "fill", "none");
    }
}
