// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.cameras.Kept;
import nl.waakzaam.cameras.owners.Owners;
import nl.waakzaam.cameras.search.CameraContacts;
import nl.waakzaam.footage.FootageMoves.Outcome;
import nl.waakzaam.footage.OpeningDossiers.Why;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.notices.MailSettled;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import nl.waakzaam.support.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A dossier from the first mail to its closing: what is told to whom, what is refused, what runs out. */
@DemoProductTest
class DossierTest {
    private static final Duration TWO_DAYS = Duration.ofHours(48);

    @Autowired
    ApplicationContext product;

    @Autowired
    OwnerDesk desk;

    @Autowired
    FootagePapers papers;

    @Autowired
    UnitTexts texts;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private TestFootage case1;

    @BeforeEach
    void open() {
        case1 = new TestFootage(product);
    }

    @Test
    void an_owner_of_two_cameras_gets_one_mail_at_once_that_says_nothing_of_the_case() {
        var dossier = case1.open(case1.camera("voordeur", TWO_DAYS), case1.camera("kassa", TWO_DAYS));

        assertThat(case1.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject() + mail.text())
                        .contains(case1.dossier(dossier).reference())
                        .doesNotContain(case1.caseNumber, "voordeur", "overval")
                        .doesNotContain(case1.personal()));
        assertThat(case1.opened(dossier).cameras())
                .extracting(Wanted::state)
                .containsExactly(FootageState.NOTIFIED, FootageState.NOTIFIED);
    }

    @Test
    void hours_are_counted_from_the_beginning_of_what_was_searched() {
        var dossier = case1.open(case1.camera("voordeur", TWO_DAYS));

        var camera = case1.first(dossier);
        assertThat(camera.goneAt()).isEqualTo(case1.dossier(dossier).starts().plus(TWO_DAYS));
        assertThat(camera.left(clock.instant())).isEqualTo(Duration.ofHours(42).minus(past(dossier)));
    }

    /** The search began at a whole minute. */
    private Duration past(UUID dossier) {
        var exact = Duration.between(case1.dossier(dossier).starts(), clock.instant());
        return exact.equals(Duration.ofHours(6)) ? Duration.ZERO : Duration.ofHours(1);
    }

    @Test
    void nothing_is_asked_by_the_search_of_a_colleague_or_of_cameras_that_it_did_not_find() {
        var seen = case1.camera("voordeur", TWO_DAYS);
        var away = case1.cameras.camera("achterdeur", 25, 0, new Kept(48));
        var colleague = case1.search("account:0");

        assertThat(case1.ask(colleague, seen)).isEqualTo(new OpeningDossiers.Outcome.Refused(Why.NO_SEARCH));
        assertThat(case1.ask(case1.search(), seen, away))
                .isEqualTo(new OpeningDossiers.Outcome.Refused(Why.OUT_OF_SIGHT));
        assertThat(case1.ask(case1.search(), new CameraId(UUID.randomUUID())))
                .isEqualTo(new OpeningDossiers.Outcome.Refused(Why.NO_CAMERAS));
        assertThat(case1.mails()).isEmpty();
    }

    @Test
    void another_unit_sees_nothing_of_it() {
        var dossier = case1.open(case1.camera("voordeur", TWO_DAYS));
        var elsewhere = new Actor("account:1", "E. Elders", "Politie", Set.of(Role.DETECTIVE), Set.of("RE10"));

        assertThat(dossiers.find(dossier, elsewhere)).isEmpty();
        assertThat(dossiers.find(dossier, case1.detective)).isPresent();
    }

    @Test
    void a_link_opens_once_and_the_same_owner_gets_another() {
        case1.open(case1.camera("voordeur", TWO_DAYS));
        var token = case1.link().replace("/beelden/open/", "");

        var opened = desk.open(token).orElseThrow();

        assertThat(desk.open(token)).isEmpty();
        assertThat(desk.enter(opened.party(), opened.cookie())).isPresent();
        assertThat(desk.enter(opened.party(), token)).isEmpty();
        assertThat(desk.enter(UUID.randomUUID(), opened.cookie())).isEmpty();
        desk.renew(token);
        assertThat(case1.mails()).hasSize(2);
        assertThat(case1.link()).doesNotContain(token);
        desk.renew("geraden".repeat(5));
        assertThat(case1.mails()).hasSize(2);
        assertThat(database.sql("select string_agg(l::text, ' ') from footage.link l")
                        .query(String.class)
                        .single())
                .doesNotContain(token, opened.cookie());
    }

    @Test
    void an_owner_is_asked_for_a_new_link_ten_times_a_day_at_most() {
        case1.open(case1.camera("voordeur", TWO_DAYS));
        var token = case1.link().replace("/beelden/open/", "");

        for (int time = 0; time < 15; time++) {
            desk.renew(token);
        }

        assertThat(case1.mails()).hasSize(10);
    }

    @Test
    void an_owner_is_reminded_before_the_footage_is_gone_until_it_is_safe() {
        var dossier = case1.open(case1.camera("voordeur", TWO_DAYS));
        clock.pass(Duration.ofHours(18).plusMinutes(1));
        case1.roundsPass();
        case1.roundsPass();
        assertThat(case1.mails()).hasSize(2);
        var party = case1.party();

        assertThat(desk.answer(party, case1.first(dossier).id(), FootageMove.PRESERVED, null))
                .isTrue();

        clock.pass(Duration.ofHours(30));
        case1.roundsPass();
        assertThat(case1.mails()).hasSize(2);
        assertThat(case1.steps(dossier)).containsExactly("OPENED", "NOTIFIED", "REMINDED", "SEEN", "OWNER_PRESERVED");
    }

    @Test
    void an_owner_says_what_there_is_and_who_must_come_for_it_says_where() {
        var dossier = case1.open(case1.camera("voordeur", TWO_DAYS));
        var party = case1.party();
        var camera = case1.first(dossier).id();

        assertThatThrownBy(() -> desk.answer(party, camera, FootageMove.COLLECT, " "))
                .isInstanceOf(InvalidInput.class);
        assertThat(desk.answer(party, camera, FootageMove.COLLECT, "Bel 06 12345678"))
                .isTrue();
        assertThat(desk.answer(party, camera, FootageMove.PRESERVED, null)).isFalse();
        assertThat(case1.first(dossier).state()).isEqualTo(FootageState.TO_COLLECT);
        assertThat(case1.opened(dossier).steps().getLast().words()).isEqualTo("Bel 06 12345678");
        assertThat(database.sql("select string_agg(s::text, ' ') from footage.step s")
                        .query(String.class)
                        .single())
                .doesNotContain("06 12345678");
    }

    @Test
    void a_request_is_mailed_with_its_paper_and_what_lacks_is_told_all_at_once() {
        var dossier = case1.open(case1.camera("voordeur", TWO_DAYS));

        assertThatThrownBy(() -> case1.move(dossier, FootageMove.REQUEST, Map.of("antwoord", "2020-01-01")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(InvalidInput.Fault::path)
                                .containsExactly("wat", "antwoord"));
        assertThat(case1.move(dossier, FootageMove.REQUEST, case1.wish())).isEqualTo(Outcome.DONE);

        assertThat(case1.first(dossier).state()).isEqualTo(FootageState.REQUESTED);
        assertThat(case1.mails().getFirst().paper())
                .satisfies(paper -> assertThat(paper.name()).isEqualTo("verzoek.pdf"));
    }

    @Test
    void a_demand_by_word_of_mouth_is_put_on_paper_and_late_is_late() throws Exception {
        var dossier = case1.open(case1.camera("voordeur", TWO_DAYS));
        var spoken = clock.instant().atZone(DutchTime.ZONE).toLocalDateTime();
        var wish = Map.of(
                "wat", "Alles",
                "antwoord", case1.tomorrow(),
                "mondeling", spoken.truncatedTo(ChronoUnit.MINUTES).toString());

        case1.move(dossier, FootageMove.DEMAND, wish);

        assertThat(case1.mails().getFirst().paper()).isNull();
        assertThat(FootagePaper.of(case1.opened(dossier), case1.first(dossier))).containsExactly(FootagePaper.CUSTODY);
        clock.pass(Duration.ofDays(9));
        assertThat(case1.move(dossier, FootageMove.CONFIRM, Map.of())).isEqualTo(Outcome.DONE);
        assertThat(case1.move(dossier, FootageMove.CONFIRM, Map.of())).isEqualTo(Outcome.NOTHING_TO_CONFIRM);
        assertThat(case1.steps(dossier)).endsWith("DEMANDED_ORALLY", "CONFIRMED_LATE");
        assertThat(text(Objects.requireNonNull(case1.mails().getFirst().paper()).pdf()))
                .contains("mondeling gevorderd op", "126nda");
    }

    /** Who sends at once what was demanded by word of mouth gets the paper all the same. */
    @Test
    void a_demand_by_word_of_mouth_is_put_on_paper_also_when_the_owner_has_sent_and_before_the_dossier_closes()
            throws Exception {
        var dossier = case1.open(case1.camera("voordeur", TWO_DAYS));
        var spoken = clock.instant().atZone(DutchTime.ZONE).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        case1.move(
                dossier,
                FootageMove.DEMAND,
                Map.of("wat", "Alles", "antwoord", case1.tomorrow(), "mondeling", spoken.toString()));
        clock.pass(Duration.ofSeconds(1));
        case1.send(dossier, "voordeur.mp4", new byte[1000]);
        case1.roundsPass();
        case1.admit(dossier);
        case1.move(dossier, FootageMove.RECEIVE, Map.of());
        var receivedAt = case1.first(dossier).changedAt();

        assertThat(due()).isEqualTo(case1.opened(dossier).demands().getFirst().confirmBy());
        assertThat(dossiers.close(case1.dossier(dossier), clock.instant(), case1.detective))
                .isFalse();
        clock.pass(Duration.ofHours(1));
        assertThat(case1.move(dossier, FootageMove.CONFIRM, Map.of())).isEqualTo(Outcome.DONE);

        assertThat(case1.mails().getFirst().kind()).isEqualTo("footage-confirmed");
        assertThat(case1.first(dossier).changedAt()).isEqualTo(receivedAt);
        assertThat(due()).isNull();
        assertThat(dossiers.close(case1.dossier(dossier), clock.instant(), case1.detective))
                .isTrue();
    }

    /** What runs out first, as the list has it. */
    private @Nullable Instant due() {
        return case1.listed(case1.caseNumber).getFirst().dueAt();
    }

    @Test
    void what_an_owner_does_not_find_can_be_demanded_and_an_answer_that_was_wrong_put_right() {
        var dossier = case1.open(case1.camera("voordeur", TWO_DAYS));
        case1.move(dossier, FootageMove.REQUEST, case1.wish());
        var party = case1.party();
        var camera = case1.first(dossier).id();

        assertThat(desk.answer(party, camera, FootageMove.NOTHING, null)).isTrue();
        assertThat(desk.answer(party, camera, FootageMove.GONE, null)).isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(case1.move(dossier, FootageMove.DEMAND, case1.wish())).isEqualTo(Outcome.DONE);

        assertThat(case1.first(dossier).state()).isEqualTo(FootageState.DEMANDED);
        assertThat(case1.steps(dossier)).endsWith("OWNER_NOTHING", "OWNER_GONE", "DEMANDED");
    }

    @Test
    void an_owner_who_would_rather_not_is_not_reminded_and_can_send_after_all() throws Exception {
        var dossier = case1.open(case1.camera("voordeur", TWO_DAYS));
        case1.move(dossier, FootageMove.REQUEST, case1.wish());
        var party = case1.party();
        var mails = case1.mails().size();

        assertThat(desk.answer(party, case1.first(dossier).id(), FootageMove.DECLINE, null))
                .isTrue();

        clock.pass(Duration.ofHours(40));
        case1.roundsPass();
        assertThat(case1.mails()).hasSize(mails);
        assertThat(case1.first(dossier).state()).isEqualTo(FootageState.DECLINED);
        case1.send(dossier, "voordeur.mp4", new byte[1000]);
        assertThat(case1.first(dossier).state()).isEqualTo(FootageState.UPLOADED);
    }

    @Test
    void who_cannot_be_mailed_any_more_is_not_reminded_and_that_is_what_the_dossier_says() {
        var dossier = case1.open(case1.camera("voordeur", TWO_DAYS));
        database.sql("update cameras.owner set bounced_at = now() where id = ?")
                .param(case1.cameras.owner.value())
                .update();

        clock.pass(Duration.ofHours(18).plusMinutes(1));
        case1.roundsPass();

        assertThat(case1.mails()).hasSize(1);
        assertThat(case1.steps(dossier)).endsWith("NOT_REMINDED");
    }

    @Test
    void a_receipt_goes_out_also_when_the_dossier_is_closed_at_once() throws Exception {
        var dossier = case1.open(case1.camera("voordeur", TWO_DAYS));
        case1.move(dossier, FootageMove.DEMAND, case1.wish());
        clock.pass(Duration.ofSeconds(1));
        case1.send(dossier, "voordeur.mp4", new byte[1000]);
        case1.roundsPass();
        case1.admit(dossier);
        case1.move(dossier, FootageMove.RECEIVE, Map.of());

        dossiers.close(case1.dossier(dossier), clock.instant(), case1.detective);

        assertThat(case1.mails()).extracting(Mail::kind).containsExactly("footage-receipt");
        assertThat(case1.steps(dossier)).containsSubsequence("CAMERA_RECEIVED", "RECEIPT_SENT", "CLOSED");
    }

    @Test
    void a_dossier_is_found_by_the_reference_that_an_owner_names() {
        var dossier = case1.open(case1.camera("voordeur", TWO_DAYS));

        assertThat(case1.listed(case1.dossier(dossier).reference()))
                .extracting(FootageList.Row::id)
                .containsExactly(dossier);
    }

    @Test
    void a_step_from_an_old_screen_changes_nothing() {
        var dossier = case1.open(case1.camera("voordeur", TWO_DAYS));
        var camera = case1.first(dossier);
        clock.pass(Duration.ofSeconds(1));
        case1.move(dossier, FootageMove.DEMAND, case1.wish());

        var outcome = product.getBean(FootageMoves.class)
                .make(
                        case1.dossier(dossier),
                        camera.id(),
                        FootageMove.DEMAND,
                        new TypedFootageMove(case1.wish()),
                        camera.changedAt().toString(),
                        case1.detective);

        assertThat(outcome).hasValue(Outcome.MOVED_ON);
        assertThat(case1.opened(dossier).demands()).hasSize(1);
    }

    @Test
    void papers_can_be_read_by_everybody_and_name_neither_owner_nor_address() throws Exception {
        var dossier = case1.open(case1.camera("voordeur", TWO_DAYS));
        case1.move(dossier, FootageMove.REQUEST, case1.wish());
        clock.pass(Duration.ofSeconds(1));
        case1.move(dossier, FootageMove.DEMAND, case1.wish());
        clock.pass(Duration.ofSeconds(1));
        case1.send(dossier, "voordeur.mp4", new byte[1000]);
        case1.roundsPass();
        var file = case1.files(dossier).getFirst();
        product.getBean(FootageMoves.class)
                .decide(
                        case1.dossier(dossier),
                        file.id(),
                        true,
                        new TypedFootageMove(Map.of("reden", "op een losse computer bekeken")),
                        case1.detective);
        case1.move(dossier, FootageMove.RECEIVE, Map.of());

        for (var paper : FootagePaper.values()) {
            for (var language : List.of("nl", "en")) {
                var pdf = papers.pdf(paper, case1.dossier(dossier), case1.first(dossier), Locale.of(language));
                VeraPdf.finds_nothing_in(pdf, paper.code());
                assertThat(text(pdf))
                        .contains(case1.dossier(dossier).reference())
                        .doesNotContain("{0}")
                        .doesNotContainPattern("footage\\.[a-z]")
                        .doesNotContain(case1.personal());
            }
        }
        assertThat(text(papers.pdf(FootagePaper.DEMAND, case1.dossier(dossier), case1.first(dossier), Locale.of("nl"))))
                .contains(case1.caseNumber, "overval", "D. Rechercheur", "126nda", "Alle beelden van de overval")
                .doesNotContain("voordeur");
        assertThat(text(papers.pdf(FootagePaper.CUSTODY, case1.dossier(dossier), case1.first(dossier), Locale.of("nl")))
                        .replaceAll("\\s", ""))
                .contains(file.checksum(), "D.Rechercheur");
    }

    @Test
    void the_text_of_a_unit_is_in_force_once_a_colleague_approved_it_and_earlier_papers_keep_theirs() throws Exception {
        var colleague = case1.someDetective("C. Ollega");
        var earlier = case1.open(case1.camera("voordeur", TWO_DAYS));
        case1.move(earlier, FootageMove.DEMAND, case1.wish());
        var sender = "Team Proef " + UUID.randomUUID() + "\nKade 1";
        texts.proposal(TestFootage.UNIT).ifPresent(open -> texts.decide(open, false, colleague));

        assertThat(texts.propose(TestFootage.UNIT, sender, "Wij zijn er dag en nacht.", case1.detective))
                .isTrue();
        assertThat(texts.propose(TestFootage.UNIT, sender, "Nog een.", colleague))
                .isFalse();
        var proposal = texts.proposal(TestFootage.UNIT).orElseThrow();
        assertThat(texts.decide(proposal, true, case1.detective)).isFalse();
        assertThat(texts.decide(proposal, true, colleague)).isTrue();

        var later = new TestFootage(product);
        var dossier = later.open(later.camera("voordeur", TWO_DAYS));
        later.move(dossier, FootageMove.DEMAND, later.wish());
        assertThat(paper(later, dossier)).contains(sender.lines().findFirst().orElseThrow(), "dag en nacht");
        assertThat(paper(case1, earlier)).doesNotContain("dag en nacht");
    }

    private String paper(TestFootage one, UUID dossier) throws Exception {
        return text(papers.pdf(FootagePaper.DEMAND, one.dossier(dossier), one.first(dossier), Locale.of("nl")));
    }

    @Test
    void a_dossier_closes_when_each_camera_has_its_end_and_then_no_link_opens() {
        var dossier = case1.open(case1.camera("voordeur", TWO_DAYS));
        var token = case1.link().replace("/beelden/open/", "");
        var visible = clock.instant().plus(Duration.ofDays(90));

        assertThat(dossiers.close(case1.dossier(dossier), visible, case1.detective))
                .isFalse();
        assertThatThrownBy(() -> case1.move(dossier, FootageMove.CLOSE, Map.of()))
                .isInstanceOf(InvalidInput.class);
        case1.move(dossier, FootageMove.CLOSE, Map.of("reden", "niet meer nodig"));
        assertThat(dossiers.close(case1.dossier(dossier), visible, case1.detective))
                .isTrue();

        assertThat(desk.open(token)).isEmpty();
        assertThat(database.sql("select visible_from from cameras.look where search_id = ?")
                        .param(case1.dossier(dossier).search())
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .list())
                .containsExactly(visible);
    }

    @Test
    void a_notice_that_comes_back_later_is_told_to_the_detective_and_marks_the_owner() {
        var dossier = case1.open(case1.camera("voordeur", TWO_DAYS));
        var concerns = FootageMails.CONCERNS + case1.first(dossier).party();
        var back = new MailSettled(concerns, MailSettled.Ending.RETURNED, "5.1.1", clock.instant());
        product.getBean(TransactionTemplate.class).executeWithoutResult(status -> product.publishEvent(back));

        assertThat(case1.first(dossier).state()).isEqualTo(FootageState.UNREACHABLE);
        assertThat(case1.steps(dossier)).endsWith("NOT_REACHED");
        var owner = product.getBean(Owners.class).find(case1.cameras.owner).orElseThrow();
        assertThat(owner.bouncedAt()).isEqualTo(clock.instant());
    }

    @Test
    void looks_wait_for_the_last_dossier_of_a_search_and_for_that_of_another_search_of_the_case() {
        var camera = case1.camera("voordeur", TWO_DAYS);
        var other = look(camera, case1.search());
        var months = clock.instant().atZone(DutchTime.ZONE).plusMonths(3).toInstant();
        assertThat(told(other)).containsExactly(Optional.of(months));
        var search = case1.search();
        var first = ((OpeningDossiers.Outcome.Opened) case1.ask(search, camera)).dossier();
        var second = ((OpeningDossiers.Outcome.Opened) case1.ask(search, camera)).dossier();
        look(camera, search);

        var early = clock.instant().plus(Duration.ofDays(30));
        var late = clock.instant().plus(Duration.ofDays(900));
        close(second, late);
        assertThat(told(search)).as("one is open").containsOnly(Optional.empty());
        close(first, early);
        assertThat(told(search)).containsExactly(Optional.of(late), Optional.of(late));
        assertThat(told(other)).as("of the same case").containsExactly(Optional.of(late));
        assertThat(told(look(camera, case1.search()))).as("a later one").containsExactly(Optional.of(late));
    }

    /** Opens whose camera it is. */
    private UUID look(CameraId camera, UUID search) {
        assertThat(product.getBean(CameraContacts.class).open(search, camera.value(), case1.detective))
                .isPresent();
        return search;
    }

    private void close(UUID dossier, Instant visibleFrom) {
        case1.move(dossier, FootageMove.CLOSE, Map.of("reden", "niet meer nodig"));
        assertThat(dossiers.close(case1.dossier(dossier), visibleFrom, case1.detective))
                .isTrue();
    }

    private List<Optional<Instant>> told(UUID search) {
        return database.sql("select visible_from from cameras.look where search_id = ? order by id")
                .param(search)
                .query((row, number) -> Optional.ofNullable(RowMoments.find(row, "visible_from")))
                .list();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
