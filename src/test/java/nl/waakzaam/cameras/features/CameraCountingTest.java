// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZoneOffset;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everybody may know about how many cameras an area has, and nobody learns where one hangs or that there is none. */
@DemoProductTest
class CameraCountingTest {
    private static final String CROWDED = "E0600N4005";
    private static final String QUIET = "E0610N4005";
    private static final String VEERE = "GM0717";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    CameraCounting counting;

    @Autowired
    TestClock clock;

    private RegisteredCameras register;

    @BeforeEach
    void forget() {
        database.sql("delete from cameras.owner").update();
        database.sql("delete from cameras.area_count").update();
        database.sql("delete from cameras.counting").update();
        register = new RegisteredCameras(database, clock.instant());
    }

    @Test
    void a_square_with_many_owners_is_told_about_and_one_with_few_is_not() throws Exception {
        fill(60_100, 20);
        fill(61_100, 4);
        counting.round();
        assertThat(figure(CROWDED)).isBetween(16, 24);
        assertThat(figure(CROWDED) % 5).isZero();
        assertThat(figure(QUIET)).isZero();
        assertThat(new GeoApi(port, "").status("/collections/aantallen/items/" + QUIET)).isEqualTo(404);
        assertThat(get("/cijfers/cameras/vierkanten.csv").body())
                .contains("\"" + CROWDED + "\",\"60000\",\"400500\",\"" + figure(CROWDED) + "\"")
                .doesNotContain(QUIET);
    }

    @Test
    void one_owner_with_many_cameras_is_not_told_about() {
        var chain = register.owner();
        for (int i = 0; i < 40; i++) {
            register.camera(chain, new RdPoint(60_100 + i, 400_600), VEERE, 72);
        }
        counting.round();
        assertThat(figure(CROWDED)).isZero();
    }

    @Test
    void a_new_camera_counts_after_thirty_days_and_that_of_an_unknown_owner_never() {
        fill(60_100, 20);
        database.sql("update cameras.camera set since = ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        counting.round();
        assertThat(figure(CROWDED)).isZero();
        clock.pass(Duration.ofDays(31));
        counting.round();
        assertThat(figure(CROWDED)).isPositive();
        database.sql("update cameras.owner set confirmed_at = null").update();
        clock.pass(Duration.ofDays(1));
        counting.round();
        assertThat(figure(CROWDED)).isZero();
    }

    @Test
    void is_counted_once_a_day() {
        counting.round();
        fill(60_100, 20);
        clock.pass(Duration.ofMinutes(1));
        database.sql("update cameras.counting set at = ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        counting.round();
        assertThat(figure(CROWDED)).isZero();
        clock.pass(Duration.ofDays(1));
        counting.round();
        assertThat(figure(CROWDED)).isPositive();
    }

    @Test
    void a_figure_stays_while_a_few_come_and_go() {
        fill(60_100, 20);
        counting.round();
        var first = figure(CROWDED);
        database.sql("delete from cameras.owner where id in (select id from cameras.owner limit 1)")
                .update();
        clock.pass(Duration.ofDays(1));
        counting.round();
        assertThat(figure(CROWDED)).isEqualTo(first);
    }

    @Test
    void a_municipality_is_told_about_from_fifty_owners_on_and_in_steps_of_fifty() throws Exception {
        for (int i = 0; i < 120; i++) {
            register.camera(new RdPoint(60_000 + 600 * i, 400_100), VEERE);
        }
        counting.round();
        var figure = database.sql("select cameras from cameras.area_count where code = ?")
                .param(VEERE)
                .query(Integer.class)
                .single();
        assertThat(figure).isIn(100, 150);
        assertThat(get("/cijfers/cameras").body()).contains("Veere", figure.toString());
        assertThat(get("/cijfers/cameras/gemeenten.csv").body()).contains("\"GM0717\",\"" + figure + "\"");
        assertThat(get("/cijfers/cameras/vierkanten.csv").body().lines()).hasSize(1);
    }

    @Test
    void catalogues_read_who_publishes_what_under_which_licence() throws Exception {
        counting.round();
        var answer = get("/cijfers/cameras/dcat.jsonld");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/ld+json");
        assertThat(answer.body()).doesNotContain("{address}", "{publisher}", "{mail}", "{modified}");
        var graph = new JsonMapper().readTree(answer.body()).get("@graph");
        assertThat(required(graph, "dcat:Dataset"))
                .contains(
                        "dct:title",
                        "dct:description",
                        "dct:identifier",
                        "dct:publisher",
                        "dct:creator",
                        "dcat:contactPoint",
                        "dct:accessRights",
                        "dcat:theme",
                        "dcat:distribution");
        assertThat(required(graph, "dcat:Distribution")).contains("dcat:accessURL", "dct:license", "dct:format");
        assertThat(required(graph, "dcat:DataService"))
                .contains("dcat:endpointURL", "dcat:endpointDescription", "dct:license", "dcat:servesDataset");
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/cijfers/cameras/dcat.jsonld", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    private static Iterable<String> required(JsonNode graph, String type) {
        return graph.valueStream()
                .filter(node -> node.get("@type").asString().equals(type))
                .findFirst()
                .orElseThrow()
                .propertyNames();
    }

    /** So many owners with a camera each in one square. */
    private void fill(int x, int owners) {
        for (int i = 0; i < owners; i++) {
            register.camera(new RdPoint(x + i, 400_600), VEERE);
        }
    }

    /** What is published; 0 for nothing. */
    private int figure(String code) {
        return database.sql("select coalesce(sum(cameras), 0) from cameras.area_count where code = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
