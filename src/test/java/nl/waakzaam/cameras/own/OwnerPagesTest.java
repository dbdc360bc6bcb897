// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.cameras.entry.TestVisits;
import nl.waakzaam.cameras.owners.CameraColleagues;
import nl.waakzaam.cameras.owners.Colleague.Person;
import nl.waakzaam.cameras.owners.OwnedCameras;
import nl.waakzaam.cameras.owners.OwnerBy;
import nl.waakzaam.cameras.owners.OwnerRole;
import nl.waakzaam.cameras.owners.Owners;
import nl.waakzaam.cameras.owners.TestOwners;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees and does what at the pages of an owner. */
@DemoProductTest
class OwnerPagesTest {
    private static final String PLACE = "/mijn-cameras/plek";
    private static final String CAMERA = "/mijn-cameras/camera/";
    private static final Map<String, String> WHO =
            Map.of("wie", "company", "naam", "Bakkerij De Haan", "voorkeur", "mail", "opmerking", "na sluitingstijd");
    private static final Map<String, String> WHERE = Map.of(
            "plek", "winkel",
            "postcode", "3512 jc",
            "huisnummer", "1",
            "straat", "Domplein",
            "plaats", "Utrecht",
            "gemeente", "GM0344",
            "gezocht", "3512JC 1",
            "breedtegraad", "52,0907",
            "lengtegraad", "5,1214");
    private static final Map<String, String> WHAT = Map.of(
            "camera", "voordeur",
            "soort", "doorbell",
            "richting", "90",
            "hoek", "160",
            "bereik", "8",
            "bewaard", "60",
            "bewaardIn", "dagen",
            "nacht", "ja",
            "openbaar", "most");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    Owners owners;

    @Autowired
    OwnedCameras cameras;

    @Autowired
    CameraColleagues colleagues;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    private final String mail = TestOwners.anAddress();
    private TestOwners test;
    private TestVisits visits;

    @BeforeEach
    void open() {
        test = new TestOwners(product);
        visits = new TestVisits(product);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/overzicht",
                "/gegevens",
                "/plek",
                "/bestand",
                "/gezien",
                "/collegas",
                "/passkeys",
                "/intrekken"
            })
    void who_did_not_come_in_is_led_to_the_way_in(String path) throws Exception {
        var answer = new OwnerScreens(port, "verzonnen").get("/mijn-cameras" + path);
        assertThat(leadsTo(answer)).isEqualTo("/camera-in-beeld");
    }

    @Test
    void who_is_new_registers_a_place_and_a_camera_and_reads_about_privacy() throws Exception {
        var screens = screens(mail);
        assertThat(leadsTo(screens.get("/mijn-cameras"))).isEqualTo("/mijn-cameras/beginnen");
        var wrong = screens.post("/mijn-cameras/beginnen", Map.of("voorkeur", "telephone"));
        assertThat(wrong.body()).contains("id=\"wie-error\"", "id=\"naam-error\"", "id=\"telefoon-error\"");
        screens.post("/mijn-cameras/beginnen", WHO);
        assertThat(leadsTo(screens.get("/mijn-cameras"))).isEqualTo("/mijn-cameras/overzicht");

        var bare = screens.post(PLACE, Map.of("plek", "winkel", "postcode", "3512JC", "huisnummer", "1"));
        assertThat(bare.body())
                .contains("geeft nu geen antwoord", "id=\"gemeente-error\"", "id=\"breedtegraad-error\"");
        var form = leadsTo(screens.post(PLACE, WHERE));
        assertThat(form).endsWith("/camera");

        var mistaken = screens.post(form, with(WHAT, "richting", "noord", "bewaard", "0"));
        assertThat(mistaken.body()).contains("id=\"richting-error\"", "id=\"bewaard-error\"", "value=\"noord\"");
        var shown = screens.get(leadsTo(screens.post(form, WHAT)));
        assertThat(shown.body())
                .contains(
                        "filmt vooral de openbare weg",
                        "blijven lang bewaard",
                        "Aanmelden maakt een camera niet toegestaan");
        assertThat(screens.get("/mijn-cameras/overzicht").body())
                .contains("voordeur", "Domplein 1", "Bakkerij De Haan", "Lees wat u moet doen");
    }

    @Test
    void what_would_be_a_link_in_a_mail_is_no_name() throws Exception {
        var screens = screens(mail);
        for (var name : List.of("https://kwaad.example", "win geld www.kwaad.example", "iemand@kwaad.example")) {
            var answer = screens.post("/mijn-cameras/beginnen", with(WHO, "naam", name));
            assertThat(answer.body()).contains("id=\"naam-error\"");
        }
    }

    @Test
    void a_place_and_a_camera_are_changed_and_withdrawn() throws Exception {
        var by = test.register(mail);
        var place = test.place(by);
        var camera = test.camera(place, by);
        var screens = screens(mail);
        screens.post(PLACE + "/" + place.id(), with(WHERE, "plek", "bakkerij"));
        assertThat(cameras.placesOf(by.owner()).getFirst().name()).isEqualTo("bakkerij");
        screens.post(CAMERA + camera, with(WHAT, "camera", "etalage"));
        assertThat(cameras.findCamera(by.owner(), camera).orElseThrow().camera().name())
                .isEqualTo("etalage");
        var away = screens.post(PLACE + "/" + place.id(), with(WHERE, "breedtegraad", "52,1007"));
        assertThat(away.body()).contains("Bent u verhuisd?", "value=\"52,1007\"");
        screens.post(CAMERA + camera + "/intrekken", Map.of());
        assertThat(cameras.findCamera(by.owner(), camera)).isEmpty();
        screens.post(PLACE + "/" + place.id() + "/intrekken", Map.of());
        assertThat(cameras.placesOf(by.owner())).isEmpty();
    }

    @Test
    void what_is_of_another_is_nowhere() throws Exception {
        var other = test.register(TestOwners.anAddress());
        var place = test.place(other);
        var camera = test.camera(place, other);
        test.register(mail);
        var screens = screens(mail);
        assertThat(screens.get(PLACE + "/" + place.id()).statusCode()).isEqualTo(404);
        assertThat(screens.get(CAMERA + camera).statusCode()).isEqualTo(404);
        assertThat(screens.post(CAMERA + camera, WHAT).statusCode()).isEqualTo(404);
        assertThat(screens.post(CAMERA + camera + "/intrekken", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(screens.post(PLACE + "/" + place.id() + "/camera", WHAT).statusCode())
                .isEqualTo(404);
        assertThat(screens.get("/mijn-cameras/overzicht").body()).doesNotContain("Domplein");
        assertThat(cameras.countOf(other.owner())).isOne();
    }

    @Test
    void a_reader_reads_and_a_manager_manages() throws Exception {
        var by = test.register(TestOwners.anAddress());
        var camera = test.camera(test.place(by), by);
        var reader = colleague(by, OwnerRole.READER);
        assertThat(reader.get(CAMERA + camera).body()).contains("voordeur").doesNotContain("Wis deze camera");
        assertThat(reader.post(CAMERA + camera, WHAT).statusCode()).isEqualTo(403);
        assertThat(reader.post(PLACE, WHERE).statusCode()).isEqualTo(403);
        assertThat(reader.post("/mijn-cameras/klopt", Map.of()).statusCode()).isEqualTo(403);
        var manager = colleague(by, OwnerRole.MANAGER);
        assertThat(manager.post(CAMERA + camera, WHAT).statusCode()).isEqualTo(302);
        assertThat(manager.post("/mijn-cameras/klopt", Map.of()).statusCode()).isEqualTo(302);
        for (var path : List.of("/gegevens", "/collegas", "/intrekken", "/mailadres")) {
            assertThat(manager.get("/mijn-cameras" + path).statusCode()).isEqualTo(403);
        }
        assertThat(manager.post("/mijn-cameras/intrekken", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(owners.find(by.owner())).isPresent();
    }

    @Test
    void an_owner_invites_and_removes_a_colleague() throws Exception {
        var by = test.register(mail);
        var screens = screens(mail);
        assertThat(screens.post("/mijn-cameras/collegas", Map.of()).body())
                .contains("id=\"naam-error\"", "id=\"mail-error\"", "id=\"rol-error\"");
        var address = TestOwners.anAddress();
        screens.post("/mijn-cameras/collegas", Map.of("naam", "K. Collega", "mail", address, "rol", "manager"));
        assertThat(screens.get("/mijn-cameras/collegas").body()).contains(address, "Uitgenodigd");
        assertThat(visits.tokenOf(address)).isNotEmpty();
        var id = colleagues.look(by).getFirst().id();
        screens.post("/mijn-cameras/collegas/verwijderen", Map.of("collega", id.toString()));
        assertThat(colleagues.look(by)).isEmpty();
    }

    @Test
    void a_look_is_told_after_its_embargo_and_that_there_may_be_others_always() throws Exception {
        var by = test.register(mail);
        var camera = test.camera(test.place(by), by);
        look(camera, "overval", null);
        look(camera, "straatroof", clock.instant().plus(Duration.ofMinutes(10)));
        var screens = screens(mail);
        var before = screens.get("/mijn-cameras/gezien").body();
        assertThat(before).contains("Er kan vaker gekeken zijn", "Er is niets dat u nu mag zien");
        clock.pass(Duration.ofMinutes(10));
        var after = screens.get("/mijn-cameras/gezien").body();
        assertThat(after)
                .contains("Er kan vaker gekeken zijn", "straatroof", "voordeur")
                .doesNotContain("overval", "account:7");
        assertThat(screens.post("/mijn-cameras/gezien.csv", Map.of()).body())
                .contains("straatroof")
                .doesNotContain("overval", "account:7");
        assertThat(colleague(by, OwnerRole.READER).get("/mijn-cameras/gezien").body())
                .contains("straatroof");
    }

    @Test
    void a_look_is_not_told_while_a_dossier_of_its_case_is_open() throws Exception {
        var by = test.register(mail);
        var camera = test.camera(test.place(by), by);
        var number = "PL0900-" + UUID.randomUUID();
        look(camera, search(number), "straatroof", clock.instant().plus(Duration.ofMinutes(10)));
        var other = search(number.toLowerCase(Locale.ROOT));
        look(camera, other, "overval", null);
        clock.pass(Duration.ofMinutes(10));
        var screens = screens(mail);
        assertThat(screens.get("/mijn-cameras/gezien").body()).doesNotContain("straatroof", "overval");
        database.sql("update cameras.look set visible_from = ? where search_id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), other)
                .update();
        assertThat(screens.get("/mijn-cameras/gezien").body()).contains("straatroof", "overval");
    }

    private UUID search(String caseNumber) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into cameras.case_search
                            (id, case_number, offence, purpose, area, starts, ends, units, asked_by, asked_at)
                        values (:id, :number, 'OVERVAL', 'daad', '((0,0),(1,0),(1,1))', :now,
                            :now::timestamptz + interval '1 hour', '{NL}', 'account:7', :now)
                        """)
                .param("id", id)
                .param("number", caseNumber)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    @Test
    void a_file_with_a_mistake_shows_it_and_changes_nothing() throws Exception {
        var by = test.register(mail);
        var screens = screens(mail);
        var file = "camera;soort\nvoor;drone\n";
        assertThat(screens.upload("/mijn-cameras/bestand", file).body())
                .contains("Rij 2", "soort: Kies wat voor camera");
        assertThat(screens.upload("/mijn-cameras/bestand", "").body()).contains("id=\"bestand-error\"");
        assertThat(cameras.countOf(by.owner())).isZero();
    }

    @Test
    void whoever_withdraws_is_gone_and_out() throws Exception {
        var by = test.register(mail);
        test.camera(test.place(by), by);
        var screens = screens(mail);
        assertThat(screens.post("/mijn-cameras/intrekken", Map.of()).body()).contains("Alles is gewist");
        assertThat(owners.find(by.owner())).isEmpty();
        assertThat(leadsTo(screens.get("/mijn-cameras"))).isEqualTo("/mijn-cameras/beginnen");
    }

    @Test
    void each_look_and_change_at_the_pages_stands_in_the_log() throws Exception {
        var by = test.register(mail);
        var camera = test.camera(test.place(by), by);
        var screens = screens(mail);
        screens.get("/mijn-cameras/overzicht");
        screens.post("/mijn-cameras/overzicht.csv", Map.of());
        screens.get("/mijn-cameras/gezien");
        screens.post("/mijn-cameras/gezien.csv", Map.of());
        screens.get(CAMERA + camera);
        screens.post("/mijn-cameras/gegevens", WHO);
        screens.post("/mijn-cameras/klopt", Map.of());
        assertThat(logged(by))
                .endsWith(
                        "cameras.entry CONSULT",
                        "cameras.overview CONSULT",
                        "cameras.overview CONSULT",
                        "cameras.looks CONSULT",
                        "cameras.looks CONSULT",
                        "cameras.camera CONSULT",
                        "cameras.contact CHANGE",
                        "cameras.validation CHANGE");
    }

    @Test
    void who_leaves_is_out() throws Exception {
        test.register(mail);
        var screens = screens(mail);
        screens.post("/mijn-cameras/uitgang", Map.of());
        assertThat(leadsTo(screens.get("/mijn-cameras/overzicht"))).isEqualTo("/camera-in-beeld");
    }

    private OwnerScreens screens(String address) {
        return new OwnerScreens(port, visits.enter(address));
    }

    private OwnerScreens colleague(OwnerBy by, OwnerRole role) {
        var address = TestOwners.anAddress();
        colleagues.invite(new Person("K. Collega", new MailAddress(address)), role, by);
        return screens(address);
    }

    private void look(CameraId camera, String offence, @Nullable Instant visibleFrom) {
        look(camera, UUID.randomUUID(), offence, visibleFrom);
    }

    private void look(CameraId camera, UUID search, String offence, @Nullable Instant visibleFrom) {
        database.sql("""
                        insert into cameras.look (camera_id, search_id, at, actor, offence, visible_from)
                        values (:camera, :search, :now, 'account:7', :offence, :from)
                        """)
                .param("camera", camera.value())
                .param("search", search)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("offence", offence)
                .param("from", visibleFrom == null ? null : visibleFrom.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<String> logged(OwnerBy by) {
        return database.sql("""
                        select activity || ' ' || action from accountability.processing_log where actor = ? order by id
                        """)
                .param(by.actor())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static String leadsTo(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(address -> address.replaceFirst("^https?://[^/]+", ""))
                .orElse("nowhere, but " + answer.statusCode());
    }

    private static Map<String, String> with(Map<String, String> form, String... fieldsAndValues) {
        var other = new HashMap<>(form);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            other.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return other;
    }
}
