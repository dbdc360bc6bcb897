// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** What signs on a chart mean, in rows that fit. */
final class Key {
    private static final double SWATCH = 26;
    private static final double APART = 22;

    private final Sheet sheet;
    private final List<Entry> entries = new ArrayList<>();

    Key(Sheet sheet) {
        this.sheet = sheet;
    }

    /** A sign, drawn to the right of a place at the middle of its line, and its words. */
    private record Entry(String words, BiConsumer<Double, Double> sign) {}

    Key add(String words, BiConsumer<Double, Double> sign) {
        entries.add(new Entry(words, sign));
        return this;
    }

    Key provisional() {
        var fills = List.of(Look.PAPER, sheet.url(Hatches.PROVISIONAL));
        return swatch(sheet.words().text("provisional"), fills, Look.EDGE, 0.8);
    }

    Key none() {
        return add(sheet.words().text("none"), (x, y) -> cross(sheet, x + SWATCH / 2, y));
    }

    Key interval(String colour) {
        return add(
                sheet.words().text("interval"),
                (x, y) -> sheet.svg()
                        .leaf(
                                "rect",
                                "x",
                                x,
                                "y",
                                y - 6,
                                "width",
                                SWATCH,
                                "height",
                                12.0,
                                "fill",
                                colour,
                                "fill-opacity",
                                0.2));
    }

    Key whisker() {
        return add(sheet.words().text("interval"), (x, y) -> Whisker.draw(sheet, x + 2, x + SWATCH - 2, y, Look.INK));
    }

    /** A small field filled with these, from below upward, within an edge. */
    Key swatch(String words, List<String> fills, String edge, double thick) {
        return add(
                words,
                (x, y) -> fills.forEach(fill -> sheet.svg()
                        .leaf(
                                "rect",
                                "x",
                                x,
                                "y",
                                y - 6,
                                "width",
                                SWATCH,
                                "height",
                                12.0,
                                "fill",
                                fill,
                                "stroke",
                                edge,
                                "stroke-width",
                                thick)));
    }

    static void cross(Sheet sheet, double x, double y) {
        sheet.svg()
                .leaf(
                        "path",
                        "d",
                        "M%1$s %2$sl7 7m0 -7l-7 7".formatted(Svg.number(x - 3.5), Svg.number(y - 3.5)),
                        "stroke",
                        Look.SOFT,
                        "stroke-width",
                        1.6,
                        "fill",
                        "none");
    }

    /** Gives the y below it; the same y when there is nothing to explain. */
    double draw(double left, double top) {
        var x = left;
        var y = top;
        for (var entry : entries) {
            var wide = SWATCH + 8 + sheet.measure(entry.words());
            if (x > left && x + wide > sheet.right()) {
                x = left;
                y += sheet.leading() * 1.15;
            }
            entry.sign().accept(x, y + sheet.leading() / 2);
            y = words(entry.words(), x + SWATCH + 8, y);
            x += wide + APART;
        }
        return entries.isEmpty() ? top : y + sheet.leading() * 1.15;
    }

    /** Gives the y of its last line. */
    private double words(String words, double x, double top) {
        var lines = Letters.REGULAR.lines(words, sheet.size(), sheet.right() - x);
        return sheet.lines(x, top + (sheet.leading() - sheet.size() * 1.25) / 2, lines, Look.INK, "")
                - sheet.leading()
                - (sheet.leading() - sheet.size() * 1.25) / 2;
    }
}
