// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import nl.waakzaam.cameras.owners.CameraColleagues;
import nl.waakzaam.cameras.owners.Colleague.Person;
import nl.waakzaam.cameras.owners.OwnerBy;
import nl.waakzaam.cameras.owners.OwnerId;
import nl.waakzaam.cameras.owners.OwnerRole;
import nl.waakzaam.cameras.owners.Owners;
import nl.waakzaam.cameras.owners.TestOwners;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.notices.TestPost;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Only who reads the mail comes in, once, on one device, for a while. */
@DemoProductTest
class EntryTest {
    private static final Locale DUTCH = Locale.of("nl");

    @Autowired
    ApplicationContext product;

    @Autowired
    EntryLinks links;

    @Autowired
    OwnersEntrance entrance;

    @Autowired
    EntrySessions sessions;

    @Autowired
    Owners owners;

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

    @Test
    void the_mail_to_who_is_known_and_to_who_is_not_is_the_same_but_for_its_link() {
        test.register(mail);
        var unknown = TestOwners.anAddress();
        links.send(new MailAddress(mail), DUTCH);
        links.send(new MailAddress(unknown), DUTCH);
        assertThat(textWithoutLink(mail)).isEqualTo(textWithoutLink(unknown));
    }

    private String textWithoutLink(String reader) {
        return new TestPost(product).of(reader).getFirst().text().replace(visits.tokenOf(reader), "");
    }

    @Test
    void a_link_works_once_and_a_look_at_it_uses_nothing() {
        links.send(new MailAddress(mail), DUTCH);
        var token = visits.tokenOf(mail);
        assertThat(links.isOpen(token)).isTrue();
        assertThat(links.isOpen(token)).isTrue();
        assertThat(entrance.enter(token)).isPresent();
        assertThat(links.isOpen(token)).isFalse();
        assertThat(entrance.enter(token)).isEmpty();
    }

    @Test
    void mails_are_in_the_language_in_which_an_owner_last_asked_for_a_link() {
        var by = test.register(mail);
        links.send(new MailAddress(mail), Locale.ENGLISH);
        assertThat(owners.find(by.owner()).orElseThrow().language()).isEqualTo(DUTCH);
        entrance.enter(visits.tokenOf(mail));
        assertThat(owners.find(by.owner()).orElseThrow().language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void a_link_works_for_an_hour() {
        links.send(new MailAddress(mail), DUTCH);
        var token = visits.tokenOf(mail);
        clock.pass(EntryLinks.VALID);
        assertThat(entrance.enter(token)).isEmpty();
    }

    @Test
    void what_nobody_mailed_lets_nobody_in() {
        assertThat(entrance.enter("")).isEmpty();
        assertThat(entrance.enter("x".repeat(5_000))).isEmpty();
    }

    @Test
    void the_database_holds_neither_links_nor_sessions_that_could_be_used() {
        links.send(new MailAddress(mail), DUTCH);
        var token = visits.tokenOf(mail);
        assertThat(wholeOf("entry_link")).doesNotContain(token, mail);
        var session = entrance.enter(token).orElseThrow();
        assertThat(wholeOf("entry_session")).doesNotContain(session, mail);
    }

    @Test
    void who_is_new_is_in_nobodys_register_until_they_register() {
        var entered = sessions.find(visits.enter(mail)).orElseThrow();
        assertThat(entered.admissions()).isEmpty();
        assertThat(entered.visit()).isEmpty();
        assertThat(owners.findByMail(new MailAddress(mail))).isEmpty();
    }

    @Test
    void an_owner_visits_the_own_cameras() {
        var by = test.register(mail);
        var visit = sessions.find(visits.enter(mail)).flatMap(Entered::visit).orElseThrow();
        assertThat(visit.owner()).isEqualTo(by.owner());
        assertThat(visit.role()).isEqualTo(OwnerRole.OWNER);
    }

    @Test
    void a_session_ends_after_half_an_hour_of_rest_and_after_four_hours_anyway() {
        var resting = visits.enter(mail);
        clock.pass(EntrySessions.IDLE);
        assertThat(sessions.find(resting)).isEmpty();
        var busy = visits.enter(mail);
        for (int i = 0; i < 12; i++) {
            assertThat(sessions.find(busy)).isPresent();
            clock.pass(Duration.ofMinutes(20));
        }
        assertThat(sessions.find(busy)).isEmpty();
    }

    @Test
    void who_comes_in_on_another_device_leaves_the_first() {
        var first = visits.enter(mail);
        var second = visits.enter(mail);
        assertThat(sessions.find(first)).isEmpty();
        assertThat(sessions.find(second)).isPresent();
        sessions.end(second);
        assertThat(sessions.find(second)).isEmpty();
    }

    @Test
    void a_colleague_who_is_removed_is_out_at_once() {
        var by = test.register(TestOwners.anAddress());
        invite(by, OwnerRole.READER);
        var session = visits.enter(mail);
        var visit = sessions.find(session).flatMap(Entered::visit).orElseThrow();
        assertThat(visit.role()).isEqualTo(OwnerRole.READER);
        assertThat(colleagues.look(by).getFirst().enteredAt()).isNotNull();
        colleagues.remove(colleagues.look(by).getFirst().id(), by);
        assertThat(sessions.find(session).flatMap(Entered::visit)).isEmpty();
    }

    @Test
    void who_may_come_in_at_several_owners_chooses() {
        var own = test.register(mail);
        var other = test.register(TestOwners.anAddress());
        invite(other, OwnerRole.MANAGER);
        var session = visits.enter(mail);
        assertThat(visited(session)).isNull();
        choose(session, other.owner());
        assertThat(visited(session)).isEqualTo(other.owner());
        choose(session, test.register(TestOwners.anAddress()).owner());
        assertThat(visited(session)).as("not of somebody else").isEqualTo(other.owner());
        choose(session, own.owner());
        assertThat(visited(session)).isEqualTo(own.owner());
    }

    @Test
    void an_owner_moves_to_another_address_by_the_link_that_goes_there() {
        var by = test.register(mail);
        var next = TestOwners.anAddress();
        links.move(by.owner(), new MailAddress(next), DUTCH);
        assertThat(owners.findByMail(new MailAddress(next))).isEmpty();
        entrance.enter(visits.tokenOf(next));
        assertThat(owners.findByMail(new MailAddress(next))).contains(by.owner());
        assertThat(owners.findByMail(new MailAddress(mail))).isEmpty();
        assertThat(new TestPost(product).of(mail).getFirst().kind()).isEqualTo("cameras-moved");
    }

    @Test
    void an_address_of_another_owner_is_not_taken_over() {
        var by = test.register(mail);
        var taken = TestOwners.anAddress();
        var other = test.register(taken);
        links.move(by.owner(), new MailAddress(taken), DUTCH);
        entrance.enter(visits.tokenOf(taken));
        assertThat(owners.findByMail(new MailAddress(mail))).contains(by.owner());
        assertThat(owners.findByMail(new MailAddress(taken))).contains(other.owner());
    }

    private void invite(OwnerBy by, OwnerRole role) {
        colleagues.invite(new Person("K. Collega", new MailAddress(mail)), role, by);
    }

    private void choose(String session, OwnerId owner) {
        sessions.choose(sessions.find(session).orElseThrow(), owner);
    }

    private @Nullable OwnerId visited(String session) {
        return sessions.find(session)
                .flatMap(Entered::visit)
                .map(OwnerVisit::owner)
                .orElse(null);
    }

    private String wholeOf(String table) {
        return database.sql("select coalesce(string_agg(t::text, ' '), '') from cameras.%s t".formatted(table))
                .query(String.class)
                .single();
    }
}
