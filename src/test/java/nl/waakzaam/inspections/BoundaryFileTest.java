// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.waakzaam.dealers.Point;
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
                .containsExactly(List.of(new Point(5, 52), new Point(6, 52), new Point(6, 53), new Point(5, 52)));
        assertThat(rings.get("GM0002"))
                .containsExactly(List.of(new Point(6, 52), new Point(5, 52), new Point(5.5, 51), new Point(6, 52)));
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
