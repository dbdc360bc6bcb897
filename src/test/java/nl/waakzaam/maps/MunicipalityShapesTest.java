// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.waakzaam.geo.Position;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where municipalities end, as a map asks it. */
@ProductTest
class MunicipalityShapesTest {
    private static final Path RECORDED = Path.of("..", "shared", "data", "geo", "nl-gm342-vr25-2023.topo.json");
    private static final AtomicInteger NEXT = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    Outlines outlines;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void all_municipalities_come_with_their_names_in_less_than_a_photo() throws Exception {
        assumeTrue(Files.exists(RECORDED), "the recorded boundaries are not here");
        outlines.replace(BoundaryFile.read(RECORDED, json), later());
        var answer = get("");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/geo+json");
        assertThat(answer.body()).hasSizeLessThan(500_000);
        var features = json.readTree(answer.body()).path("features");
        assertThat(features).hasSize(342);
        assertThat(StreamSupport.stream(features.spliterator(), false))
                .extracting(one -> one.path("properties").path("name").asString(""))
                .contains("Utrecht", "Schiermonnikoog", "Súdwest-Fryslân");
    }

    @Test
    void a_browser_asks_again_only_for_others() throws Exception {
        outlines.replace(Map.of("GM0344", List.of(square(5, 52))), later());
        var first = get("");
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("no-cache");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get(tag).statusCode()).isEqualTo(304);
        outlines.replace(Map.of("GM0344", List.of(square(5.1, 52))), later());
        assertThat(get(tag).statusCode()).isEqualTo(200);
        outlines.replace(Map.of(), later());
        assertThat(json.readTree(get(tag).body()).path("features")).isEmpty();
    }

    @Test
    void a_ring_within_another_is_a_hole_and_neighbours_keep_one_border() throws Exception {
        var hole = square(5.2, 52.2, 0.2);
        outlines.replace(Map.of("GM0001", List.of(square(5, 52), hole), "GM0002", List.of(hole)), later());
        var features = json.readTree(get("").body()).path("features");
        var around = features.path(0).path("geometry").path("coordinates");
        assertThat(around).hasSize(1);
        assertThat(around.path(0)).as("rings").hasSize(2);
        var within = features.path(1).path("geometry").path("coordinates").path(0).path(0);
        assertThat(corners(around.path(0).path(1))).containsExactlyInAnyOrderElementsOf(corners(within));
    }

    /** The shops' map had them before: what an administrator brought in then is there still. */
    @Test
    void outlines_of_before_move_along() throws Exception {
        try (var owner = TestDatabase.superuser("waakzaam");
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("delete from maps.outline");
            statement.execute(migration("V2__outlines.sql"));
            statement.execute("insert into inspections.outline values ('GM0344', 0, '{5,6,5}', '{52,52,53}')");
            statement.execute(migration("V160__outlines_are_of_maps.sql"));
            var moved = statement.executeQuery("select longitudes::text from maps.outline");
            assertThat(moved.next()).isTrue();
            assertThat(moved.getString(1)).isEqualTo("{5,6,5}");
            owner.rollback();
        }
    }

    /** Each file is brought in at a moment of its own. */
    private static Instant later() {
        return Instant.parse("2026-11-29T10:00:00Z").plusSeconds(NEXT.incrementAndGet());
    }

    private static String migration(String name) throws IOException {
        return new ClassPathResource("db/migration/inspections/" + name)
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String known) throws IOException, InterruptedException {
        var asked = HttpRequest.newBuilder(URI.create("http://localhost:%d/kaart/gemeenten.geojson".formatted(port)));
        if (!known.isEmpty()) {
            asked.header("If-None-Match", known);
        }
        return http.send(asked.build(), BodyHandlers.ofString());
    }

    private static List<List<Double>> corners(JsonNode ring) {
        var corners = new ArrayList<List<Double>>();
        ring.forEach(at ->
                corners.add(List.of(at.path(0).asDouble(), at.path(1).asDouble())));
        return corners.stream().distinct().toList();
    }

    private static List<Position> square(double west, double south) {
        return square(west, south, 1);
    }

    private static List<Position> square(double west, double south, double wide) {
        return Stream.of(new double[] {0, 0}, new double[] {wide, 0}, new double[] {wide, wide}, new double[] {0, wide}, new double[] {0, 0})
                .map(step -> new Position(west + step[0], south + step[1]))
                .toList();
    }
}
