// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.cameras.Kept;
import nl.waakzaam.geo.SearchArea;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Screens;
import nl.waakzaam.support.TestSize;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Detectives find cameras for a case, no more than it needs; the processing log says all of it. */
@ProductTest
class CameraSearchTest {
    private static final String PATH = "/politie/cameras";
    private static final String OWN = PATH + "/zoekingen";
    private static final Pattern SHOWN = Pattern.compile("<tr id=\"camera-([-0-9a-f]{36})\"");
    private static final Pattern OPENED = Pattern.compile("action=\"" + OWN + "/([-0-9a-f]{36})\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient database;

    @Autowired
    CaseSearches searches;

    @Autowired
    Clock clock;

    private final String number = "PL0900-" + UUID.randomUUID();
    private PlacedCameras cameras;
    private Screens screens;
    private LocalDateTime from;

    @BeforeEach
    void place() {
        cameras = new PlacedCameras(product, "GM0344", clock.instant());
        screens = detective("NL");
        from = LocalDateTime.ofInstant(clock.instant(), DutchTime.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .minusHours(6);
    }

    @Test
    void without_case_offence_purpose_place_and_time_nothing_is_searched_and_all_of_it_is_told() throws Exception {
        var refused =
                screens.post(PATH, Map.of("vorm", "punt", "van", "gisteren")).body();

        for (var field : List.of("zaak", "delict", "doel", "lengtegraad", "meters", "van", "tot")) {
            assertThat(refused).contains("id=\"" + field + "-error\"");
        }
        assertThat(refused).contains("value=\"gisteren\"");
    }

    @Test
    void cameras_whose_view_meets_the_scene_are_found_and_those_that_look_away_are_not() throws Exception {
        var towards = cameras.camera("voordeur", 24, 180, Kept.days(7));
        var closer = cameras.camera("kassa", 12, 180, Kept.days(2));
        cameras.camera("achterdeur", 25, 0, Kept.days(7));
        cameras.camera("verderop", 80, 180, Kept.days(7));

        var found = screens.post(PATH, form(5)).body();

        assertThat(shown(found)).containsExactly(closer.value(), towards.value());
        assertThat(found).contains("hooguit", "identificeren", "herkennen", "41 uur", "161 uur");
    }

    @Test
    void of_the_owner_nothing_is_in_the_page_or_in_the_file() throws Exception {
        cameras.camera("voordeur", 10, 180, Kept.days(7));
        var found = screens.post(PATH, form(5)).body();
        var file = screens.post(OWN + "/" + opened(found) + ".csv", Map.of()).body();

        for (var answer : List.of(found, file)) {
            assertThat(answer)
                    .contains("Oudegracht")
                    .doesNotContain(cameras.name, cameras.mail.text(), "7654321", "17 B", "3511", "voordeur");
        }
    }

    @Test
    void the_log_of_each_look_names_case_offence_purpose_person_and_the_cameras_that_were_seen() throws Exception {
        var camera = cameras.camera("voordeur", 10, 180, Kept.days(7));
        var search = opened(screens.post(PATH, form(5)).body());
        screens.post(OWN + "/" + search, Map.of("filter-beeld", "weg"));
        screens.post(OWN + "/" + search + ".csv", Map.of());

        var reason = number + "; overval; daad; camera's: ";
        assertThat(log(search)).containsExactly(reason + camera, reason + "geen", reason + camera);
    }

    /** A hundredth in the usual suite, since each is asked like any other. */
    @Test
    void a_thousand_searches_are_a_thousand_lines_that_say_all_of_it() throws Exception {
        var camera = cameras.camera("voordeur", 10, 180, Kept.days(7));
        int many = TestSize.of(10, 1_000);
        for (int i = 0; i < many; i++) {
            var asking = i % 20 == 0 ? screens = detective("NL") : screens;
            var form = form(5);
            form.put("zaak", number + " deel " + i);
            assertThat(shown(asking.post(PATH, form).body())).containsExactly(camera.value());
        }

        var lines = database.sql("""
                        select access_reason from accountability.processing_log
                        where activity = 'cameras.search' and actor ~ '^account:' and access_reason like ? || ' deel %'
                        """).param(number).query(String.class).list();
        assertThat(lines)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, many)
                        .mapToObj(i -> number + " deel " + i + "; overval; daad; camera's: " + camera)
                        .toList());
    }

    @Test
    void an_owner_is_opened_for_the_case_and_can_read_it_later() throws Exception {
        var camera = cameras.camera("voordeur", 10, 180, Kept.days(7));
        var search = opened(screens.post(PATH, form(5)).body());

        var contact = screens.post(OWN + "/" + search + "/" + camera, Map.of()).body();

        assertThat(contact).contains(cameras.name, cameras.mail.text(), "030 7654321", "Oudegracht 17 B", "telefoon");
        var looks = database.sql("select search_id || ' ' || offence from cameras.look where camera_id = ?")
                .param(camera.value())
                .query(String.class)
                .list();
        assertThat(looks).containsExactly(search + " overval");
        var lines =
                database.sql("""
                        select access_reason from accountability.processing_log
                        where activity = 'cameras.contact' and object_id = ? and data_subject is not null
                        """).param(camera.toString()).query(String.class).list();
        assertThat(lines).containsExactly(number + "; overval; daad; zoeking " + search);
    }

    @Test
    void who_looked_without_asking_for_footage_is_told_after_three_months() throws Exception {
        var camera = cameras.camera("voordeur", 10, 180, Kept.days(7));
        var search = opened(screens.post(PATH, form(5)).body());
        screens.post(OWN + "/" + search + "/" + camera, Map.of());

        var told = database.sql("select visible_from from cameras.look where camera_id = ?")
                .param(camera.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
        var months = clock.instant().atZone(DutchTime.ZONE).plusMonths(3).toInstant();
        assertThat(told).isBetween(months.minusSeconds(600), months);
    }

    @Test
    void a_camera_that_the_search_does_not_find_opens_nobody() throws Exception {
        cameras.camera("voordeur", 10, 180, Kept.days(7));
        var elsewhere = cameras.camera("verderop", 200, 180, Kept.days(7));
        var search = opened(screens.post(PATH, form(5)).body());

        var refused = screens.post(OWN + "/" + search + "/" + elsewhere, Map.of());

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).doesNotContain(cameras.name);
    }

    @Test
    void nobody_else_sees_what_a_search_found() throws Exception {
        var camera = cameras.camera("voordeur", 10, 180, Kept.days(7));
        var search = opened(screens.post(PATH, form(5)).body());
        var colleague = detective("NL");

        assertThat(colleague.get(OWN + "/" + search).statusCode()).isEqualTo(404);
        assertThat(colleague.post(OWN + "/" + search, Map.of()).statusCode()).isEqualTo(404);
        assertThat(colleague.post(OWN + "/" + search + ".csv", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(colleague.post(OWN + "/" + search + "/" + camera, Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(colleague.get(OWN).body()).doesNotContain(number);
        assertThat(screens.get(OWN).body()).contains(number);
    }

    @Test
    void cameras_of_another_unit_are_not_found() throws Exception {
        cameras.camera("voordeur", 10, 180, Kept.days(7));

        assertThat(shown(detective("RE05").post(PATH, form(5)).body())).isEmpty();
        assertThat(shown(detective("RE03").post(PATH, form(5)).body())).hasSize(1);
    }

    @Test
    void an_owner_who_withdrew_is_not_found_and_one_out_of_reach_says_so() throws Exception {
        cameras.camera("voordeur", 10, 180, Kept.days(7));
        database.sql("update cameras.owner set bounced_at = now() where id = ?")
                .param(cameras.owner.value())
                .update();
        assertThat(screens.post(PATH, form(5)).body()).contains("mail komt niet aan");

        database.sql("update cameras.owner set bounced_at = null, stale_since = now() where id = ?")
                .param(cameras.owner.value())
                .update();
        assertThat(screens.post(PATH, form(5)).body()).contains("lang niet bevestigd");

        database.sql("delete from cameras.owner where id = ?")
                .param(cameras.owner.value())
                .update();
        assertThat(shown(screens.post(PATH, form(5)).body())).isEmpty();
    }

    @Test
    void a_list_is_narrowed_to_what_can_still_be_asked() throws Exception {
        var soon = cameras.camera("kassa", 25, 180, new Kept(12));
        var gone = cameras.camera("etalage", 10, 180, new Kept(2));
        var search = opened(screens.post(PATH, form(5)).body());
        var path = OWN + "/" + search;

        assertThat(shown(screens.get(path).body())).containsExactly(soon.value(), gone.value());
        assertThat(shown(screens.post(path, Map.of("filter-beeld", "er")).body()))
                .containsExactly(soon.value());
        assertThat(shown(screens.post(path, Map.of("filter-nut", "IDENTIFY")).body()))
                .containsExactly(gone.value());
        assertThat(shown(screens.post(path, Map.of("sorteer", "afstand")).body()))
                .containsExactly(gone.value(), soon.value());
        assertThat(shown(screens.post(path, Map.of("zoek", "oudegracht u", "pagina", "9"))
                        .body()))
                .containsExactly(soon.value(), gone.value());
        assertThat(shown(screens.post(path, Map.of("zoek", "kassa")).body())).isEmpty();
    }

    @Test
    void footage_of_which_the_beginning_is_gone_is_told_first_and_until_when_the_rest_is_there() throws Exception {
        var later = cameras.camera("kassa", 20, 180, Kept.days(2));
        var going = cameras.camera("etalage", 10, 180, new Kept(4));
        var gone = cameras.camera("hal", 15, 180, new Kept(1));
        var form = form(5);
        form.put("tot", from.plusHours(4).toString());

        var found = screens.post(PATH, form).body();

        assertThat(shown(found)).containsExactly(going.value(), later.value(), gone.value());
        assertThat(found).containsOnlyOnce("het begin is al weg").contains("<strong>1 uur</strong>");
        var path = OWN + "/" + opened(found);
        assertThat(shown(screens.post(path, Map.of("filter-beeld", "er")).body()))
                .containsExactly(going.value(), later.value());
        assertThat(screens.post(path + "/" + going, Map.of()).body()).contains("Het begin is al overschreven");
    }

    @Test
    void hours_left_are_hours_that_pass_in_the_night_that_the_clock_goes_back() {
        var answers = product.getBean(CameraAnswers.class);
        cameras.camera("kassa", 10, 180, new Kept(48));
        var starts = Instant.parse("2026-10-24T22:30:00Z");
        var search = search(starts, starts.plus(Duration.ofHours(4)));
        var listing = product.getBean(Lists.class).showAtOnce(answers.of(search, actor()), Wanted.beginning());

        var camera = listing.rows().getFirst();
        assertThat(camera.overwritten()).isEqualTo(new Kept(48).overwritten(starts));
        assertThat(camera.hoursLeft(starts.plus(Duration.ofHours(47)))).isEqualTo(1);
        assertThat(camera.isGoing(starts.plus(Duration.ofHours(48)))).isTrue();
        assertThat(camera.hoursLeft(starts.plus(Duration.ofHours(48)))).isEqualTo(4);
        assertThat(camera.isGone(starts.plus(Duration.ofHours(52)))).isTrue();
    }

    @Test
    void the_same_question_again_is_the_same_search() throws Exception {
        cameras.camera("voordeur", 10, 180, Kept.days(7));

        var first = opened(screens.post(PATH, form(5)).body());

        assertThat(opened(screens.post(PATH, form(5)).body())).isEqualTo(first);
        assertThat(opened(screens.post(PATH, form(6)).body())).isNotEqualTo(first);
        assertThat(opened(detective("NL").post(PATH, form(5)).body())).isNotEqualTo(first);
    }

    @Test
    void a_search_of_too_much_is_refused_with_what_to_do_and_leaves_a_line() throws Exception {
        cameras.camera("voordeur", 10, 180, Kept.days(7));

        var refused = screens.post(PATH, form(700)).body();

        assertThat(refused)
                .contains("1,53 km²", "hooguit 1 km²", "Maak het gebied kleiner", "id=\"waarom\"", "value=\"" + number);
        assertThat(shown(refused)).isEmpty();
        assertThat(searches.listOf(number)).isEmpty();
        var lines = database.sql("""
                        select outcome from accountability.processing_log
                        where activity = 'cameras.search' and access_reason = ?
                        """)
                .param(number + "; overval; daad")
                .query(String.class)
                .list();
        assertThat(lines).containsExactly("REFUSED");
    }

    @Test
    void what_nobody_may_ask_is_refused_to_everybody() throws Exception {
        var form = form(2_990);
        form.put("tot", from.toString());
        form.put("van", from.minusDays(15).toString());
        form.put("waarom", "het is nodig");

        assertThat(screens.post(PATH, form).body())
                .contains("id=\"meters-error\"", "id=\"tot-error\"", "ook niet met een collega");
    }

    @Test
    void many_small_searches_of_one_case_end_at_its_limits_however_its_number_is_written() throws Exception {
        var many = List.of(number, number.toLowerCase(), number.replace("-", " "), number.replace("-", ""));
        int answered = 0;
        for (var written : many) {
            var form = form(560);
            form.put("zaak", written);
            form.put("breedtegraad", String.valueOf(52.0 + 0.02 * answered));
            answered += screens.post(PATH, form).body().contains("id=\"waarom\"") ? 0 : 1;
        }
        assertThat(answered).isEqualTo(3);
    }

    private CaseSearch search(Instant starts, Instant ends) {
        return new CaseSearch(
                UUID.randomUUID(),
                number,
                Offence.OVERVAL,
                "daad",
                SearchArea.around(cameras.scene, 5),
                starts,
                ends,
                Set.of("NL"),
                "account:0",
                ends,
                null,
                null,
                null);
    }

    private static Actor actor() {
        return new Actor("account:0", "Test", "Politie", Set.of(Role.DETECTIVE), Set.of("NL"));
    }

    private Screens detective(String area) {
        return new Screens(port, new TestSessions(product).startIn(Role.DETECTIVE, area));
    }

    private Map<String, String> form(int metres) {
        return cameras.form(
                number,
                Offence.OVERVAL,
                metres,
                from.toString(),
                from.plusHours(1).toString());
    }

    private static List<UUID> shown(String page) {
        return SHOWN.matcher(page)
                .results()
                .map(row -> UUID.fromString(row.group(1)))
                .toList();
    }

    private static UUID opened(String page) {
        var form = OPENED.matcher(page);
        assertThat(form.find()).as("an answer").isTrue();
        return UUID.fromString(form.group(1));
    }

    private List<String> log(UUID search) {
        return database.sql("""
                        select access_reason from accountability.processing_log
                        where object_type = 'camera-search' and object_id = ? order by id
                        """)
                .param(search.toString())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
