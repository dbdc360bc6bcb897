// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

/** Patterns: for what can still change, what is not known, and classes that must be told apart without colour. */
final class Hatches {
    static final String PROVISIONAL = "provisional";
    static final String NONE = "none";

    private final Sheet sheet;

    Hatches(Sheet sheet) {
        this.sheet = sheet;
    }

    void define() {
        sheet.svg().open("defs");
        stripes(PROVISIONAL, Look.SOFT, 0.45);
        stripes("light", Look.PAPER, 0.85);
        crosses();
        sheet.svg().close();
    }

    private void stripes(String name, String colour, double opacity) {
        begin(name, 7)
                .leaf(
                        "path",
                        "d",
                        "M-1 8L8 -1M-1 1L1 -1M6 8L8 6",
                        "stroke",
                        colour,
                        "stroke-opacity",
                        opacity,
                        "stroke-width",
                        1.3,
                        "fill",
                        "none")
                .close();
    }

    private void crosses() {
        begin(NONE, 5)
                .leaf("rect", "width", 5, "height", 5, "fill", Look.PAPER)
                .leaf("path", "d", "M1 1L4 4M4 1L1 4", "stroke", Look.EDGE, "stroke-width", 0.8, "fill", "none")
                .close();
    }

    private Svg begin(String name, int size) {
        return sheet.svg()
                .open(
                        "pattern",
                        "id",
                        sheet.id() + "-" + name,
                        "width",
                        size,
                        "height",
                        size,
                        "patternUnits",
                        "userSpaceOnUse");
    }
}
