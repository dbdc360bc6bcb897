// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.geo;

import java.util.List;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * ETRS89 to the Dutch grid and back, by the double projection and seven parameters. That leaves at most 0.25 m to
 * RDNAPTRANS(TM)2018, which corrects by a grid of residuals: enough for a camera that somebody drew on a map.
 */
public final class DutchGrid {
    private static final String ETRS89 = "+proj=longlat +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +no_defs";
    private static final String RD_NEW =
            "+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000"
                    + " +ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,"
                    + "-1.87740163998045,4.0725 +units=m +no_defs";

    private static final CoordinateReferenceSystem DEGREES = system("ETRS89", ETRS89);
    private static final CoordinateReferenceSystem METRES = system("RD New", RD_NEW);

    private DutchGrid() {}

    public static RdPoint of(Position position) {
        var found = moved(DEGREES, METRES, position.longitude(), position.latitude());
        return new RdPoint(found.x, found.y);
    }

    /** Refuses with {@link IllegalArgumentException} what lies outside the Netherlands. */
    public static Position positionOf(RdPoint point) {
        var found = moved(METRES, DEGREES, point.x(), point.y());
        return new Position(found.x, found.y);
    }

    /**
     * The same for places within {@link FieldOfView#FARTHEST} of one of them, to two centimetres: by how many degrees a step
     * to the east and one to the north are there. For outlines, which have many corners.
     */
    public static List<Position> positionsAround(RdPoint middle, List<RdPoint> places) {
        var at = positionOf(middle);
        var east = positionOf(new RdPoint(middle.x() + FieldOfView.FARTHEST, middle.y()));
        var north = positionOf(new RdPoint(middle.x(), middle.y() + FieldOfView.FARTHEST));
        return places.stream()
                .map(place -> at(
                        at,
                        east,
                        north,
                        (place.x() - middle.x()) / FieldOfView.FARTHEST,
                        (place.y() - middle.y()) / FieldOfView.FARTHEST))
                .toList();
    }

    private static Position at(Position middle, Position east, Position north, double x, double y) {
        return new Position(
                middle.longitude()
                        + x * (east.longitude() - middle.longitude())
                        + y * (north.longitude() - middle.longitude()),
                middle.latitude()
                        + x * (east.latitude() - middle.latitude())
                        + y * (north.latitude() - middle.latitude()));
    }

    /** A transformation holds its halfway result, so each call has its own. */
    private static ProjCoordinate moved(
            CoordinateReferenceSystem from, CoordinateReferenceSystem to, double x, double y) {
        return new BasicCoordinateTransform(from, to).transform(new ProjCoordinate(x, y), new ProjCoordinate());
    }

    private static CoordinateReferenceSystem system(String name, String parameters) {
        return new CRSFactory().createFromParameters(name, parameters);
    }
}
