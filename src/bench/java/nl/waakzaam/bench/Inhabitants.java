// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.waakzaam.geo.DutchGrid;
import nl.waakzaam.geo.Position;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.municipalities.Municipalities;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where people live: the municipalities of 2023 with their inhabitants of 2022, and the middles of the four-digit postcodes in
 * each. Around every middle they live within a kilometre and a half.
 */
final class Inhabitants {
    private static final double WITHIN = 1_500;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final List<Home> homes;
    private final double total;

    /** A municipality, its people, and the middles of its postcodes on the Dutch grid. */
    record Home(String municipality, double people, List<RdPoint> middles) {
        RdPoint anywhere(SplittableRandom random) {
            var middle = middles.get(random.nextInt(middles.size()));
            double far = WITHIN * Math.sqrt(random.nextDouble());
            double direction = 2 * Math.PI * random.nextDouble();
            return new RdPoint(middle.x() + far * Math.sin(direction), middle.y() + far * Math.cos(direction));
        }
    }

    private Inhabitants(List<Home> homes) {
        this.homes = homes;
        this.total = homes.stream().mapToDouble(Home::people).sum();
    }

    static Inhabitants read() throws IOException {
        var people = people();
        var middles = middles();
        var homes = new ArrayList<Home>();
        outlines().forEach((code, outline) -> {
            var within = middles.stream().filter(outline::has).toList();
            homes.add(new Home(
                    code, people.getOrDefault(code, 0.0), within.isEmpty() ? List.of(outline.middle()) : within));
        });
        homes.sort(Comparator.comparing(Home::municipality));
        return new Inhabitants(homes);
    }

    /** As many of so many as a municipality's people ask for. */
    int share(Home home, int of) {
        return (int) Math.round(of * home.people() / total);
    }

    List<Home> homes() {
        return homes;
    }

    /** Where anybody lives. */
    RdPoint anywhere(SplittableRandom random) {
        double drawn = random.nextDouble() * total;
        for (var home : homes) {
            drawn -= home.people();
            if (drawn < 0) {
                return home.anywhere(random);
            }
        }
        return homes.getLast().anywhere(random);
    }

    private static Map<String, Double> people() throws IOException {
        var municipalities = new Municipalities();
        var people = new HashMap<String, Double>();
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(SharedData.file("crime/population_2022_by_region_Matthijsvz88.csv"))) {
            csv.stream()
                    .filter(row -> row.getField("Key").strip().matches("GM[0-9]{4}"))
                    .filter(row -> !row.getField("Populatie").isEmpty())
                    .forEach(row -> municipalities
                            .successor(row.getField("Key").strip())
                            .ifPresent(today -> people.merge(
                                    today.code(), Double.valueOf(row.getField("Populatie")), Double::sum)));
        }
        return people;
    }

    private static List<RdPoint> middles() {
        var postcodes = json("geo/pc4_centroids_drikusroor_MIT.json");
        return StreamSupport.stream(postcodes.spliterator(), false)
                .map(one -> one.path("c"))
                .filter(at -> Position.isInTheNetherlands(
                        at.path(1).asDouble(), at.path(0).asDouble()))
                .map(at -> grid(at.path(1).asDouble(), at.path(0).asDouble()))
                .toList();
    }

    private static RdPoint grid(double longitude, double latitude) {
        return DutchGrid.of(new Position(longitude, latitude));
    }

    private static JsonNode json(String name) {
        return new JsonMapper().readTree(SharedData.file(name).toFile());
    }

    /** Of one municipality: its parts, each without its holes. */
    private record Outline(List<Polygon> parts) {
        boolean has(RdPoint point) {
            var at = SHAPES.createPoint(new Coordinate(point.x(), point.y()));
            return parts.stream()
                    .anyMatch(part -> part.getEnvelopeInternal().contains(point.x(), point.y())
                            && PreparedGeometryFactory.prepare(part).contains(at));
        }

        RdPoint middle() {
            var inside = parts.getFirst().getInteriorPoint();
            return new RdPoint(inside.getX(), inside.getY());
        }
    }

    /** From TopoJSON: rings of shared lines, in whole steps of a scale. */
    private static Map<String, Outline> outlines() {
        var topology = json("geo/nl-gm342-vr25-2023.topo.json");
        var lines = StreamSupport.stream(topology.path("arcs").spliterator(), false)
                .map(line -> line(line, topology.path("transform")))
                .toList();
        var outlines = new HashMap<String, Outline>();
        for (var area : topology.path("objects").path("gm_features").path("geometries")) {
            var polygons = area.path("type").asString().equals("Polygon")
                    ? List.of(area.path("arcs"))
                    : StreamSupport.stream(area.path("arcs").spliterator(), false)
                            .toList();
            var parts = polygons.stream()
                    .map(rings -> polygon(rings.path(0), lines))
                    .toList();
            outlines.put(area.path("properties").path("code").asString(), new Outline(parts));
        }
        return outlines;
    }

    private static List<Coordinate> line(JsonNode steps, JsonNode transform) {
        var scale = transform.path("scale");
        var from = transform.path("translate");
        var line = new ArrayList<Coordinate>();
        long x = 0;
        long y = 0;
        for (var step : steps) {
            x += step.path(0).asLong();
            y += step.path(1).asLong();
            var at = grid(
                    x * scale.path(0).asDouble() + from.path(0).asDouble(),
                    y * scale.path(1).asDouble() + from.path(1).asDouble());
            line.add(new Coordinate(at.x(), at.y()));
        }
        return line;
    }

    private static Polygon polygon(JsonNode ring, List<List<Coordinate>> lines) {
        var corners = new ArrayList<Coordinate>();
        for (var number : ring) {
            int index = number.asInt();
            var line = index >= 0 ? lines.get(index) : lines.get(~index).reversed();
            IntStream.range(corners.isEmpty() ? 0 : 1, line.size())
                    .mapToObj(line::get)
                    .forEach(corners::add);
        }
        return SHAPES.createPolygon(corners.toArray(Coordinate[]::new));
    }
}
