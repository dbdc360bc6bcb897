// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;

/**
 * What is drawn on: its elements, its width and the words of its reader.
 *
 * @param id begins every id on it, so that several can stand on one page
 */
record Sheet(Svg svg, Words words, Width width, String id) {
    static final double LEADING = 1.3;

    double right() {
        return width.pixels();
    }

    double size() {
        return width.letters();
    }

    double leading() {
        return size() * LEADING;
    }

    boolean isNarrow() {
        return width == Width.NARROW;
    }

    double measure(String text) {
        return Letters.REGULAR.width(text, size());
    }

    /** Words in ordinary letters; the y is that of the line they stand on. */
    void text(double x, double y, String anchor, String text) {
        text(x, y, anchor, text, Look.SOFT);
    }

    void text(double x, double y, String anchor, String text, String colour) {
        svg.words("text", text, "x", x, "y", y, "text-anchor", anchor.equals("start") ? "" : anchor, "fill", colour);
    }

    void bold(double x, double y, String anchor, String text, String colour) {
        svg.words(
                "text",
                text,
                "x",
                x,
                "y",
                y,
                "text-anchor",
                anchor.equals("start") ? "" : anchor,
                "fill",
                colour,
                "font-weight",
                "700");
    }

    /** As many lines as are needed; gives the y below them. */
    double lines(double x, double top, double room, String text) {
        return lines(x, top, Letters.REGULAR.lines(text, size(), room), Look.SOFT, "");
    }

    double lines(double x, double top, List<String> lines, String colour, String weight) {
        var y = top;
        for (var line : lines) {
            svg.words("text", line, "x", x, "y", y + size(), "fill", colour, "font-weight", weight);
            y += leading();
        }
        return y;
    }

    /** Paper under words, where something else was drawn. */
    void ground(double x, double y, double wide, double high) {
        svg.leaf("rect", "x", x, "y", y, "width", wide, "height", high, "fill", Look.PAPER, "fill-opacity", 0.85);
    }

    void line(double x1, double y1, double x2, double y2, String colour, double thick, String dashes) {
        svg.leaf(
                "line",
                "x1",
                x1,
                "y1",
                y1,
                "x2",
                x2,
                "y2",
                y2,
                "stroke",
                colour,
                "stroke-width",
                thick,
                "stroke-dasharray",
                dashes);
    }

    String url(String name) {
        return "url(#" + id + "-" + name + ")";
    }

    /** Begins a figure that can be pointed at; row is that of the table. */
    void point(int line, int step, int row, double x, double y, String said) {
        svg.open(
                        "g",
                        "class",
                        "wz-point",
                        "data-line",
                        line,
                        "data-step",
                        step,
                        "data-row",
                        row,
                        "data-x",
                        x,
                        "data-y",
                        y)
                .words("title", said);
    }
}
