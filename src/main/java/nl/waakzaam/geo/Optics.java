// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.geo;

/**
 * How far a camera serves a purpose, from the pixels across its picture and its angle. The densities are those of
 * NEN-EN-IEC 62676-4 (6.7), which the CCV works with.
 */
public final class Optics {
    /** What footage must be good for. */
    public enum Purpose {
        /** Tells a stranger beyond reasonable doubt. */
        IDENTIFY(250),
        /** Tells somebody who is known. */
        RECOGNISE(125),
        /** Tells clothes and what happens. */
        OBSERVE(62.5);

        private final double pixelsPerMetre;

        Purpose(double pixelsPerMetre) {
            this.pixelsPerMetre = pixelsPerMetre;
        }

        /** Across the picture, at the place of the person. */
        public double pixelsPerMetre() {
            return pixelsPerMetre;
        }
    }

    /** From this angle on a lens bends straight lines, and spreads its pixels evenly over the angle. */
    private static final double WIDEST_STRAIGHT = 120;

    private Optics() {}

    /**
     * In metres.
     *
     * @param pixels across the picture, such as 1920
     * @param angle horizontal, in degrees, above 0 up to 360
     */
    public static double range(Purpose purpose, int pixels, double angle) {
        double radians = Math.toRadians(angle);
        double metresAcrossAtOneMetre = angle < WIDEST_STRAIGHT ? 2 * Math.tan(radians / 2) : radians;
        return pixels / (purpose.pixelsPerMetre() * metresAcrossAtOneMetre);
    }
}
