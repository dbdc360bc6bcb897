// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import static nl.waakzaam.stolengoods.imports.Deliveries.withHeader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import nl.waakzaam.stolengoods.GoodVersion.SourceName;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@OnEveryPostgres
@ProductTest
class StolenGoodsImportTest {
    private static final ImportProgress QUIET = (counts, read, inAll) -> {};

    @TempDir
    Path folder;

    @Autowired
    OneAtATime turn;

    @Autowired
    JdbcClient database;

    @Autowired
    StolenGoods goods;

    @Autowired
    GoodsReading reading;

    @Autowired
    PostgresImportRuns runs;

    @Autowired
    Absences absences;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Deliveries deliveries;

    @BeforeEach
    void aSourceOfItsOwn() {
        deliveries = new Deliveries(folder);
    }

    @Test
    void a_second_delivery_of_the_same_changes_nothing() throws IOException {
        var file = deliveries.goods(0, 250);
        var first = run(file, false).counts();
        var second = run(file, false).counts();
        assertThat(first.added()).isEqualTo(250);
        assertThat(second.added() + second.changed()).isZero();
        assertThat(second.older()).isEqualTo(250);
        assertThat(deliveries.historyRows(database)).isEqualTo(250);
    }

    @Test
    void the_latest_version_counts_in_whatever_order_they_come() throws IOException {
        run(
                deliveries.file(withHeader(List.of(
                        deliveries.line(1, "ingetrokken", "2026-03-01"),
                        deliveries.line(1, "geregistreerd", "2026-02-01"),
                        deliveries.line(2, "geregistreerd", "2026-02-01"),
                        deliveries.line(2, "teruggevonden", "2026-03-01")))),
                false);
        run(deliveries.file(withHeader(List.of(deliveries.line(1, "geregistreerd", "2026-02-15")))), false);
        assertThat(deliveries.inState(database, "WITHDRAWN")).isOne();
        assertThat(deliveries.inState(database, "RECOVERED")).isOne();
        assertThat(deliveries.inState(database, "REGISTERED")).isZero();
    }

    @Test
    void an_import_that_broke_off_goes_on_where_it_was() throws IOException {
        var lines = new java.util.ArrayList<>(Files.readAllLines(deliveries.goods(0, 500)));
        lines.add(20, deliveries.line(900, "onzin", "2026-01-01"));
        var file = deliveries.file(lines);
        var batches = new AtomicInteger();
        assertThatThrownBy(() -> importer().run(file, false, false, (counts, read, inAll) -> {
                    if (batches.incrementAndGet() == 2) {
                        throw new IllegalStateException("the power went out");
                    }
                }))
                .hasMessage("the power went out");
        assertThat(deliveries.inState(database, "REGISTERED")).isBetween(1L, 499L);

        var counts = run(file, false).counts();
        assertThat(counts.added()).isEqualTo(500);
        assertThat(counts.older()).isZero();
        assertThat(counts.wrong()).isOne();
        assertThat(deliveries.inState(database, "REGISTERED")).isEqualTo(500);
        assertThat(deliveries.historyRows(database)).isEqualTo(500);
        assertThat(Files.readAllLines(WrongLines.beside(file))).hasSize(2);
    }

    @Test
    void wrong_lines_stand_in_the_report_and_stop_nothing() throws IOException {
        var file = deliveries.file(withHeader(List.of(
                deliveries.line(1, "geregistreerd", "2026-02-01"),
                deliveries.line(2, "kwijt", "31-02-2026"),
                "=cmd|' /C calc'!A0,3,,,2026-01-01,fiets,,",
                deliveries.source + ",4,,,2026-01-01,fiets,\"open,",
                deliveries.line(5, "geregistreerd", "1-2-2026 13:45"))));
        var outcome = run(file, false);
        assertThat(outcome.counts().added()).isEqualTo(2);
        assertThat(outcome.counts().wrong()).isEqualTo(3);
        assertThat(Files.readString(outcome.report()))
                .contains(
                        "\"3\",\"status\",",
                        "\"3\",\"wijzigingsdatum\",\"geen datum die bestaat\"",
                        "\"4\",\"bron\",",
                        "aanhalingsteken")
                .doesNotContain("kwijt", "calc");
    }

    @Test
    void gzip_and_json_lines_are_recognised_by_themselves() throws IOException {
        var packed = run(Deliveries.packed(deliveries.goods(0, 10)), false);
        var json = run(deliveries.file(List.of("""
                        {"bron":"%s","bronId":"j1","wijzigingsdatum":"2026-01-01","categorie":"telefoon","imei":"490154203237518"}""".formatted(deliveries.source), "{geen json", "")), false);
        assertThat(packed.counts().added()).isEqualTo(10);
        assertThat(json.counts().added()).isOne();
        assertThat(json.counts().wrong()).isOne();
    }

    @Test
    void the_partners_columns_are_recognised_with_a_number_in_any_of_four() throws IOException {
        var lines = new java.util.ArrayList<String>();
        lines.add("Korpscode;Registratienummer;Kleur;Merk;Merktype;Categorie;Object;Kenteken_regnr;Motor_serienr;"
                + "Chassis_graveer;Uniek_nummer;Datuminvoer;Datumwijziging;Bron;BronUniekID");
        for (var place = 0; place < 4; place++) {
            var columns = new String[] {"", "", "", ""};
            columns[place] = "BA900000" + place;
            lines.add("0300;PL%d;zwart;Gazelle;Orange;FIETS;herenfiets;%s;1-2-2020;24-11-2026;%s;%d"
                    .formatted(place, String.join(";", columns), deliveries.source, place));
        }
        assertThat(run(deliveries.file(lines), false).counts().added()).isEqualTo(4);
        var numbers = database.sql("""
                        select i.raw from stolengoods.identifier i join stolengoods.good g on g.id = i.good_id
                        where g.source = :source and g.category = 'fiets' order by 1
                        """)
                .param("source", deliveries.source)
                .query(String.class)
                .list();
        assertThat(numbers).containsExactly("BA9000000", "BA9000001", "BA9000002", "BA9000003");
    }

    @Test
    void a_full_delivery_withdraws_what_is_absent_and_a_later_one_brings_it_back() throws IOException {
        run(deliveries.goods(0, 100), true);
        var outcome = run(deliveries.goods(0, 97), true);
        assertThat(outcome).isInstanceOf(ImportOutcome.Done.class);
        assertThat(outcome.counts().withdrawn()).isEqualTo(3);
        assertThat(deliveries.inState(database, "WITHDRAWN")).isEqualTo(3);
        run(deliveries.goods(0, 101), true);
        assertThat(deliveries.inState(database, "REGISTERED")).isEqualTo(101);
    }

    @Test
    void refuses_to_withdraw_more_than_one_in_twenty_unless_confirmed() throws IOException {
        run(deliveries.goods(0, 100), true);
        var broken = deliveries.goods(0, 94);
        var refused = run(broken, true);
        assertThat(refused).isInstanceOf(ImportOutcome.WithdrawalRefused.class);
        assertThat(deliveries.inState(database, "REGISTERED")).isEqualTo(100);
        var confirmed = importer().run(broken, true, true, QUIET);
        assertThat(confirmed.counts().withdrawn()).isEqualTo(6);
        assertThat(deliveries.inState(database, "REGISTERED")).isEqualTo(94);
    }

    @Test
    void new_goods_do_not_hide_how_many_are_absent() throws IOException {
        run(deliveries.goods(0, 100), false);
        var tenAbsentAmongTwoHundredNew = deliveries.goods(10, 300);
        assertThat(run(tenAbsentAmongTwoHundredNew, true)).isInstanceOf(ImportOutcome.WithdrawalRefused.class);
        assertThat(deliveries.inState(database, "WITHDRAWN")).isZero();
        assertThat(run(deliveries.goods(5, 300), true)).isInstanceOf(ImportOutcome.Done.class);
        assertThat(deliveries.inState(database, "WITHDRAWN")).isEqualTo(5);
    }

    @Test
    void of_two_versions_of_one_day_the_end_of_the_good_counts_in_whatever_order_they_come() throws IOException {
        var begin = "24-11-2026";
        run(
                deliveries.file(withHeader(List.of(
                        deliveries.line(1, "geregistreerd", begin),
                        deliveries.line(1, "ingetrokken", begin),
                        deliveries.line(2, "ingetrokken", begin),
                        deliveries.line(2, "geregistreerd", begin),
                        deliveries.line(3, "geregistreerd", begin)))),
                false);
        assertThat(deliveries.inState(database, "WITHDRAWN")).isEqualTo(2);
        run(
                deliveries.file(withHeader(List.of(
                        deliveries.line(3, "teruggevonden", begin), deliveries.line(1, "geregistreerd", begin)))),
                false);
        assertThat(deliveries.inState(database, "WITHDRAWN")).isEqualTo(2);
        assertThat(deliveries.inState(database, "RECOVERED")).isOne();
    }

    @Test
    void one_sources_delivery_leaves_other_sources_alone() throws IOException {
        var other = new Deliveries(folder);
        run(other.goods(0, 10), true);
        run(deliveries.goods(0, 10), true);
        assertThat(other.inState(database, "REGISTERED")).isEqualTo(10);
    }

    @Test
    void refuses_a_file_without_known_columns() throws IOException {
        var file = deliveries.file(List.of("naam,adres", "x,y"));
        assertThatThrownBy(() -> run(file, false)).isInstanceOf(FileNotReadable.class);
    }

    @Test
    void an_import_goes_on_when_somebody_holds_goods_of_two_of_its_batches() throws Exception {
        run(deliveries.goods(0, 200), false);
        var lines = withHeader(IntStream.range(0, 200)
                .mapToObj(id -> deliveries.line(id, "ingetrokken", "2026-03-01"))
                .toList());
        var file = deliveries.file(lines);
        try (var threads = Executors.newFixedThreadPool(1)) {
            var importing = new AtomicReference<Future<ImportOutcome>>();
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        reading.hold(good(50));
                        importing.set(threads.submit(() -> run(file, false)));
                        awaitHeldByAnother(good(150));
                        reading.hold(good(150));
                    }))
                    .hasStackTraceContaining("lock timeout");
            assertThat(importing.get().get().counts().changed()).isEqualTo(200);
        }
    }

    /** The second batch has written it, and waits for the first, which waits for us. */
    private void awaitHeldByAnother(long good) {
        var elsewhere = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        elsewhere.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        while (Boolean.TRUE.equals(elsewhere.execute(status -> isFree(good)))) {
            Thread.onSpinWait();
        }
    }

    private boolean isFree(long good) {
        return !database.sql("select id from stolengoods.good where id = :id for update skip locked")
                .param("id", good)
                .query(Long.class)
                .list()
                .isEmpty();
    }

    private long good(int id) {
        return reading.find(new SourceName(deliveries.source, Integer.toString(id)))
                .orElseThrow()
                .id();
    }

    private ImportOutcome run(Path file, boolean full) throws IOException {
        return importer().run(file, full, false, QUIET);
    }

    private StolenGoodsImport importer() {
        return new StolenGoodsImport(goods, runs, absences, turn, transaction, clock, 100);
    }
}
