// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestVisitors;
import nl.waakzaam.access.TestVisitors.Visitor;
import nl.waakzaam.cameras.search.CaseSearches;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.limits.Limits;
import nl.waakzaam.limits.Subject;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.Screens;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A token shows a map program what one search finds, to the person who asked it, for some hours: nothing else, and it is logged. */
@DemoProductTest
class CaseTokenTest {
    private static final Pattern SHOWN = Pattern.compile("id=\"sleutel\">([^<]+)<");
    private static final String CAMERAS = "/collections/cameras/items";
    private static final String VIEWS = "/collections/zichtvelden/items";
    private static final String AMSTERDAM = "GM0363";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @Autowired
    CaseTokens tokens;

    @Autowired
    CaseSearches searches;

    /** Every test in a street of its own. */
    private final RdPoint scene = aStreet();

    private RegisteredCameras register;
    private Visitor detective;
    private UUID search;

    @BeforeEach
    void ask() {
        register = new RegisteredCameras(database, clock.instant());
        detective = new TestVisitors(product).enter("R. Echercheur", Role.DETECTIVE, "NL");
        search = register.search(detective.actor(), scene, 100);
    }

    @Test
    void shows_the_cameras_of_the_search_and_nothing_of_their_owners() throws Exception {
        var camera = register.camera(at(0, 0), AMSTERDAM);
        var looksIn = register.camera(at(0, -120), AMSTERDAM);
        register.camera(at(0, 120), AMSTERDAM);
        var api = withToken();
        assertThat(api.ids(CAMERAS)).containsExactlyInAnyOrder(camera.toString(), looksIn.toString());
        var answer = api.ask(CAMERAS + "/" + camera);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.body()).doesNotContain("Jansen", "Geheimestraat", "1011AB", "Dorp");
        var shown = GeoApi.json(answer);
        assertThat(shown.get("geometry").get("type").asString()).isEqualTo("Point");
        assertThat(shown.get("properties").get("soort").asString()).isEqualTo("deurbel");
        assertThat(shown.get("properties").get("bewaartUren").asInt()).isEqualTo(72);
        assertThat(shown.get("properties").get("herkentTot").asDouble()).isEqualTo(12);
    }

    @Test
    void shows_what_they_see_as_a_polygon_that_goes_round_anticlockwise() throws Exception {
        var camera = register.camera(at(0, 0), AMSTERDAM);
        var ring = withToken()
                .json(VIEWS + "/" + camera + "?crs=http://www.opengis.net/def/crs/EPSG/0/28992")
                .get("geometry")
                .get("coordinates")
                .get(0);
        double area = 0;
        for (int i = 1; i < ring.size(); i++) {
            var a = ring.get(i - 1);
            var b = ring.get(i);
            area += a.get(0).asDouble() * b.get(1).asDouble() - b.get(0).asDouble() * a.get(1).asDouble();
        }
        assertThat(area / 2).isBetween(690.0, Math.PI * 900 / 4);
        assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
    }

    @Test
    void a_box_or_an_id_outside_the_area_shows_nothing() throws Exception {
        register.camera(at(0, 0), AMSTERDAM);
        var outside = register.camera(at(5_000, 0), AMSTERDAM);
        var api = withToken();
        var box = "?bbox=%s,%s,%s,%s&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/28992"
                .formatted(scene.x() + 4_000, scene.y() - 500, scene.x() + 6_000, scene.y() + 500);
        assertThat(api.ids(CAMERAS + box)).isEmpty();
        assertThat(api.ids(VIEWS + box)).isEmpty();
        assertThat(api.ids(CAMERAS + "?bbox=-180,-90,180,90")).hasSize(1);
        assertThat(api.status(CAMERAS + "/" + outside)).isEqualTo(404);
        assertThat(api.status(CAMERAS + "/geen-camera")).isEqualTo(404);
    }

    @Test
    void pages_are_complete_and_without_doubles() throws Exception {
        for (int i = 0; i < 23; i++) {
            register.camera(at(i, i), AMSTERDAM);
        }
        var ids = withToken().ids(CAMERAS + "?limit=5");
        assertThat(ids).hasSize(23).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void leaves_out_cameras_whose_footage_of_the_period_is_gone_or_whose_owner_is_not_confirmed() throws Exception {
        var kept = register.camera(register.owner(), at(0, 0), AMSTERDAM, 48);
        register.camera(register.owner(), at(1, 0), AMSTERDAM, 1);
        var nobody = register.owner();
        register.camera(nobody, at(2, 0), AMSTERDAM, 48);
        database.sql("update cameras.owner set confirmed_at = null where id = ?").param(nobody).update();
        var api = withToken();
        clock.pass(Duration.ofHours(2));
        assertThat(api.ids(CAMERAS)).containsExactly(kept.toString());
    }

    @Test
    void a_time_leaves_cameras_that_still_have_its_footage() throws Exception {
        var longer = register.camera(register.owner(), at(0, 0), AMSTERDAM, 100);
        register.camera(register.owner(), at(1, 0), AMSTERDAM, 10);
        var api = withToken();
        var yesterday = clock.instant().minus(Duration.ofHours(24));
        assertThat(api.ids(CAMERAS + "?datetime=" + yesterday)).containsExactly(longer.toString());
        assertThat(api.ids(CAMERAS + "?datetime=" + yesterday + "/..")).hasSize(2);
        assertThat(api.ids(CAMERAS + "?datetime=../" + yesterday.minus(Duration.ofDays(30)))).isEmpty();
        assertThat(api.ids(CAMERAS + "?datetime=" + clock.instant().plus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void who_works_elsewhere_sees_no_camera_here() throws Exception {
        register.camera(at(0, 0), AMSTERDAM);
        var here = register.camera(at(1, 0), "GM0344");
        detective = new TestVisitors(product).enter("U. Trecht", Role.DETECTIVE, "GM0344");
        search = register.search(detective.actor(), scene, 100);
        assertThat(withToken().ids(CAMERAS)).containsExactly(here.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "geen-sleutel", "eyJhbGciOiJub25lIn0.e30."})
    void without_a_token_that_opens_it_there_is_nothing_but_403(String token) throws Exception {
        var api = new GeoApi(port, token);
        for (var path : List.of(CAMERAS, VIEWS, CAMERAS + "/" + new UUID(0, 0))) {
            var answer = api.ask(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        }
    }

    /** Every reason for which a token opens nothing looks the same. */
    @Test
    void a_token_that_is_over_withdrawn_or_of_somebody_who_left_is_as_none() throws Exception {
        var nothing = new GeoApi(port, "").ask(CAMERAS).body();
        var over = withToken();
        clock.pass(Duration.ofHours(4));
        assertThat(over.ask(CAMERAS).body()).isEqualTo(nothing);

        var withdrawn = withToken();
        tokens.withdraw(searches.find(search).orElseThrow(), last());
        assertThat(withdrawn.ask(CAMERAS).body()).isEqualTo(nothing);

        var waits = withToken();
        database.sql("update cameras.case_search set larger_because = 'groot' where id = ?").param(search).update();
        assertThat(waits.ask(CAMERAS).body()).isEqualTo(nothing);
        database.sql("update cameras.case_search set larger_because = null where id = ?").param(search).update();
        assertThat(waits.status(CAMERAS)).isEqualTo(200);

        database.sql("update access.accounts set disabled = true where id = ?")
                .param(Long.parseLong(detective.actor().substring("account:".length())))
                .update();
        assertThat(waits.ask(CAMERAS).body()).isEqualTo(nothing);
        database.sql("delete from cameras.case_search where id = ?").param(search).update();
        assertThat(waits.ask(CAMERAS).body()).isEqualTo(nothing);
    }

    @Test
    void a_token_of_another_case_shows_the_cameras_of_that_case() throws Exception {
        register.camera(at(0, 0), AMSTERDAM);
        var api = withToken();
        var other = register.camera(at(9_000, 0), AMSTERDAM);
        search = register.search(detective.actor(), at(9_000, 0), 100);
        assertThat(withToken().ids(CAMERAS)).containsExactly(other.toString());
        assertThat(api.ids(CAMERAS)).hasSize(1).doesNotContain(other.toString());
    }

    @Test
    void each_page_stands_in_the_log_with_case_offence_purpose_person_and_cameras() throws Exception {
        for (int i = 0; i < 4; i++) {
            register.camera(at(i, 0), AMSTERDAM);
        }
        var ids = withToken().ids(CAMERAS + "?limit=3");
        var lines = database.sql("""
                        select actor || ' ' || origin || ' ' || purpose || ' ' || access_reason
                          from accountability.processing_log
                         where activity = 'cameras.features' and object_id = ? order by id
                        """).param(search.toString()).query(String.class).list();
        var reason = detective.actor() + " api opsporing PL1300-2026000123; overval; vluchtroute; camera's: ";
        assertThat(lines)
                .containsExactly(reason + String.join(" ", ids.subList(0, 3)), reason + ids.getLast());
    }

    @Test
    void who_reads_too_many_pages_waits_until_tomorrow() throws Exception {
        var api = withToken();
        assertThat(api.status(CAMERAS)).isEqualTo(200);
        product.getBean(Limits.class).spend(List.of(Subject.looksAtCameras(detective.actor())), 1_900);
        while (api.status(CAMERAS) == 200) {
            // until the two thousand pages of a day are read
        }
        var answer = api.ask(CAMERAS);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
        assertThat(api.status("/collections/aantallen/items")).isEqualTo(200);
    }

    @Test
    void a_detective_makes_one_sees_it_once_and_withdraws_it() throws Exception {
        register.camera(at(0, 0), AMSTERDAM);
        var screens = new Screens(port, detective.token());
        var page = "/politie/cameras/zoekingen/" + search + "/sleutels";
        assertThat(screens.post(page, Map.of("uren", "48")).body()).contains("Kies hoe lang");
        var made = SHOWN.matcher(screens.post(page, Map.of("uren", "4")).body());
        assertThat(made.find()).isTrue();
        var token = made.group(1);
        assertThat(new GeoApi(port, token).ids(CAMERAS)).hasSize(1);
        assertThat(screens.get(page).body()).doesNotContain(token).contains("werkt");
        assertThat(database.sql("select token_hash::text || id from cameras.case_token where search_id = ?")
                        .param(search)
                        .query(String.class)
                        .list())
                .hasSize(1)
                .allSatisfy(kept -> assertThat(kept).doesNotContain(token));
        var back = screens.post(page + "/" + last() + "/intrekken", Map.of());
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(screens.get(page).body()).contains("ingetrokken");
        assertThat(new GeoApi(port, token).status(CAMERAS)).isEqualTo(403);
        assertThat(database.sql("""
                        select access_reason from accountability.processing_log
                         where activity = 'cameras.features.token' and object_id = ? order by id
                        """).param(search.toString()).query(String.class).list())
                .containsExactly(
                        "PL1300-2026000123; overval; vluchtroute; sleutel gemaakt, 4 uur geldig",
                        "PL1300-2026000123; overval; vluchtroute; sleutel ingetrokken");
    }

    @Test
    void a_screen_that_stands_open_is_not_enough_to_get_one() throws Exception {
        var screens = new Screens(port, detective.token());
        clock.pass(Duration.ofMinutes(20));
        var answer = screens.post("/politie/cameras/zoekingen/" + search + "/sleutels", Map.of("uren", "1"));
        assertThat(answer.body()).contains("Bevestig eerst").doesNotContain("id=\"sleutel\"");
        assertThat(database.sql("select count(*) from cameras.case_token where search_id = ?")
                        .param(search)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_colleague_has_no_keys_to_it() throws Exception {
        var colleague = new TestVisitors(product).enter("C. Ollega", Role.DETECTIVE, "NL");
        var screens = new Screens(port, colleague.token());
        var page = "/politie/cameras/zoekingen/" + search + "/sleutels";
        assertThat(screens.get(page).statusCode()).isEqualTo(404);
        assertThat(screens.post(page, Map.of("uren", "1")).statusCode()).isEqualTo(404);
    }

    private GeoApi withToken() {
        return new GeoApi(port, tokens.make(searches.find(search).orElseThrow(), Duration.ofHours(4)));
    }

    private UUID last() {
        return tokens.list(searches.find(search).orElseThrow()).getFirst().id();
    }

    private RdPoint at(double east, double north) {
        return new RdPoint(scene.x() + east, scene.y() + north);
    }

    private static RdPoint aStreet() {
        var random = UUID.randomUUID();
        return new RdPoint(
                100_000 + Math.floorMod(random.getLeastSignificantBits(), 80_000),
                420_000 + Math.floorMod(random.getMostSignificantBits(), 80_000));
    }
}
