// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.waakzaam.charts.MapChart.Shade;
import nl.waakzaam.geo.Position;
import nl.waakzaam.maps.CoarseOutlines.Coarse;
import org.junit.jupiter.api.Test;

/** Where municipalities lie on a map, and in which class a figure falls. */
class MapPlacesTest {
    private static final Axis AXIS = Axis.rate("per 1.000", 1);

    @Test
    void every_municipality_has_a_tile_of_its_own_not_far_from_its_place() {
        var centroids = Centroids.read();
        var drawing = places(Map.of()).drawing(map("GM0344"), sheet());
        assertThat(drawing.drawn()).isEqualTo(MapDrawing.Shapes.TILES);
        assertThat(drawing.shapes()).hasSize(342);
        assertThat(new HashSet<>(drawing.shapes().values())).hasSize(342);
        var tiles = Tiles.of(centroids);
        var far = tiles.entrySet().stream()
                .mapToDouble(tile -> {
                    var real = Plane.at(Objects.requireNonNull(centroids.get(tile.getKey())));
                    return Math.hypot(
                            real.x() - tile.getValue().x(),
                            real.y() - tile.getValue().y());
                })
                .summaryStatistics();
        assertThat(far.getAverage()).as("kilometres").isLessThan(12);
        assertThat(far.getMax()).as("kilometres").isLessThan(45);
    }

    @Test
    void a_municipality_that_has_merged_since_is_on_the_map_of_its_own_year() {
        assertThat(places(Map.of()).drawing(map("GM0501"), sheet()).shapes()).containsKey("GM0501");
        assertThat(places(Map.of()).drawing(map("GM1992"), sheet()).shapes())
                .containsKey("GM1992")
                .doesNotContainKey("GM0501");
    }

    @Test
    void who_is_not_on_the_map_is_told_so() {
        var svg = Examples.drawing().svg(map("GM9999"), Locale.of("nl"));
        assertThat(svg).contains("1 gemeente staat niet op de kaart");
    }

    @Test
    void borders_that_were_brought_in_are_drawn() {
        var square = List.of(
                new Position(5, 52),
                new Position(5.2, 52),
                new Position(5.2, 52.2),
                new Position(5, 52.2),
                new Position(5, 52));
        var next = List.of(
                new Position(5.2, 52),
                new Position(5.4, 52),
                new Position(5.4, 52.2),
                new Position(5.2, 52.2),
                new Position(5.2, 52));
        var places = places(Map.of("GM0344", List.of(List.of(square)), "GM0307", List.of(List.of(next))));
        var drawing = places.drawing(map("GM0344"), sheet());
        assertThat(drawing.drawn()).isEqualTo(MapDrawing.Shapes.BORDERS);
        assertThat(drawing.shapes())
                .hasSize(2)
                .allSatisfy((code, path) -> assertThat(path).matches("M.*Z"));
        var tiles = new MapChart(
                map("GM0344").caption(), map("GM0344").shades(), map("GM0344").classes(), Optional.empty(), true);
        assertThat(places.drawing(tiles, sheet()).drawn()).isEqualTo(MapDrawing.Shapes.TILES);
    }

    @Test
    void all_together_cost_least() {
        var random = new Random(4);
        for (int time = 0; time < 50; time++) {
            var costs = IntStream.range(0, 4)
                    .mapToObj(thing -> random.doubles(6).toArray())
                    .toArray(double[][]::new);
            var given = Assignment.of(costs);
            assertThat(Arrays.stream(given).distinct().count()).isEqualTo(4);
            var cost = IntStream.range(0, 4)
                    .mapToDouble(thing -> costs[thing][given[thing]])
                    .sum();
            assertThat(cost).isCloseTo(cheapest(costs, 0, new HashSet<>()), org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    private static double cheapest(double[][] costs, int thing, HashSet<Integer> taken) {
        if (thing == costs.length) {
            return 0;
        }
        var least = Double.POSITIVE_INFINITY;
        for (int place = 0; place < costs[thing].length; place++) {
            if (taken.add(place)) {
                least = Math.min(least, costs[thing][place] + cheapest(costs, thing + 1, taken));
                taken.remove(place);
            }
        }
        return least;
    }

    @Test
    void equal_figures_share_a_class() {
        var classes = Classes.quantiles(AXIS, DoubleStream.of(0, 0, 0, 0, 0, 0, 1, 2, 3, 4), 5);
        assertThat(classes.bounds()).containsExactly(1.0, 3.0);
        assertThat(classes.of(0)).isZero();
        assertThat(classes.of(1)).isEqualTo(1);
        assertThat(classes.of(4)).isEqualTo(2);
        assertThat(Classes.quantiles(AXIS, DoubleStream.empty(), 5).count()).isEqualTo(1);
        assertThat(Classes.equal(AXIS, DoubleStream.of(0, 10), 5).bounds()).containsExactly(2.0, 4.0, 6.0, 8.0);
        assertThat(Classes.equal(AXIS, DoubleStream.of(3, 3), 5).count()).isEqualTo(1);
    }

    private static MapPlaces places(Map<String, List<List<List<Position>>>> borders) {
        return new MapPlaces(() -> new Coarse(Instant.EPOCH, borders), Examples.MUNICIPALITIES);
    }

    private static Sheet sheet() {
        return new Sheet(new Svg(), new Words(Examples.messages(), Locale.of("nl")), Width.WIDE, "a");
    }

    private static MapChart map(String code) {
        var shades = new LinkedHashMap<String, Shade>();
        shades.put(code, new Shade("Ergens", Point.of(3)));
        return new MapChart(
                Caption.of("Proef", "", "verzonnen cijfers"),
                shades,
                Classes.own(AXIS, List.of(2.0)),
                Optional.of(code),
                false);
    }
}
