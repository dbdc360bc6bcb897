// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import static nl.waakzaam.stolengoods.bulk.Lists.aSender;
import static nl.waakzaam.stolengoods.bulk.Lists.line;
import static nl.waakzaam.stolengoods.bulk.Lists.unrelated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.KnownActors;
import nl.waakzaam.limits.UsualLimits;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.bulk.BulkCheck.State;
import nl.waakzaam.stolengoods.bulk.BulkQueue.Turn;
import nl.waakzaam.stolengoods.bulk.sheets.Cell;
import nl.waakzaam.stolengoods.bulk.sheets.SheetFormat;
import nl.waakzaam.stolengoods.bulk.sheets.UnreadableSheet;
import nl.waakzaam.stolengoods.check.CheckWords;
import nl.waakzaam.stolengoods.check.TheftCheck;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Register;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists from being sent to their last outcome, over the real database, with the product's own worker at work. */
@ProductTest
class BulkChecksTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    BulkChecks checks;

    @Autowired
    BulkQueue queue;

    @Autowired
    PostgresBulkChecks stored;

    @Autowired
    ListReader reader;

    @Autowired
    SealedPieces sealing;

    @Autowired
    LineChecks lineChecks;

    @Autowired
    Outcomes outcomes;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void each_line_gets_what_a_single_check_answers() throws IOException {
        var number = Register.aNumber();
        new Register(product).report(number, Category.BICYCLE);
        var near = number.substring(0, 9) + (number.charAt(9) == '5' ? '6' : '5') + number.substring(10);
        var told = told(List.of(
                line(number, "fiets"),
                line(number, "telefoon"),
                line(near, "fiets"),
                line(near, ""),
                line(Register.aNumber(), "fiets"),
                line("onbekend", "fiets"),
                line("3,56938E+14", "telefoon")));
        assertThat(told)
                .extracting(outcome -> outcome.get("uitkomst").asString())
                .containsExactly(
                        "geregistreerd",
                        "lijkt-op-geregistreerd",
                        "lijkt-op-geregistreerd",
                        "niet-geregistreerd",
                        "niet-geregistreerd",
                        "niet-gecontroleerd",
                        "niet-gecontroleerd");
        assertThat(told.getFirst().get("toelichting").asString())
                .contains("Gazelle, rood")
                .doesNotContain("PL0");
        assertThat(told.get(6).get("toelichting").asString()).contains("afgerond");
    }

    @Test
    void a_list_longer_than_a_piece_comes_back_whole_and_in_order() throws IOException {
        var lines = unrelated(1_234);
        assertThat(told(lines))
                .extracting(outcome -> outcome.get("kenmerk").asString())
                .containsExactlyElementsOf(
                        lines.stream().map(line -> line.getFirst().text()).toList());
    }

    @Test
    void what_was_sent_cannot_be_read_in_the_database() {
        var sender = aSender();
        var number = "ZQGEHEIM7654321";
        var id = checks.submit(List.of(line(number, "")), sender);
        done(id, sender.actor());
        var pieces = database.sql("select lines || outcomes from stolengoods.bulk_piece where bulk_check = ?")
                .param(id)
                .query(byte[].class)
                .single();
        assertThat(new String(pieces, StandardCharsets.ISO_8859_1)).doesNotContain(number, "NOT_REGISTERED");
    }

    @Test
    void a_list_whose_worker_was_killed_goes_on_elsewhere_without_a_loss_or_a_repeat() throws IOException {
        var sender = aSender();
        var lines = unrelated(1_300);
        var dead = taken(lines, sender);
        var id = dead.list().id();
        var first = queue.next(dead).orElseThrow();
        finish(dead, first);
        var second = taken(id);
        var unfinished = queue.next(second).orElseThrow();
        assertThat(unfinished.number()).isEqualTo(1);
        assertThat(done(id, sender.actor()).progress().done()).isEqualTo(1_300);
        finish(second, unfinished);
        assertThat(checks.find(id, sender.actor()).orElseThrow().progress().done())
                .as("whoever lost the lease writes nothing more")
                .isEqualTo(1_300);
        assertThat(told(id, sender.actor()))
                .extracting(outcome -> outcome.get("kenmerk").asString())
                .containsExactlyElementsOf(
                        lines.stream().map(line -> line.getFirst().text()).toList());
    }

    @Test
    void nobody_takes_a_list_that_is_on_lease() {
        var sender = aSender();
        var turn = taken(unrelated(10), sender);
        for (var other = queue.take(clock.instant()); other.isPresent(); other = queue.take(clock.instant())) {
            assertThat(other.get().list().id()).isNotEqualTo(turn.list().id());
            queue.failed(other.get(), clock.instant().minusSeconds(60));
        }
        assertThat(checks.find(turn.list().id(), sender.actor())
                        .orElseThrow()
                        .progress()
                        .done())
                .isZero();
        expire(turn.list().id());
        done(turn.list().id(), sender.actor());
    }

    @Test
    void of_one_organisation_one_list_is_worked_on_at_a_time() {
        var sender = aSender();
        var first = taken(unrelated(10), sender);
        var second = checks.submit(unrelated(10), sender);
        var other = aSender();
        done(checks.submit(unrelated(10), other), other.actor());
        assertThat(checks.find(second, sender.actor()).orElseThrow().progress().done())
                .as("a later company was served meanwhile, a later list of the same was not")
                .isZero();
        expire(first.list().id());
        done(second, sender.actor());
    }

    @Test
    void a_list_that_is_stopped_leaves_no_line_behind() {
        var sender = aSender();
        var turn = taken(unrelated(600), sender);
        var piece = queue.next(turn).orElseThrow();
        assertThat(checks.end(turn.list().id(), sender.actor())).isTrue();
        finish(turn, piece);
        var stopped = checks.find(turn.list().id(), sender.actor()).orElseThrow();
        assertThat(stopped.state()).isEqualTo(State.CANCELLED);
        assertThat(stopped.progress().done()).isZero();
        assertThat(pieces(turn.list().id())).isZero();
        assertThat(checks.end(turn.list().id(), sender.actor())).isTrue();
        assertThat(checks.find(turn.list().id(), sender.actor())).isEmpty();
    }

    @Test
    void a_list_whose_piece_keeps_failing_is_given_up() {
        var sender = aSender();
        var turn = taken(unrelated(10), sender);
        var id = turn.list().id();
        for (int failure = 1; failure <= 5; failure++) {
            queue.failed(turn, clock.instant());
            turn = failure < 5 ? taken(id) : turn;
        }
        assertThat(checks.find(id, sender.actor()).orElseThrow().state()).isEqualTo(State.FAILED);
    }

    @Test
    void another_organisation_neither_sees_nor_ends_a_list() {
        var sender = aSender();
        var id = taken(unrelated(10), sender).list().id();
        var stranger = aSender().actor();
        assertThat(checks.find(id, stranger)).isEmpty();
        assertThat(checks.end(id, stranger)).isFalse();
        assertThat(checks.find(id, sender.actor()).orElseThrow().isOpen()).isTrue();
        assertThat(checks.end(id, aSender(sender.actor().organisation()).actor()))
                .isTrue();
    }

    @Test
    void many_small_files_of_many_accounts_spend_the_one_budget_of_their_organisation() {
        var organisation = aSender().actor().organisation();
        for (int i = 0; i < 2; i++) {
            var sender = aSender(organisation);
            checks.end(checks.submit(unrelated(59_000), sender), sender.actor());
        }
        assertThatThrownBy(() -> checks.submit(unrelated(3_000), aSender(organisation)))
                .isInstanceOfSatisfying(BulkChecks.Refusal.class, refused -> {
                    assertThat(refused.textKey()).isEqualTo("bulk.refused.numbers");
                    assertThat((int) refused.values().getLast()).isBetween(1_800, 2_000);
                    assertThat(refused.retryAfter()).isPositive();
                });
    }

    @Test
    void a_whole_list_of_the_largest_size_fits_in_a_day() {
        var sender = aSender();
        checks.end(checks.submit(unrelated(ListReader.MOST_LINES), sender), sender.actor());
        assertThatThrownBy(() -> checks.submit(unrelated(ListReader.MOST_LINES + 1), aSender()))
                .isInstanceOfSatisfying(
                        UnreadableSheet.class,
                        refused -> assertThat(refused.textKey()).isEqualTo("bulk.file.lines"));
    }

    @Test
    void a_walk_through_a_series_ends_at_what_single_checks_give_over_all_files() {
        var usual = new LineChecks(
                product.getBean(TheftCheck.class),
                UsualLimits.seriesQuota(clock),
                product.getBean(CheckWords.class),
                product.getBean(MessageSource.class),
                product.getBean(KnownActors.class),
                product);
        var columns = Columns.recognise(
                        Columns.OF_LINES.stream().map(Cell::text).toList())
                .orElseThrow();
        var walk = "WZ" + Register.aNumber().substring(2, 10);
        var series = IntStream.range(0, 999)
                .mapToObj(i -> line(walk + String.format(Locale.ROOT, "%03d", i), "fiets"))
                .toList();
        var list = new BulkCheck(
                1,
                "A",
                "account:0",
                "lijst",
                SheetFormat.JSON,
                ';',
                Locale.of("nl"),
                new byte[0],
                4,
                new BulkCheck.Progress(999, 0, 0, 0, 0),
                State.OPEN,
                clock.instant(),
                null);
        var told = new ArrayList<>(usual.check(list, columns, series.subList(0, 30)));
        told.addAll(usual.check(list, columns, series.subList(30, 999)));
        assertThat(told)
                .filteredOn(outcome -> outcome.result() != LineOutcome.Result.NOT_CHECKED)
                .hasSize(100);
        assertThat(told.getLast().explanation()).contains("reeks");
    }

    @Test
    void who_had_which_list_checked_stands_in_the_processing_log() {
        var sender = aSender();
        var id = checks.submit(unrelated(3), sender);
        assertThat(database.sql("""
                                select access_reason from accountability.processing_log
                                 where actor = ? and object_type = 'bulk-check' and object_id = ?
                                """)
                        .params(sender.actor().id(), Long.toString(id))
                        .query(String.class)
                        .single())
                .isEqualTo("3 nummers controleren");
    }

    @Test
    void says_which_columns_it_knows_when_it_knows_none() {
        assertThatThrownBy(() -> checks.submit(
                        "x.csv", "artikel;prijs\nBA1234567;3".getBytes(StandardCharsets.UTF_8), aSender()))
                .isInstanceOfSatisfying(
                        UnreadableSheet.class,
                        refused -> assertThat(refused.textKey()).isEqualTo("bulk.file.header"));
    }

    private List<JsonNode> told(List<List<Cell>> lines) throws IOException {
        return told(lines, aSender());
    }

    private List<JsonNode> told(List<List<Cell>> lines, BulkChecks.Sender sender) throws IOException {
        var id = checks.submit(lines, sender);
        done(id, sender.actor());
        return told(id, sender.actor());
    }

    private List<JsonNode> told(long id, Actor actor) throws IOException {
        var out = new ByteArrayOutputStream();
        outcomes.write(checks.find(id, actor).orElseThrow(), out);
        return List.copyOf(
                new JsonMapper().readTree(out.toByteArray()).get("regels").values());
    }

    private BulkCheck done(long id, Actor actor) {
        var patience = System.nanoTime() + 30_000_000_000L;
        var list = checks.find(id, actor).orElseThrow();
        while (list.isOpen() && System.nanoTime() < patience) {
            Thread.yield();
            list = checks.find(id, actor).orElseThrow();
        }
        assertThat(list.state()).isEqualTo(State.DONE);
        return list;
    }

    /** A list that a worker of this test took before the product's own could see it. */
    private Turn taken(List<List<Cell>> lines, BulkChecks.Sender sender) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var list = reader.read(lines, sender.language());
            var id = stored.add(
                    list, sender.actor().organisation(), sender.actor().id(), clock.instant());
            return taken(id);
        }));
    }

    /** As {@link BulkQueue#take}, of this list and no other; it is free again when the worker is dead for so long. */
    private Turn taken(long id) {
        return database.sql("""
                        update stolengoods.bulk_check set lease = gen_random_uuid(), lease_until = now() + interval '3 seconds'
                         where id = ? returning *
                        """)
                .param(id)
                .query((row, number) -> new Turn(PostgresBulkChecks.read(row), row.getObject("lease", UUID.class)))
                .single();
    }

    private void expire(long id) {
        database.sql("update stolengoods.bulk_check set lease_until = ? where id = ?")
                .params(Instant.EPOCH.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private void finish(Turn turn, BulkQueue.Piece piece) {
        var columns = Columns.recognise(sealing.lines(turn.list().header()).getFirst())
                .orElseThrow();
        var checked = lineChecks.check(turn.list(), columns, sealing.lines(piece.lines()));
        queue.finish(turn, piece, checked, sealing.outcomes(checked), clock.instant());
    }

    private long pieces(long id) {
        return database.sql("select count(*) from stolengoods.bulk_piece where bulk_check = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
