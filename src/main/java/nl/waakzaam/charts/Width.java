// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

/** For which paper or screen a chart is drawn; its letters are never smaller than 11 pixels on it. */
public enum Width {
    /** A telephone, or a column of a page. */
    NARROW(344, 12.5),
    /** A table or desk, and paper. */
    WIDE(860, 15);

    private final int pixels;
    private final double letters;

    Width(int pixels, double letters) {
        this.pixels = pixels;
        this.letters = letters;
    }

    public int pixels() {
        return pixels;
    }

    double letters() {
        return letters;
    }
}
