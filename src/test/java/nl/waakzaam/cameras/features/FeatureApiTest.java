// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.waakzaam.geo.DutchGrid;
import nl.waakzaam.geo.Position;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.maps.Outlines;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The abstract tests of OGC API Features part 1 (core, GeoJSON, OpenAPI 3.0) and part 2 (reference systems), as far as an open
 * collection can show them. Names in brackets are those of the standard.
 */
@DemoProductTest
class FeatureApiTest {
    private static final String COUNTS = "/collections/aantallen";
    private static final String ITEMS = COUNTS + "/items";
    private static final int SQUARES = 25;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @Autowired
    Outlines outlines;

    private GeoApi api;

    @BeforeEach
    void count() {
        api = new GeoApi(port, "");
        outlines.replace(Map.of(), clock.instant());
        database.sql("delete from cameras.area_count").update();
        database.sql("delete from cameras.counting").update();
        database.sql("insert into cameras.counting (at) values (?)")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; i < SQUARES; i++) {
            database.sql("insert into cameras.area_count values ('SQUARE', ?, ?, ?, 15)")
                    .params("E%04dN4870".formatted(1200 + 5 * i), 120_000 + 500 * i, 487_000)
                    .update();
        }
        database.sql("insert into cameras.area_count values ('MUNICIPALITY', 'GM0363', null, null, 150)")
                .update();
    }

    /** {@code /conf/core/root-success}. */
    @Test
    void the_landing_page_leads_to_everything() throws Exception {
        var answer = api.ask("");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("API-Version")).contains("1.0.0");
        var landing = GeoApi.json(answer);
        for (var relation : List.of("self", "service-desc", "conformance", "data")) {
            assertThat(api.status(GeoApi.link(landing, relation).orElseThrow()))
                    .as(relation)
                    .isEqualTo(200);
        }
        assertThat(GeoApi.link(landing, "service-doc"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/cijfers/cameras"));
    }

    /** {@code /conf/core/api-definition-success} and {@code /conf/oas30/oas-definition-1}. */
    @Test
    void it_describes_itself_in_openapi_3_0() throws Exception {
        var answer = api.ask("/openapi.json");
        assertThat(type(answer)).isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        var document = GeoApi.json(answer);
        assertThat(document.get("openapi").asString()).startsWith("3.0");
        assertThat(document.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/cameras",
                        "/openapi.json",
                        "/conformance",
                        "/collections",
                        "/collections/{collection}",
                        "/collections/{collection}/items",
                        "/collections/{collection}/items/{feature}");
    }

    /** {@code /conf/core/fc-limit-definition}, {@code fc-bbox-definition}, {@code fc-time-definition}, {@code /conf/crs/…}. */
    @Test
    void it_describes_every_parameter_that_it_reads() throws Exception {
        var parameters = api.json("/openapi.json")
                .get("paths")
                .get("/collections/{collection}/items")
                .get("get")
                .get("parameters");
        assertThat(parameters.valueStream().map(one -> one.get("name").asString()))
                .containsExactlyInAnyOrder("collection", "limit", "bbox", "bbox-crs", "crs", "datetime", "na");
        var limit = parameters
                .valueStream()
                .filter(one -> one.get("name").asString().equals("limit"))
                .findFirst()
                .orElseThrow()
                .get("schema");
        assertThat(limit.get("maximum").asInt()).isEqualTo(QuestionReader.MOST);
        assertThat(limit.get("default").asInt()).isEqualTo(QuestionReader.USUAL);
    }

    /** {@code /conf/core/conformance-success}. */
    @Test
    void it_names_the_standards_it_keeps_to() throws Exception {
        assertThat(api.json("/conformance").get("conformsTo").valueStream().map(JsonNode::asString))
                .contains(
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
                        "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");
    }

    /** {@code /conf/core/fc-md-success}, {@code sfc-md-success}, {@code /conf/crs/crs-uri}. */
    @Test
    void each_collection_tells_where_its_items_are_and_in_which_systems() throws Exception {
        var collections = api.json("/collections").get("collections");
        assertThat(collections.valueStream().map(one -> one.get("id").asString()))
                .containsExactly("cameras", "zichtvelden", "aantallen", "aantallen-gemeenten");
        for (var collection : collections) {
            var id = collection.get("id").asString();
            assertThat(api.json("/collections/" + id)).as(id).isEqualTo(collection);
            assertThat(GeoApi.link(collection, "items")).contains(api.root() + "/collections/" + id + "/items");
            assertThat(collection.get("crs").valueStream().map(JsonNode::asString))
                    .containsExactlyElementsOf(Crs.uris());
            assertThat(collection.get("storageCrs").asString()).isEqualTo(Crs.RD_NEW.uri());
            assertThat(collection.get("extent").get("spatial").get("bbox").get(0))
                    .hasSize(4);
        }
    }

    /** {@code /conf/core/fc-response}, {@code /conf/geojson/content}, {@code /conf/crs/ogc-crs-header}. */
    @Test
    void a_page_is_geojson_and_tells_how_many_it_has() throws Exception {
        var answer = api.ask(ITEMS + "?limit=10");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo("application/geo+json");
        assertThat(answer.headers().firstValue("Content-Crs")).contains("<" + Crs.CRS84.uri() + ">");
        var page = GeoApi.json(answer);
        assertThat(page.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(page.get("numberReturned").asInt()).isEqualTo(10);
        assertThat(page.get("features")).hasSize(10);
        assertThat(page.get("timeStamp").asString()).isEqualTo(clock.instant().toString());
        assertThat(GeoApi.link(page, "self")).contains(api.root() + ITEMS + "?limit=10");
    }

    /** {@code /conf/core/fc-links}: each page until there is no next. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?limit=1", "?limit=7", "?limit=24", "?limit=25", "?limit=26", "?limit=99999"})
    void pages_are_complete_and_without_doubles(String query) throws Exception {
        var ids = api.ids(ITEMS + query);
        assertThat(ids).hasSize(SQUARES).isSorted();
        assertThat(new HashSet<>(ids)).hasSize(SQUARES);
    }

    @Test
    void the_next_page_asks_the_same_question() throws Exception {
        var question = "?limit=3&bbox=121900,486000,129900,488000&bbox-crs=" + encoded(Crs.RD_NEW) + "&crs="
                + encoded(Crs.ETRS89) + "&datetime=2026-11-28T22:40:00Z/..";
        var next = GeoApi.link(api.json(ITEMS + question), "next").orElseThrow();
        assertThat(api.ask(next).headers().firstValue("Content-Crs")).contains("<" + Crs.ETRS89.uri() + ">");
        assertThat(api.ids(ITEMS + question))
                .hasSize(17)
                .allSatisfy(id -> assertThat(id).isGreaterThan("E1210"));
    }

    /** {@code /conf/core/fc-bbox-response} and {@code /conf/crs/fc-bbox-crs-action}: one box, told in three systems. */
    @Test
    void a_box_means_the_same_in_each_system() throws Exception {
        var middle = DutchGrid.positionOf(new RdPoint(122_250, 487_250));
        var lon = middle.longitude();
        var lat = middle.latitude();
        assertThat(api.ids(ITEMS + "?bbox=%s,%s,%s,%s".formatted(lon, lat, lon, lat)))
                .containsExactly("E1220N4870");
        assertThat(api.ids(ITEMS + "?bbox=%s,%s,%s,%s&bbox-crs=%s".formatted(lat, lon, lat, lon, encoded(Crs.ETRS89))))
                .containsExactly("E1220N4870");
        assertThat(api.ids(ITEMS + "?bbox=122250,487250,122250,487250&bbox-crs=" + encoded(Crs.RD_NEW)))
                .containsExactly("E1220N4870");
        assertThat(api.ids(ITEMS + "?bbox=122250,487250,122750,487250&bbox-crs=" + encoded(Crs.RD_NEW)))
                .containsExactly("E1220N4870", "E1225N4870");
        assertThat(api.ids(ITEMS + "?bbox=4,51,4.1,51.1")).isEmpty();
        assertThat(api.ids(ITEMS + "?bbox=-180,-90,180,90")).hasSize(SQUARES);
    }

    /** Part 1, 7.15.3: what has no geometry meets every box. */
    @Test
    void what_lies_on_no_map_meets_every_box() throws Exception {
        var all = api.all("/collections/aantallen-gemeenten/items?bbox=4,51,4.1,51.1");
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().get("geometry").isNull()).isTrue();
        assertThat(all.getFirst().get("properties").get("aantal").asInt()).isEqualTo(150);
    }

    @Test
    void a_municipality_has_its_outline_once_it_was_brought_in_and_is_found_where_it_lies() throws Exception {
        var items = "/collections/aantallen-gemeenten/items";
        var before = api.ask(items).headers().firstValue("ETag").orElseThrow();
        outlines.replace(
                Map.of("GM0363", List.of(ring(4.7, 52.3, 5.0, 52.4), ring(4.8, 52.34, 4.9, 52.36))),
                clock.instant().plusSeconds(1));

        assertThat(api.ask(items, "If-None-Match", before).statusCode()).isEqualTo(200);
        var shape = api.all(items).getFirst().get("geometry");
        assertThat(shape.get("type").asString()).isEqualTo("MultiPolygon");
        assertThat(shape.get("coordinates").get(0)).as("with a hole").hasSize(2);
        assertThat(shape.get("coordinates").toString()).contains("[4.7,52.3]", "[4.9,52.36]");
        assertThat(api.ids(items + "?bbox=4.6,52.2,4.71,52.31")).containsExactly("GM0363");
        assertThat(api.ids(items + "?bbox=4.95,52.39,4.95,52.39")).containsExactly("GM0363");
        assertThat(api.ids(items + "?bbox=4.82,52.345,4.88,52.355")).isEmpty();
        assertThat(api.ids(items + "?bbox=5.1,52.3,5.2,52.4")).isEmpty();
        var corner = DutchGrid.of(new Position(4.7, 52.3));
        var metres = api.json(items + "/GM0363?crs=" + encoded(Crs.RD_NEW))
                .get("geometry")
                .get("coordinates");
        assertThat(metres.get(0).get(0).valueStream())
                .anySatisfy(at -> assertThat(at.get(0).asDouble()).isCloseTo(corner.x(), within(0.01)));
    }

    private static List<Position> ring(double west, double south, double east, double north) {
        return List.of(
                new Position(west, south),
                new Position(east, south),
                new Position(east, north),
                new Position(west, north),
                new Position(west, south));
    }

    /** {@code /conf/core/f-success}, {@code /conf/crs/crs-action}: corners in each system, in its order of axes. */
    @Test
    void one_feature_is_told_in_the_system_that_is_asked() throws Exception {
        var path = ITEMS + "/E1210N4870";
        var feature = api.json(path);
        assertThat(feature.get("type").asString()).isEqualTo("Feature");
        assertThat(GeoApi.link(feature, "self")).contains(api.root() + path);
        assertThat(GeoApi.link(feature, "collection")).contains(api.root() + COUNTS);
        assertThat(api.json(path + "?crs=" + encoded(Crs.RD_NEW))
                        .get("geometry")
                        .get("coordinates")
                        .toString())
                .isEqualTo("[[[121000.0,487000.0],[121500.0,487000.0],[121500.0,487500.0],[121000.0,487500.0],"
                        + "[121000.0,487000.0]]]");
        var corner = DutchGrid.positionOf(new RdPoint(121_000, 487_000));
        var crs84 = corner(feature);
        var etrs89 = corner(api.json(path + "?crs=" + encoded(Crs.ETRS89)));
        assertThat(crs84.get(0).asDouble()).isCloseTo(corner.longitude(), within(1e-8));
        assertThat(crs84.get(1).asDouble()).isCloseTo(corner.latitude(), within(1e-8));
        assertThat(etrs89.get(0)).isEqualTo(crs84.get(1));
        assertThat(etrs89.get(1)).isEqualTo(crs84.get(0));
    }

    /** {@code /conf/core/query-param-invalid}, {@code query-param-unknown}, {@code /conf/crs/fc-crs-…}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0",
                "?limit=tien",
                "?bbox=1,2,3",
                "?bbox=5,53,6,52",
                "?bbox-crs=EPSG:28992",
                "?crs=http://www.opengis.net/def/crs/EPSG/0/4326",
                "?datetime=gisteren",
                "?onbekend=1",
                "?f=json",
                "?limit=1&limit=2"
            })
    void refuses_what_it_does_not_understand(String query) throws Exception {
        var answer = api.ask(ITEMS + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(type(answer)).isEqualTo("application/problem+json");
    }

    @Test
    void names_every_parameter_that_is_wrong_at_once() throws Exception {
        var problem = api.json(ITEMS + "?limit=0&bbox=x&crs=rd&bbox-crs=rd&datetime=nu&verzinsel=1");
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(fault -> fault.get("location").get("name").asString()))
                .containsExactlyInAnyOrder("limit", "bbox", "crs", "bbox-crs", "datetime", "");
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(fault -> fault.get("in").asString()))
                .containsOnly("query");
        assertThat(problem.toString()).doesNotContain("verzinsel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?f=json", "/conformance?f=json", "/collections?limit=1", "/collections/aantallen?crs=x"})
    void what_describes_knows_no_parameters(String path) throws Exception {
        assertThat(api.status(path)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/collections/",
                "/collections/huizen",
                "/collections/huizen/items",
                "/collections/aantallen/items/E9"
            })
    void what_does_not_exist_is_not_found(String path) throws Exception {
        assertThat(api.status(path)).isEqualTo(404);
    }

    @Test
    void what_was_counted_is_not_sent_again_until_it_is_counted_anew() throws Exception {
        var first = api.ask(ITEMS);
        assertThat(first.headers().firstValue("Cache-Control")).contains("public, max-age=3600");
        assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(api.ask(ITEMS, "If-None-Match", tag).statusCode()).isEqualTo(304);
        database.sql("update cameras.counting set at = at + interval '1 day'").update();
        assertThat(api.ask(ITEMS, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    /** Whoever is known to other parts of the API is nobody here. */
    @Test
    void no_token_of_another_kind_is_looked_at_where_everybody_may_read() throws Exception {
        assertThat(new GeoApi(port, "geen-sleutel").status(ITEMS)).isEqualTo(200);
    }

    private static JsonNode corner(JsonNode feature) {
        return feature.get("geometry").get("coordinates").get(0).get(0);
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElseThrow();
    }

    private static String encoded(Crs crs) {
        return URLEncoder.encode(crs.uri(), StandardCharsets.UTF_8);
    }
}
