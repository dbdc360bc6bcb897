// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import nl.waakzaam.geo.Position;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * All municipalities as GeoJSON (RFC 7946), coarse enough for a phone: borders keep to about fifty metres, and neighbours
 * keep the same border. Made once for each file that was brought in.
 */
@Component
class MunicipalityShapes {
    /** In degrees: about fifty metres. */
    private static final double COARSE = 0.0005;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Outlines outlines;
    private final Municipalities municipalities;
    private final JsonMapper json;
    private volatile Drawn last = new Drawn(Instant.MIN, new byte[0]);

    MunicipalityShapes(Outlines outlines, Municipalities municipalities, JsonMapper json) {
        this.outlines = outlines;
        this.municipalities = municipalities;
        this.json = json;
    }

    /** @param since when what it was made of came in */
    @SuppressWarnings("ArrayRecordComponent")
    record Drawn(Instant since, byte[] geoJson) {
        /** Of its content, so that a browser asks only once for the same. */
        String tag() {
            var sum = new CRC32();
            sum.update(geoJson);
            return Long.toHexString(sum.getValue());
        }
    }

    Drawn drawn() {
        var since = outlines.since().orElse(Instant.EPOCH);
        var drawn = last;
        if (!drawn.since().equals(since)) {
            drawn = new Drawn(since, draw(outlines.all()));
            last = drawn;
        }
        return drawn;
    }

    private byte[] draw(Map<String, List<List<Position>>> rings) {
        var codes = List.copyOf(rings.keySet());
        var exact = rings.values().stream().map(MunicipalityShapes::shape).toArray(Geometry[]::new);
        var coarse = CoverageSimplifier.simplify(exact, COARSE);
        var features = IntStream.range(0, codes.size())
                .mapToObj(place -> feature(codes.get(place), coarse[place]))
                .toList();
        return json.writeValueAsBytes(Map.of("type", "FeatureCollection", "features", features));
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

    private Map<String, Object> feature(String code, Geometry shape) {
        var name = municipalities.find(code).map(Municipality::name).orElse(code);
        var polygons = IntStream.range(0, shape.getNumGeometries())
                .mapToObj(shape::getGeometryN)
                .map(Polygon.class::cast)
                .map(MunicipalityShapes::rings)
                .toList();
        return Map.of(
                "type", "Feature",
                "properties", Map.of("code", code, "name", name),
                "geometry", Map.of("type", "MultiPolygon", "coordinates", polygons));
    }

    /** The outer ring goes against the clock, holes go with it. */
    private static List<List<List<Double>>> rings(Polygon polygon) {
        return IntStream.rangeClosed(0, polygon.getNumInteriorRing())
                .mapToObj(place -> place == 0
                        ? positions(polygon.getExteriorRing(), true)
                        : positions(polygon.getInteriorRingN(place - 1), false))
                .toList();
    }

    private static List<List<Double>> positions(LinearRing ring, boolean againstTheClock) {
        var turned = Orientation.isCCW(ring.getCoordinateSequence()) == againstTheClock ? ring : ring.reverse();
        return Arrays.stream(turned.getCoordinates())
                .map(at -> List.of(rounded(at.getX()), rounded(at.getY())))
                .toList();
    }

    /** Five decimals are a metre. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }
}
