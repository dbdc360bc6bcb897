// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;

/** The shades of classes: each darker than the one before it, and with dots that grow, so that two are never the same. */
final class Ramp {
    private static final List<String> SHADES =
            List.of("#e4f0f2", "#bddde3", "#8fc3cd", "#5fa3b1", "#377f90", "#175a6c", "#062f3b");

    private Ramp() {}

    /** Fewer classes lie further apart. */
    private static int shade(int place, int count) {
        return count == 1 ? 3 : Math.round(place * (SHADES.size() - 1f) / (count - 1));
    }

    static String colour(int place, int count) {
        return SHADES.get(shade(place, count));
    }

    static boolean isDark(int place, int count) {
        return shade(place, count) >= 3;
    }

    static boolean hasDots(int place, int count) {
        return count > 2 && place % 2 == 1 && place < count;
    }

    static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }

    static String name(int place) {
        return "class" + place;
    }

    static void define(Sheet sheet, int count) {
        sheet.svg().open("defs");
        for (int place = 0; place < count; place++) {
            if (hasDots(place, count)) {
                dots(sheet, place, count);
            }
        }
        sheet.svg().close();
    }

    private static void dots(Sheet sheet, int place, int count) {
        sheet.svg()
                .open(
                        "pattern",
                        "id",
                        sheet.id() + "-" + name(place),
                        "width",
                        5,
                        "height",
                        5,
                        "patternUnits",
                        "userSpaceOnUse")
                .leaf(
                        "circle",
                        "cx",
                        2.5,
                        "cy",
                        2.5,
                        "r",
                        0.75 + place * 0.08,
                        "fill",
                        isDark(place, count) ? Look.PAPER : Look.INK,
                        "fill-opacity",
                        0.55)
                .close();
    }
}
