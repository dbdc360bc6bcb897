// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.waakzaam.geo.Position;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Where municipalities end, as fine as paper shows: neighbours keep the same border. */
final class Borders {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** In pixels. */
    private static final double FINE = 0.6;

    private Borders() {}

    /** @param parts of each municipality: a ring, then its holes */
    static Map<String, String> paths(Map<String, List<List<List<Position>>>> parts, PlanePaper paper) {
        var codes = List.copyOf(parts.keySet());
        var exact = parts.values().stream().map(all -> shape(all, paper)).toArray(Geometry[]::new);
        var coarse = CoverageSimplifier.simplify(exact, FINE);
        var paths = new TreeMap<String, String>();
        for (int place = 0; place < coarse.length; place++) {
            paths.put(codes.get(place), path(coarse[place]));
        }
        return paths;
    }

    private static Geometry shape(List<List<List<Position>>> parts, PlanePaper paper) {
        return SHAPES.createMultiPolygon(
                parts.stream().map(rings -> polygon(rings, paper)).toArray(Polygon[]::new));
    }

    private static Polygon polygon(List<List<Position>> rings, PlanePaper paper) {
        var all = rings.stream().map(ring -> ring(ring, paper)).toList();
        return SHAPES.createPolygon(all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(List<Position> positions, PlanePaper paper) {
        return SHAPES.createLinearRing(positions.stream()
                .map(Plane::at)
                .map(at -> new Coordinate(paper.left() + at.x() * paper.scale(), at.y() * paper.scale() + 4))
                .toArray(Coordinate[]::new));
    }

    private static String path(Geometry shape) {
        return IntStream.range(0, shape.getNumGeometries())
                .mapToObj(shape::getGeometryN)
                .filter(Polygon.class::isInstance)
                .map(Polygon.class::cast)
                .map(Borders::path)
                .collect(Collectors.joining());
    }

    private static String path(Polygon polygon) {
        return path(polygon.getExteriorRing())
                + IntStream.range(0, polygon.getNumInteriorRing())
                        .mapToObj(polygon::getInteriorRingN)
                        .map(Borders::path)
                        .collect(Collectors.joining());
    }

    /** A tenth of a pixel is enough. */
    private static String path(LinearRing ring) {
        return Arrays.stream(ring.getCoordinates())
                .limit(ring.getNumPoints() - 1L)
                .map(at -> Svg.number(Math.round(at.getX() * 10) / 10.0) + " "
                        + Svg.number(Math.round(at.getY() * 10) / 10.0))
                .collect(Collectors.joining("L", "M", "Z"));
    }
}
