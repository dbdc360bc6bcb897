// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.waakzaam.geo.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What is read of a file with boundaries. */
class BoundaryFileTest {
    private static final Path RECORDED = Path.of("..", "shared", "data", "geo", "nl-gm342-vr25-2023.topo.json");

    private final JsonMapper json = new JsonMapper();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void neighbours_share_an_arc_that_one_of_them_walks_the_other_way() throws IOException {
        var rings = BoundaryFile.read(file("""
                {"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[5,52]},
                 "arcs":[[[0,0],[2,0]],[[2,0],[0,2],[-2,-2]],[[2,0],[-1,-2],[-1,2]]],
                 "objects":{"gm":{"type":"GeometryCollection","geometries":[
                  {"type":"Polygon","properties":{"code":"GM0001"},"arcs":[[0,1]]},
                  {"type":"MultiPolygon","properties":{"code":"GM0002"},"arcs":[[[-1,-3]]]},
                  {"type":"Polygon","properties":{"code":"VR01"},"arcs":[[0,1]]}]}}}
                """), json);
        assertThat(rings).containsOnlyKeys("GM0001", "GM0002");
        assertThat(rings.get("GM0001"))
                .containsExactly(
                        List.of(new Position(5, 52), new Position(6, 52), new Position(6, 53), new Position(5, 52)));
        assertThat(rings.get("GM0002"))
                .containsExactly(
                        List.of(new Position(6, 52), new Position(5, 52), new Position(5.5, 51), new Position(6, 52)));
    }

    @Test
    void geojson_has_rings_of_its_own_also_by_the_names_of_statistics_netherlands() throws IOException {
        var rings = BoundaryFile.read(file("""
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"statcode":"GM0001"},"geometry":
                  {"type":"Polygon","coordinates":[[[5,52],[6,52],[6,53],[5,52]],[[5.6,52.1],[5.8,52.1],[5.8,52.2],[5.6,52.1]]]}},
                 {"type":"Feature","properties":{"code":"GM0002"},"geometry":
                  {"type":"MultiPolygon","coordinates":[[[[6,52],[5,52],[5.5,51],[6,52]]],[[[4,52],[5,52],[4,51],[4,52]]]]}},
                 {"type":"Feature","properties":{"code":"PV20"},"geometry":{"type":"Polygon","coordinates":[]}}]}
                """), json);
        assertThat(rings).containsOnlyKeys("GM0001", "GM0002");
        assertThat(rings.get("GM0001"))
                .hasSize(2)
                .contains(List.of(new Position(5, 52), new Position(6, 52), new Position(6, 53), new Position(5, 52)));
        assertThat(rings.get("GM0002")).hasSize(2);
    }

    @Test
    void what_is_not_in_degrees_or_does_not_close_is_refused() throws IOException {
        var shape = """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"GM0001"},"geometry":
                 {"type":"Polygon","coordinates":[%s]}}]}
                """;
        var metres = file(shape.formatted("[[155000,463000],[156000,463000],[156000,464000],[155000,463000]]"));
        assertThatThrownBy(() -> BoundaryFile.read(metres, json))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("degrees");
        var open = file(shape.formatted("[[5,52],[6,52],[6,53],[5,53]]"));
        assertThatThrownBy(() -> BoundaryFile.read(open, json))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("where it begins");
    }

    @Test
    void what_is_no_such_file_is_refused() throws IOException {
        for (var text : List.of("geen json", "{}", "[1,2]", """
                {"arcs":[],"objects":{"a":{"geometries":[
                 {"type":"Polygon","properties":{"code":"GM0001"},"arcs":[[7]]}]}}}
                """)) {
            var file = file(text);
            assertThatThrownBy(() -> BoundaryFile.read(file, json))
                    .as(text)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("It ");
        }
    }

    @Test
    void the_country_is_where_it_is() throws IOException {
        assumeTrue(Files.exists(RECORDED), "the recorded boundaries are not here");
        var rings = BoundaryFile.read(RECORDED, json);
        assertThat(rings).hasSize(342);
        assertThat(rings.values())
                .allSatisfy(all -> assertThat(all).allSatisfy(ring -> {
                    assertThat(ring).hasSizeGreaterThan(3);
                    assertThat(ring.getFirst()).isEqualTo(ring.getLast());
                    assertThat(ring).allSatisfy(point -> {
                        assertThat(point.longitude()).isBetween(3.3, 7.3);
                        assertThat(point.latitude()).isBetween(50.7, 53.7);
                    });
                }));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "grenzen", ".json"), text);
    }
}
