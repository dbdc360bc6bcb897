// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

/** The drawing of charts, for tests of what charts stand in; it knows no borders. */
public final class TestDrawing {
    private TestDrawing() {}

    public static Drawing drawing() {
        return Examples.drawing();
    }
}
