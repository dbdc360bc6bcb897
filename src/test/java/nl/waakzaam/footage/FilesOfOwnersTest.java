// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.footage.FootageFile.State;
import nl.waakzaam.footage.FootageMoves.Outcome;
import nl.waakzaam.footage.vault.Eicar;
import nl.waakzaam.footage.vault.RunningClamd;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of the files of an owner, from their arrival to their destruction. */
@DemoProductTest
class FilesOfOwnersTest {
    private static final byte[] FILM = "een film van de voordeur".repeat(1000).getBytes(StandardCharsets.UTF_8);

    @Autowired
    ApplicationContext product;

    @Autowired
    FootageMoves moves;

    @Autowired
    TakingAlong along;

    @Autowired
    FootageEnd end;

    @Autowired
    UnfinishedFiles unfinished;

    @Autowired
    RetentionTerms terms;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Keys keys;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    private TestFootage case1;
    private UUID dossier;
    private Path folder;

    @BeforeEach
    void demand() {
        folder = Path.of(settings.getRequiredProperty("waakzaam.footage.folder"));
        case1 = new TestFootage(product);
        dossier = case1.open(case1.camera("voordeur", Duration.ofHours(48)));
        case1.move(dossier, FootageMove.DEMAND, case1.wish());
        clock.pass(Duration.ofSeconds(1));
    }

    @Test
    void nothing_is_taken_of_a_camera_of_which_nothing_was_asked() {
        var other = new TestFootage(product);
        var unasked = other.open(other.camera("voordeur", Duration.ofHours(48)));
        var party = other.party();

        var begun = product.getBean(BeginningUploads.class)
                .begin(party, other.first(unasked), new FileTyped("film.mp4", 10));

        assertThat(begun).isEqualTo(new BeginningUploads.Begun.Refused(BeginningUploads.Why.NOT_ASKED));
    }

    @Test
    void what_no_scanner_looked_at_waits_until_somebody_takes_it_upon_them() throws Exception {
        case1.send(dossier, "film.mp4", FILM);
        case1.roundsPass();
        var file = file();

        assertThat(file.state()).isEqualTo(State.QUARANTINE);
        assertThat(file.scan()).isEqualTo("NO_ANSWER");
        assertThat(file.checksum())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(FILM)));
        assertThat(along.find(dossier, file.id(), case1.detective)).isEmpty();
        assertThat(case1.move(dossier, FootageMove.RECEIVE, Map.of())).isEqualTo(Outcome.FILES_WAIT);

        admit(file);

        assertThat(file().admittedBy()).isEqualTo(case1.detective.id());
        assertThat(case1.opened(dossier).steps().getLast().reason()).isEqualTo("op een losse computer bekeken");
        try (var taken =
                along.take(along.find(dossier, file.id(), case1.detective).orElseThrow(), 0, case1.detective)) {
            assertThat(taken.readAllBytes()).isEqualTo(FILM);
        }
        assertThat(case1.steps(dossier)).endsWith("FILE_TAKEN");
    }

    @Test
    void what_somebody_refuses_unscanned_is_gone_and_its_owner_told() throws Exception {
        case1.send(dossier, "film.mp4", FILM);
        case1.roundsPass();

        assertThat(moves.decide(case1.dossier(dossier), file().id(), false, because(), case1.detective))
                .isTrue();
        assertThat(moves.decide(case1.dossier(dossier), file().id(), true, because(), case1.detective))
                .isFalse();

        assertThat(file().state()).isEqualTo(State.REFUSED);
        assertThat(case1.first(dossier).state()).isEqualTo(FootageState.DEMANDED);
        assertThat(case1.mails().getFirst().kind()).isEqualTo("footage-refused");
        assertThat(folder.resolve(dossier + "/" + file().id())).doesNotExist();
    }

    @Test
    void a_virus_is_refused_told_and_gone_and_what_is_clean_is_let_in(@TempDir Path temporary) throws Exception {
        var socket = Path.of(settings.getRequiredProperty("waakzaam.footage.clamav"));
        try (var clamd = RunningClamd.at(socket, temporary)) {
            case1.send(dossier, "virus.mp4", Eicar.file());
            case1.send(dossier, "film.mp4", FILM);
            case1.roundsPass();
        }

        assertThat(case1.files(dossier)).extracting(FootageFile::state).containsExactly(State.INFECTED, State.ADMITTED);
        assertThat(case1.files(dossier).getFirst().scan()).startsWith("Eicar-Test-Signature");
        assertThat(case1.files(dossier).getLast().scannedBy()).startsWith("ClamAV ");
        assertThat(folder.resolve(
                        dossier + "/" + case1.files(dossier).getFirst().id()))
                .doesNotExist();
        assertThat(case1.mails().getFirst().kind()).isEqualTo("footage-refused");
        assertThat(case1.first(dossier).state()).isEqualTo(FootageState.UPLOADED);
        assertThat(case1.move(dossier, FootageMove.RECEIVE, Map.of())).isEqualTo(Outcome.DONE);
        assertThat(case1.mails().getFirst().paper())
                .satisfies(paper -> assertThat(paper.name()).isEqualTo("ontvangstbewijs.pdf"));
    }

    @Test
    void what_was_changed_on_the_disk_is_never_given_out() throws Exception {
        case1.send(dossier, "film.mp4", FILM);
        try (var parts = Files.list(folder.resolve(dossier + "/" + file().id()))) {
            var part = parts.findFirst().orElseThrow();
            var bytes = Files.readAllBytes(part);
            bytes[bytes.length / 2] ^= 1;
            Files.write(part, bytes);
        }

        case1.roundsPass();
        assertThat(file().state()).isEqualTo(State.EXAMINED_SOON);
        clock.pass(Duration.ofMinutes(61));
        case1.roundsPass();

        assertThat(file().state()).isEqualTo(State.DAMAGED);
    }

    @Test
    void a_disk_that_was_away_for_a_moment_destroys_no_evidence() throws Exception {
        case1.send(dossier, "film.mp4", FILM);
        var place = folder.resolve(dossier + "/" + file().id());
        var away = Files.move(place, folder.resolve(UUID.randomUUID().toString()));
        case1.roundsPass();
        Files.move(away, place);
        clock.pass(Duration.ofMinutes(61));

        case1.roundsPass();

        assertThat(file().state()).isEqualTo(State.QUARANTINE);
        assertThat(case1.mails().getFirst().kind()).isEqualTo("footage-demand");
    }

    /** Work with a fixed delay shares one thread, that of the mails which ask owners to keep footage. */
    @Test
    void a_scanner_that_takes_long_holds_up_nothing_else() throws Exception {
        var socket = Path.of(settings.getRequiredProperty("waakzaam.footage.clamav"));
        var examination = product.getBean(Examination.class);
        case1.send(dossier, "een.mp4", FILM);
        case1.send(dossier, "twee.mp4", FILM);
        try (var scanner = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            Files.deleteIfExists(socket);
            scanner.bind(UnixDomainSocketAddress.of(socket));
            var first = CompletableFuture.runAsync(examination::round);
            try (var asked = scanner.accept()) {
                examination.round();
                assertThat(case1.files(dossier))
                        .extracting(FootageFile::state)
                        .containsExactly(State.EXAMINED_SOON, State.EXAMINED_SOON);
                Files.delete(socket);
            }
            first.join();
        }
        assertThat(case1.files(dossier)).extracting(FootageFile::state).containsOnly(State.QUARANTINE);
        assertThat(Examination.class
                        .getMethod("round")
                        .getAnnotation(Scheduled.class)
                        .fixedRate())
                .isPositive();
    }

    @Test
    void a_file_that_does_not_come_any_further_need_not_be_waited_for() throws Exception {
        case1.send(dossier, "film.mp4", FILM);
        case1.roundsPass();
        admit(file());
        var party = case1.party();
        product.getBean(BeginningUploads.class).begin(party, case1.first(dossier), new FileTyped("nog.mp4", 100));
        assertThat(case1.move(dossier, FootageMove.RECEIVE, Map.of())).isEqualTo(Outcome.FILES_WAIT);
        var unfinished = case1.files(dossier).getLast().id();

        assertThat(moves.decide(case1.dossier(dossier), unfinished, true, because(), case1.detective))
                .isFalse();
        assertThat(moves.decide(case1.dossier(dossier), unfinished, false, because(), case1.detective))
                .isTrue();

        assertThat(case1.files(dossier)).extracting(FootageFile::state).containsExactly(State.ADMITTED, State.REFUSED);
        assertThat(case1.move(dossier, FootageMove.RECEIVE, Map.of())).isEqualTo(Outcome.DONE);
    }

    /** Else many files that are begun at once would be promised the same room. */
    @Test
    void what_is_still_to_come_counts_for_the_room_on_the_disk() {
        var files = product.getBean(PostgresFiles.class);
        var before = files.promised();
        var party = case1.party();

        product.getBean(BeginningUploads.class).begin(party, case1.first(dossier), new FileTyped("film.mp4", 1000));

        assertThat(files.promised()).isEqualTo(before + 1000);
        product.getBean(Uploads.class).cancel(party, file());
        assertThat(files.promised()).isEqualTo(before);
    }

    @Test
    void a_dossier_that_nobody_closes_ends_and_its_owner_sees_that_police_looked() throws Exception {
        case1.send(dossier, "film.mp4", FILM);
        case1.roundsPass();
        clock.pass(Duration.ofDays(365 + 190));

        apply(end);

        assertThat(file().state()).isEqualTo(State.DESTROYED);
        assertThat(database.sql("select visible_from from cameras.look where search_id = ?")
                        .param(case1.dossier(dossier).search())
                        .query((row, number) -> RowMoments.find(row, "visible_from"))
                        .list())
                .containsExactly(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void a_file_that_nobody_goes_on_sending_goes_after_two_weeks() {
        var party = case1.party();
        product.getBean(BeginningUploads.class).begin(party, case1.first(dossier), new FileTyped("film.mp4", 100));
        clock.pass(Duration.ofDays(13));
        apply(unfinished);
        assertThat(file().state()).isEqualTo(State.COMING);

        clock.pass(Duration.ofDays(2));
        apply(unfinished);

        assertThat(file().state()).isEqualTo(State.DESTROYED);
    }

    @Test
    void half_a_year_after_its_closing_footage_is_destroyed_with_its_key_and_the_account_of_it_stays()
            throws Exception {
        case1.send(dossier, "film.mp4", FILM);
        case1.roundsPass();
        admit(file());
        case1.move(dossier, FootageMove.RECEIVE, Map.of());
        product.getBean(Dossiers.class).close(case1.dossier(dossier), clock.instant(), case1.detective);
        var sum = file().checksum();
        clock.pass(Duration.ofDays(180));
        apply(end);
        assertThat(file().state()).isEqualTo(State.ADMITTED);

        clock.pass(Duration.ofDays(6));
        apply(end);

        assertThat(folder.resolve(dossier.toString())).doesNotExist();
        assertThat(keys.names("sealing-files-")).doesNotContain("sealing-files-" + dossier);
        assertThat(along.find(dossier, file().id(), case1.detective)).isEmpty();
        assertThat(file().state()).isEqualTo(State.DESTROYED);
        assertThat(file().name()).isEmpty();
        assertThat(file().checksum()).isEqualTo(sum);
        assertThat(case1.steps(dossier)).endsWith("FILE_DESTROYED", "KEY_DESTROYED");
        assertThat(database.sql("""
                        select count(*) from accountability.processing_log
                        where object_id = ? and action = 'DESTROY'
                        """).param(dossier.toString()).query(Long.class).single())
                .isOne();
        var custody =
                along.paper(dossier, case1.first(dossier).id(), FootagePaper.CUSTODY, case1.detective, Locale.of("nl"));
        assertThat(custody).isPresent();
    }

    private void apply(RetentionRule rule) {
        transaction.executeWithoutResult(status -> rule.apply(terms.keptFrom(rule.term()), clock.instant(), 10_000));
    }

    private void admit(FootageFile file) {
        assertThat(moves.decide(case1.dossier(dossier), file.id(), true, because(), case1.detective))
                .isTrue();
    }

    private static TypedFootageMove because() {
        return new TypedFootageMove(Map.of("reden", "op een losse computer bekeken"));
    }

    private FootageFile file() {
        return case1.files(dossier).getFirst();
    }
}
