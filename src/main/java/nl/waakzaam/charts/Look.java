// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;

/** How one line or bar is told from the others, without its colour too. */
record Look(String colour, String dashes, Marker marker) {
    static final String INK = "#16232b";
    static final String SOFT = "#4a5962";
    static final String GRID = "#dbe2e5";
    static final String EDGE = "#7b8a92";
    static final String PAPER = "#ffffff";
    static final String ACCENT = "#0b5468";

    /** Dark enough to be read as letters on white (at least 5 to 1), and apart for who does not see red or green. */
    private static final List<String> COLOURS =
            List.of(ACCENT, "#b0400c", "#5b3a8e", "#3b6a1c", "#97205f", "#7a5200", "#33475b");

    private static final List<String> DASHES = List.of("", "10 3", "", "14 3 3 3", "", "10 3 3 3 3 3", "");

    static Look of(Style style, int place) {
        return switch (style) {
            case MEASURED -> measured(place);
            case TARGET -> new Look(INK, "9 5", Marker.NONE);
            case EXPECTED -> new Look(SOFT, "2 4", Marker.NONE);
            case REFERENCE -> new Look("#5b6b74", "5 3", Marker.NONE);
        };
    }

    static Look measured(int place) {
        return new Look(
                COLOURS.get(place % COLOURS.size()),
                DASHES.get(place % DASHES.size()),
                Marker.SHAPES.get(place % Marker.SHAPES.size()));
    }
}
