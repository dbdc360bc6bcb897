// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

/**
 * How large a map of the country is on paper.
 *
 * @param wide and high in pixels
 */
record PlanePaper(double wide, double high) {
    private static final double HIGHER_THAN_WIDE = 1.2;

    static PlanePaper of(Width width) {
        var wide = width == Width.NARROW ? width.pixels() : 520.0;
        return new PlanePaper(wide, wide * HIGHER_THAN_WIDE);
    }

    /** Pixels to the kilometre. */
    double scale() {
        return Math.min(wide / (Plane.WIDE + 4), (high - 8) / (Plane.HIGH + 4));
    }

    /** Where the country begins. */
    double left() {
        return (wide - Plane.WIDE * scale()) / 2;
    }
}
