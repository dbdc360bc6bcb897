// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.documents.Bundle;
import nl.waakzaam.letters.Letter.Step;
import nl.waakzaam.letters.Letter.What;
import nl.waakzaam.letters.MunicipalText.Place;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.notices.MailSettled;
import nl.waakzaam.notices.MailSettled.Ending;
import nl.waakzaam.notices.TestPost;
import nl.waakzaam.rules.Proposal.State;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import nl.waakzaam.support.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A letter, from its order to the proof that it was sent. */
@DemoProductTest
class LettersTest {
    private static final Actor OFFICIAL = official("account:910");
    private static final Actor COLLEAGUE = official("account:911");

    @Autowired
    Letters letters;

    @Autowired
    MunicipalTexts texts;

    @Autowired
    Composer composer;

    @Autowired
    LetterRetention retention;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext product;

    private final String name = "n" + UUID.randomUUID().toString().replace("-", "");
    private final String mail = name + "@voorbeeld.example";
    private final String about = "request 9" + Math.abs(name.hashCode());
    private TestPost post;
    private Instant began = Instant.EPOCH;

    @BeforeEach
    void open() {
        began = clock.instant();
        post = new TestPost(product);
    }

    @AfterEach
    void back() {
        clock.pass(Duration.between(clock.instant(), began));
    }

    @Test
    void a_letter_goes_by_mail_with_its_paper_and_proves_it() throws Exception {
        send(Part.APPROVED, "GM0344", "nl");
        assertThat(letter().steps()).extracting(Step::what).containsExactly(What.QUEUED);
        var sent = post.of(mail).getFirst();
        var paper = Objects.requireNonNull(sent.paper());
        assertThat(sent.text()).contains("goed").contains("bezwaar").contains("Utrecht");
        assertThat(words(paper.pdf()))
                .contains("Gemeente Utrecht", "Uw aanmelding als opkoper is goedgekeurd", name, "bezwaar");
        assertThat(letter().steps()).extracting(Step::what).containsExactly(What.QUEUED, What.HANDED_OVER);
        assertThat(letter().steps().getLast().answer()).isEqualTo("demo");
        var hash = MessageDigest.getInstance("SHA-256").digest(paper.pdf());
        assertThat(letter().hashInWords()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SENDER", "SIGNATURE", "OBJECTION_ADDRESS"})
    void each_letter_can_be_read_by_everybody_and_a_decision_says_how_to_object(Part part) throws Exception {
        send(part, "GM0344", "nl");
        var paper = content().pdf();
        VeraPdf.finds_nothing_in(paper, part.code());
        assertThat(words(paper).contains("zes weken")).isEqualTo(part.isDecision());
        assertThat(words(paper)).doesNotContain("{").doesNotContain("}");
    }

    @Test
    void letters_that_are_printed_in_one_go_can_be_read_by_everybody_too() throws Exception {
        var papers = new ArrayList<byte[]>();
        for (var part : List.of(Part.ACKNOWLEDGEMENT, Part.REJECTED, Part.APPROVED)) {
            send(part, "GM0344", "nl");
            papers.add(content().pdf());
        }
        var bundle = Bundle.of(papers);
        VeraPdf.finds_nothing_in(bundle, "brieven");
        assertThat(words(bundle)).contains("goedgekeurd", "afgewezen");
    }

    @Test
    void who_chose_english_gets_an_english_mail_and_the_dutch_decision() throws Exception {
        send(Part.REJECTED, "GM0344", "en");
        var sent = post.of(mail).getFirst();
        assertThat(sent.subject()).isEqualTo("Your request is rejected");
        assertThat(sent.text()).contains("object").contains("in Dutch");
        assertThat(words(Objects.requireNonNull(sent.paper()).pdf())).contains("Uw aanvraag is afgewezen");
    }

    @Test
    void what_somebody_filled_in_is_words_and_never_markup() throws Exception {
        send(Part.REJECTED, "GM0344", "nl", "<b>vet</b> & {zaak} <script>");
        assertThat(words(content().pdf())).contains("<b>vet</b> & {zaak} <script>");
    }

    @Test
    void what_the_server_refuses_is_printed_and_an_official_says_that_it_was_posted() {
        send(Part.REJECTED, "GM0344", "nl");
        settle(Ending.REFUSED, "550 no such user");
        assertThat(letter().steps()).extracting(Step::what).containsExactly(What.QUEUED, What.REFUSED, What.TO_PRINT);
        assertThat(letter().steps().get(1).answer()).isEqualTo("550 no such user");
        letters.note(letter().id(), What.POSTED, OFFICIAL.id());
        letters.note(letter().id(), What.POSTED, COLLEAGUE.id());
        assertThat(letter().state()).isEqualTo(What.POSTED);
        assertThat(letter().steps()).hasSize(4);
        assertThat(letter().steps().getLast().actor()).isEqualTo(OFFICIAL.id());
    }

    @Test
    void sending_again_is_sending_the_same() {
        send(Part.REJECTED, "GM0344", "nl");
        var first = post.of(mail).getFirst();
        letters.note(letter().id(), What.RETURNED, OFFICIAL.id());
        letters.sendAgain(letter(), OFFICIAL.id());
        var second = post.of(mail).getFirst();
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(paper(second)).isEqualTo(paper(first));
        assertThat(letter().steps())
                .extracting(Step::what)
                .containsExactly(What.QUEUED, What.HANDED_OVER, What.RETURNED, What.QUEUED, What.HANDED_OVER);
    }

    @Test
    void who_has_the_database_reads_no_letter_and_each_look_is_logged() {
        send(Part.REJECTED, "GM0344", "nl");
        var row = database.sql("""
                        select string_agg(l::text || (select string_agg(encode(c, 'escape'), ' ') from unnest(closed) c), ' ')
                        from letters.letter l where about = ?
                        """).param(about).query(String.class).single();
        assertThat(row).doesNotContain(name);
        var before = looks();
        content();
        assertThat(looks()).isEqualTo(before + 1);
    }

    @Test
    void a_text_of_the_municipality_is_used_from_its_day_and_cannot_leave_out_how_to_object() throws Exception {
        var today = DutchTime.dayOf(clock.instant());
        var place = new Place("GM0345", Part.REJECTED, Part.DUTCH);
        var wording = new Wording("Nee " + name, "Het mag niet. {redenen}");
        approve(place, today.plusDays(1), wording);
        approve(
                new Place("GM0345", Part.SENDER, Part.DUTCH),
                today.plusDays(1),
                new Wording("", "Veenendaal\nPlein 1"));
        send(Part.REJECTED, "GM0345", "nl");
        assertThat(words(content().pdf())).doesNotContain("Nee").contains("Gemeente Veenendaal");
        clock.pass(Duration.ofDays(1));
        send(Part.REJECTED, "GM0345", "nl");
        assertThat(words(content().pdf())).contains("Nee " + name, "Plein 1", "zes weken");
    }

    @Test
    void the_letters_of_a_municipality_that_was_merged_come_from_the_one_it_is_now() throws Exception {
        send(Part.REJECTED, "GM0457", "nl");
        assertThat(words(content().pdf())).contains("Gemeente Amsterdam").doesNotContain("Weesp");
        assertThat(letter().municipality()).isEqualTo("GM0363");
    }

    @Test
    void letters_go_five_years_after_the_month_they_were_made_in() {
        send(Part.REJECTED, "GM0344", "nl");
        clock.pass(Duration.ofDays(5 * 365 - 35));
        assertThat(due()).isZero();
        clock.pass(Duration.ofDays(80));
        assertThat(due()).isPositive();
    }

    private long due() {
        return retention.due(clock.instant()).records();
    }

    private long looks() {
        return database.sql("select count(*) from accountability.processing_log "
                        + "where object_type = 'letter' and activity = 'letters.opened'")
                .query(Long.class)
                .single();
    }

    private void approve(Place place, LocalDate from, Wording wording) {
        transaction.executeWithoutResult(status -> {
            var id = texts.propose(place, from, wording, "test", OFFICIAL, clock.instant())
                    .orElseThrow();
            texts.close(id, State.APPROVED, "", COLLEAGUE, clock.instant());
        });
    }

    private void settle(Ending ending, String answer) {
        transaction.executeWithoutResult(status ->
                product.publishEvent(new MailSettled("letter " + letter().id(), ending, answer, clock.instant())));
    }

    private void send(Part part, String municipality, String language) {
        send(part, municipality, language, "Geen zaak.");
    }

    private void send(Part part, String municipality, String language, String reasons) {
        var values = Map.<Placeholder, Object>ofEntries(
                Map.entry(Placeholder.COMPANY, name),
                Map.entry(Placeholder.COMPANY_NUMBER, "90000100"),
                Map.entry(Placeholder.TRADE_NAME, "Winkel"),
                Map.entry(Placeholder.NUMBER, 12),
                Map.entry(Placeholder.KIND, "verhuizing"),
                Map.entry(Placeholder.RECEIVED, DutchTime.dayOf(clock.instant())),
                Map.entry(Placeholder.DUE, DutchTime.dayOf(clock.instant())),
                Map.entry(Placeholder.DECIDED, DutchTime.dayOf(clock.instant())),
                Map.entry(Placeholder.CEASES, DutchTime.dayOf(clock.instant())),
                Map.entry(Placeholder.EXEMPTION, "Verkoopregister"),
                Map.entry(Placeholder.REASONS, reasons));
        var reader = new Addressee(List.of(name, "Straat 1", "3511AB Utrecht"), new MailAddress(mail));
        var order = new LetterOrder(part, municipality, about, reader, Locale.of(language), values, "account:1");
        transaction.executeWithoutResult(status -> letters.send(order));
    }

    private Letter letter() {
        return letters.listAbout(about).getLast();
    }

    private Content content() {
        return letters.open(letter(), OFFICIAL.id(), "test");
    }

    private static byte[] paper(Mail mail) {
        return Objects.requireNonNull(mail.paper()).pdf();
    }

    /** On one line, as a reader does not see where lines break. */
    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static Actor official(String id) {
        return new Actor(id, "Test", "Gemeente", Set.of(Role.MUNICIPALITY), Set.of("GM0345"));
    }
}
