// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.waakzaam.cameras.Camera;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.cameras.Kept;
import nl.waakzaam.cameras.owners.CameraColleagues.Admission;
import nl.waakzaam.cameras.owners.Colleague.Person;
import nl.waakzaam.cameras.owners.OwnedCameras.PlacedCamera;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of owners, what of it is changed, and what is left when they go. */
@DemoProductTest
class OwnersTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    Owners owners;

    @Autowired
    OwnedCameras cameras;

    @Autowired
    CameraColleagues colleagues;

    @Autowired
    OwnerContacts contacts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    private final String mail = TestOwners.anAddress();
    private TestOwners test;
    private OwnerBy by;
    private Place place;
    private CameraId camera;

    @BeforeEach
    void register() {
        test = new TestOwners(product);
        by = test.register(mail);
        place = test.place(by);
        camera = test.camera(place, by);
    }

    @Test
    void a_camera_is_kept_as_it_was_described() {
        var kept = cameras.findCamera(by.owner(), camera).orElseThrow();
        var described = TestOwners.aCamera("voordeur", place.at());
        assertThat(kept.place()).isEqualTo(place);
        assertThat(kept.camera())
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(described);
        assertThat(database.sql("select point(136900, 455910) <@ view and not point(136900, 455890) <@ view "
                                + "from cameras.camera where id = ?")
                        .param(camera.value())
                        .query(Boolean.class)
                        .single())
                .as("the view lies to the north")
                .isTrue();
    }

    @Test
    void police_reach_the_owner_of_a_camera() {
        var reached = contacts.find(camera).orElseThrow();
        assertThat(reached.owner().contact().mail()).isEqualTo(new MailAddress(mail));
        assertThat(reached.place()).isEqualTo(place);
    }

    @Test
    void a_mail_address_belongs_to_one_owner() {
        var second = test.by(OwnerId.fresh(), mail.toUpperCase(Locale.ROOT));
        var same = owners.find(by.owner()).orElseThrow();
        var another = new Owner(
                second.owner(),
                Owner.Kind.COMPANY,
                same.language(),
                same.contact().at(second.person()),
                same.validatedOn(),
                null,
                null);
        assertThat(owners.register(another, second)).isFalse();
        assertThat(owners.findByMail(second.person())).contains(by.owner());
    }

    @Test
    void what_is_of_another_is_not_found() {
        var stranger = test.register(TestOwners.anAddress());
        assertThat(cameras.findPlace(stranger.owner(), place.id())).isEmpty();
        assertThat(cameras.findCamera(stranger.owner(), camera)).isEmpty();
        assertThat(cameras.look(camera, stranger)).isEmpty();
    }

    @Test
    void a_change_says_what_changed_and_not_into_what() {
        cameras.change(keptFor(Kept.days(14)), by);
        cameras.change(keptFor(Kept.days(14)), by);
        assertThat(history(camera)).containsExactly("camera added", "camera changed: kept");
    }

    private Camera keptFor(Kept kept) {
        var now = cameras.findCamera(by.owner(), camera).orElseThrow().camera();
        return new Camera(
                now.id(),
                now.name(),
                now.kind(),
                now.view(),
                now.reach(),
                now.height(),
                kept,
                now.seesAtNight(),
                now.publicSpace());
    }

    @Test
    void a_camera_that_is_withdrawn_leaves_a_tombstone_only() {
        cameras.remove(camera, by);
        assertThat(cameras.findCamera(by.owner(), camera)).isEmpty();
        assertThat(contacts.find(camera)).isEmpty();
        assertThat(tombstones()).containsExactly(camera.value().toString());
        assertThat(history(camera)).containsExactly("camera added", "camera withdrawn");
    }

    @Test
    void a_place_goes_with_its_cameras() {
        cameras.remove(place.id(), by);
        assertThat(cameras.placesOf(by.owner())).isEmpty();
        assertThat(tombstones()).hasSize(1);
    }

    @Test
    void who_withdraws_is_gone_with_all_that_was_registered() {
        colleagues.invite(colleague(), OwnerRole.READER, by);
        owners.withdraw(by);
        assertThat(owners.find(by.owner())).isEmpty();
        assertThat(owners.findByMail(new MailAddress(mail))).isEmpty();
        assertThat(tombstones()).hasSize(1);
        for (var table : List.of("place", "history", "colleague")) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(logged()).endsWith("cameras.withdrawal DESTROY");
    }

    @Test
    void each_act_stands_in_the_log_without_a_name_or_an_address() {
        cameras.look(camera, by);
        colleagues.invite(colleague(), OwnerRole.MANAGER, by);
        owners.validate(by);
        assertThat(logged())
                .containsExactly(
                        "cameras.registration COLLECT",
                        "cameras.place COLLECT",
                        "cameras.camera COLLECT",
                        "cameras.camera CONSULT",
                        "cameras.colleague COLLECT",
                        "cameras.validation CHANGE");
        assertThat(database.sql("select string_agg(t::text, ' ') from cameras.history t where owner_id = ?")
                        .param(by.owner().value())
                        .query(String.class)
                        .single())
                .doesNotContain("Jansen", mail, "Domplein", "3512");
    }

    @Test
    void what_lies_in_the_database_does_not_tell_who_it_is() {
        var row = database.sql(
                        "select encode(sealed, 'escape') || encode(mail_key, 'hex') from cameras.owner where id = ?")
                .param(by.owner().value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("Jansen", mail, "0612345678");
    }

    @Test
    void a_colleague_comes_in_until_removed() {
        var person = colleague();
        colleagues.invite(person, OwnerRole.READER, by);
        var admission = colleagues.admissionsOf(person.mail()).getFirst();
        assertThat(admission)
                .extracting(Admission::owner, Admission::role)
                .containsExactly(by.owner(), OwnerRole.READER);
        assertThat(admission.actor()).startsWith("camera-colleague:");
        colleagues.remove(colleagues.listOf(by.owner()).getFirst().id(), by);
        assertThat(colleagues.admissionsOf(person.mail())).isEmpty();
    }

    @Test
    void who_is_invited_twice_has_the_last_role() {
        var person = colleague();
        colleagues.invite(person, OwnerRole.READER, by);
        colleagues.invite(person, OwnerRole.MANAGER, by);
        assertThat(colleagues.listOf(by.owner())).extracting(Colleague::role).containsExactly(OwnerRole.MANAGER);
    }

    @Test
    void of_many_at_once_all_are_taken_in() {
        var more = List.of(
                new PlacedCamera(place, TestOwners.aCamera("achterdeur", place.at())),
                new PlacedCamera(place, TestOwners.aCamera("zijdeur", place.at())));
        cameras.takeIn(List.of(), more, List.of(), by);
        assertThat(cameras.countOf(by.owner())).isEqualTo(3);
    }

    private static Person colleague() {
        return new Person("K. Collega", new MailAddress(TestOwners.anAddress()));
    }

    private List<String> history(CameraId about) {
        return database.sql("""
                        select change || case when change = 'camera changed' then ': ' || details else '' end
                        from cameras.history where about = ? order by id
                        """)
                .param(about.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> tombstones() {
        return database.sql("select camera_id::text from cameras.tombstone where camera_id = ?")
                .param(camera.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> logged() {
        return database.sql("""
                        select activity || ' ' || action from accountability.processing_log where actor = ? order by id
                        """)
                .param(by.actor())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private long rows(String table) {
        return Objects.requireNonNull(
                database.sql("select count(*) from cameras.%s where owner_id = ?".formatted(table))
                        .param(by.owner().value())
                        .query(Long.class)
                        .single());
    }
}
