// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.geo;

/**
 * A place in the Netherlands in degrees of ETRS89. WGS 84 as telephones and CRS84 give it is taken as the same: the two
 * drift apart by 2.5 cm a year since 1989, less than what a telephone knows.
 */
public record Position(double longitude, double latitude) {
    private static final double WEST = 2.5;
    private static final double EAST = 7.5;
    private static final double SOUTH = 50.5;
    private static final double NORTH = 54;

    /** Refuses with {@link IllegalArgumentException} what lies outside the Netherlands. */
    public Position {
        if (!isInTheNetherlands(longitude, latitude)) {
            throw new IllegalArgumentException("Not in the Netherlands");
        }
    }

    /** That of the Netherlands which lies nearest: itself when it lies there. */
    public static Position nearest(double longitude, double latitude) {
        return new Position(Math.clamp(longitude, WEST, EAST), Math.clamp(latitude, SOUTH, NORTH));
    }

    /** Not so either for what is no number. */
    public static boolean isInTheNetherlands(double longitude, double latitude) {
        return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
    }
}
