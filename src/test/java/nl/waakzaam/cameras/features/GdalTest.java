// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestVisitors;
import nl.waakzaam.cameras.search.CaseSearches;
import nl.waakzaam.geo.Position;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.maps.Outlines;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program that most map programs read with, GDAL (Debian package {@code gdal-bin}), reads both collections. */
@DemoProductTest
class GdalTest {
    /** What seven parameters leave to the grid of residuals that GDAL may or may not have, and a rounding of both. */
    private static final double METHOD = 0.3;

    private static final RdPoint SCENE = new RdPoint(236_400, 581_900);
    private static final String ROOT = "OAPIF:http://localhost:";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @Autowired
    Outlines outlines;

    @Autowired
    CaseTokens tokens;

    @Autowired
    CaseSearches searches;

    @TempDir
    Path folder;

    private UUID search;

    private record Outcome(int code, String said) {}

    @BeforeAll
    static void isThere() {
        var there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "ogr2ogr")));
        if (!there) {
            System.out.println("SKIPPED: GDAL does not read the geo API here; it is in the Debian package gdal-bin");
        }
        assumeTrue(there, "GDAL is not on this machine: apt-get install gdal-bin");
    }

    @BeforeEach
    void plant() {
        database.sql("delete from cameras.camera where y = ?").param(SCENE.y()).update();
        var register = new RegisteredCameras(database, clock.instant());
        for (int i = 0; i < 13; i++) {
            register.camera(new RdPoint(SCENE.x() + 5 * i, SCENE.y()), "GM0014");
        }
        register.camera(new RdPoint(SCENE.x() + 3_000, SCENE.y()), "GM0014");
        var detective = new TestVisitors(product).enter("G. Dal", Role.DETECTIVE, "NL");
        search = register.search(detective.actor(), SCENE, 100);
        database.sql("delete from cameras.area_count").update();
        for (int i = 0; i < 25; i++) {
            database.sql("insert into cameras.area_count values ('SQUARE', ?, ?, 580000, ?)")
                    .params("E%04dN5800".formatted(2300 + 5 * i), 230_000 + 500 * i, 5 * (i + 1))
                    .update();
        }
    }

    @Test
    void reads_the_open_collection_page_by_page() throws Exception {
        var read = read("", "aantallen", "-oo", "PAGE_SIZE=7");
        var asked = new GeoApi(port, "").all("/collections/aantallen/items");
        assertThat(read).hasSize(25);
        assertThat(codes(read)).isEqualTo(codes(asked));
        for (int i = 0; i < read.size(); i++) {
            same(read.get(i), asked.get(i), 1e-7);
        }
    }

    @Test
    void reads_municipalities_with_their_outlines() throws Exception {
        outlines.replace(
                Map.of(
                        "GM0014",
                        List.of(List.of(
                                new Position(6.4, 53.1),
                                new Position(6.7, 53.1),
                                new Position(6.7, 53.3),
                                new Position(6.4, 53.1)))),
                clock.instant());
        database.sql("insert into cameras.area_count values ('MUNICIPALITY', 'GM0014', null, null, 150)")
                .update();
        var read = read("", "aantallen-gemeenten");
        assertThat(codes(read)).containsExactly("GM0014");
        assertThat(read.getFirst().get("geometry").get("type").asString()).isEqualTo("MultiPolygon");
        assertThat(read.getFirst().get("geometry").get("coordinates").toString())
                .contains("6.7");
    }

    @Test
    void asks_for_a_part_by_its_box() throws Exception {
        var first = new GeoApi(port, "").json("/collections/aantallen/items/E2330N5800");
        var corner = corner(first, 0);
        var read = read(
                "",
                "aantallen",
                "-spat",
                Double.toString(corner.get(0).asDouble() + 1e-3),
                Double.toString(corner.get(1).asDouble() + 1e-3),
                Double.toString(corner.get(0).asDouble() + 2e-3),
                Double.toString(corner.get(1).asDouble() + 2e-3));
        assertThat(codes(read)).containsExactly("E2330N5800");
    }

    /** GDAL reckons from degrees to metres by itself; ours must come out where its do. */
    @Test
    void agrees_on_where_degrees_are_on_the_dutch_grid() throws Exception {
        var read = read("", "aantallen", "-t_srs", "EPSG:28992");
        var asked = new GeoApi(port, "")
                .all("/collections/aantallen/items?crs=http://www.opengis.net/def/crs/EPSG/0/28992");
        for (int i = 0; i < read.size(); i++) {
            same(read.get(i), asked.get(i), METHOD);
        }
    }

    @Test
    void reads_the_cameras_of_a_search_with_its_token_and_those_only() throws Exception {
        var token = tokens.make(searches.find(search).orElseThrow(), Duration.ofHours(1));
        var asked = new GeoApi(port, token);
        for (var collection : List.of("cameras", "zichtvelden")) {
            var read = read(token, collection);
            assertThat(read).hasSize(13);
            assertThat(read.stream().map(GdalTest::id).toList())
                    .containsExactlyInAnyOrderElementsOf(asked.ids("/collections/" + collection + "/items"));
            assertThat(read)
                    .allSatisfy(feature -> assertThat(
                                    feature.get("properties").get("soort").asString())
                            .isEqualTo("deurbel"));
        }
    }

    @Test
    void describes_the_collection_of_a_search() throws Exception {
        var token = tokens.make(searches.find(search).orElseThrow(), Duration.ofHours(1));
        var told = run(token, "ogrinfo", "-ro", "-so", address(), "zichtvelden");
        assertThat(told.code()).as(told.said()).isZero();
        assertThat(told.said()).contains("Geometry: Polygon", "Feature Count: 13", "bewaartUren: Integer");
    }

    @Test
    void reads_nothing_without_the_token() throws Exception {
        var told = run("", "ogrinfo", "-ro", "-al", address(), "cameras");
        assertThat(told.said()).contains("403").doesNotContain("deurbel");
    }

    private List<JsonNode> read(String token, String collection, String... more) throws Exception {
        var file = folder.resolve(UUID.randomUUID() + ".json");
        var command = Stream.of(
                        Stream.of("ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=9"),
                        Arrays.stream(more),
                        Stream.of(file.toString(), address(), collection))
                .flatMap(part -> part)
                .toArray(String[]::new);
        var outcome = run(token, command);
        assertThat(outcome.code()).as(outcome.said()).isZero();
        return new JsonMapper()
                .readTree(Files.readString(file))
                .get("features")
                .valueStream()
                .toList();
    }

    private String address() {
        return ROOT + port + "/api/v1/cameras";
    }

    private Outcome run(String token, String... command) throws IOException, InterruptedException {
        var log = folder.resolve(UUID.randomUUID() + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("no_proxy", "localhost");
        if (!token.isEmpty()) {
            builder.environment().put("GDAL_HTTP_HEADERS", "Authorization: Bearer " + token);
        }
        var process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES))
                .as("GDAL is ready in a minute")
                .isTrue();
        return new Outcome(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }

    private static List<String> codes(List<JsonNode> features) {
        return features.stream()
                .map(feature -> feature.get("properties").get("code").asString())
                .toList();
    }

    /** GDAL keeps an id that is no number as a property. */
    private static String id(JsonNode feature) {
        var id = feature.get("id");
        return id == null ? feature.get("properties").get("id").asString() : id.asString();
    }

    private static JsonNode corner(JsonNode feature, int number) {
        return feature.get("geometry").get("coordinates").get(0).get(number);
    }

    private static void same(JsonNode one, JsonNode other, double difference) {
        for (int i = 0; i < 5; i++) {
            for (int axis = 0; axis < 2; axis++) {
                assertThat(corner(one, i).get(axis).asDouble())
                        .isCloseTo(corner(other, i).get(axis).asDouble(), within(difference));
            }
        }
    }
}
