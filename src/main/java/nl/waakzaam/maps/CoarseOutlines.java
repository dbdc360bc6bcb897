// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.waakzaam.geo.Position;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Component;

/**
 * Where municipalities end, coarse enough for a phone: borders keep to about fifty metres, and neighbours keep the same
 * border. Made once for each file that was brought in.
 */
@Component
public class CoarseOutlines {
    /** In degrees: about fifty metres. */
    private static final double COARSE = 0.0005;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Outlines outlines;
    private volatile Coarse last = new Coarse(Instant.MIN, Map.of());

    CoarseOutlines(Outlines outlines) {
        this.outlines = outlines;
    }

    /**
     * All municipalities in the order of their codes.
     *
     * @param since when what it was made of came in; 1970 when nothing did
     * @param parts of each municipality its parts: a closed ring against the clock, then its holes with the clock
     */
    public record Coarse(Instant since, Map<String, List<List<List<Position>>>> parts) {}

    /** As they are now; the same object until others are brought in. */
    public Coarse get() {
        var since = outlines.since().orElse(Instant.EPOCH);
        var coarse = last;
        if (!coarse.since().equals(since)) {
            coarse = new Coarse(since, simplified(outlines.all()));
            last = coarse;
        }
        return coarse;
    }

    private static Map<String, List<List<List<Position>>>> simplified(Map<String, List<List<Position>>> rings) {
        var codes = List.copyOf(rings.keySet());
        var exact = rings.values().stream().map(CoarseOutlines::shape).toArray(Geometry[]::new);
        var coarse = CoverageSimplifier.simplify(exact, COARSE);
        var parts = new TreeMap<String, List<List<List<Position>>>>();
        for (int place = 0; place < coarse.length; place++) {
            parts.put(codes.get(place), parts(coarse[place]));
        }
        return parts;
    }

    /** A ring within another is a hole in it, one within a hole an island. */
    private static Geometry shape(List<List<Position>> rings) {
        return rings.stream()
                .<Geometry>map(ring -> SHAPES.createPolygon(ring.stream()
                        .map(position -> new Coordinate(position.longitude(), position.latitude()))
                        .toArray(Coordinate[]::new)))
                .reduce((one, other) -> OverlayNGRobust.overlay(one, other, OverlayNG.SYMDIFFERENCE))
                .orElseGet(SHAPES::createPolygon);
    }

    private static List<List<List<Position>>> parts(Geometry shape) {
        return IntStream.range(0, shape.getNumGeometries())
                .mapToObj(shape::getGeometryN)
                .map(Polygon.class::cast)
                .map(CoarseOutlines::rings)
                .toList();
    }

    private static List<List<Position>> rings(Polygon polygon) {
        return IntStream.rangeClosed(0, polygon.getNumInteriorRing())
                .mapToObj(place -> place == 0
                        ? positions(polygon.getExteriorRing(), true)
                        : positions(polygon.getInteriorRingN(place - 1), false))
                .toList();
    }

    private static List<Position> positions(LinearRing ring, boolean againstTheClock) {
        var turned = Orientation.isCCW(ring.getCoordinateSequence()) == againstTheClock ? ring : ring.reverse();
        return Arrays.stream(turned.getCoordinates())
                .map(at -> new Position(rounded(at.getX()), rounded(at.getY())))
                .toList();
    }

    /** Five decimals are a metre. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }
}
