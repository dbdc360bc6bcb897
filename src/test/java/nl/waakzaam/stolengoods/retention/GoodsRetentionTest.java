// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.hits.TestMatching;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.lookup.StolenLookup;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.Good;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.stolengoods.tips.NewTip;
import nl.waakzaam.stolengoods.tips.TipInbox;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the real rules do to goods and to what is kept beside them. */
@ProductTest
class GoodsRetentionTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    StolenGoods goods;

    @Autowired
    GoodsReading reading;

    @Autowired
    StolenLookup lookup;

    @Autowired
    TipInbox tips;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final String mark = "ZQ"
            + UUID.randomUUID().toString().replace("-", "").substring(0, 14).toUpperCase(java.util.Locale.ROOT);

    @Test
    void after_the_term_of_use_no_check_finds_a_good_but_its_state_stays() {
        var id = store(aGood(), clock.instant());
        assertThat(found()).isTrue();
        age(id, Period.ofYears(5).plusDays(2));
        apply("goods-usable");

        assertThat(found()).isFalse();
        var good = reading.find(id).orElseThrow();
        assertThat(good.restricted()).isTrue();
        assertThat(good.version().state()).isEqualTo(GoodState.REGISTERED);
        assertThat(reading.history(id).getFirst())
                .extracting(GoodsReading.HistoryRow::act, GoodsReading.HistoryRow::actor)
                .containsExactly("restriction", "job:retention");
        assertThat(logged("CHANGE", id)).isOne();
    }

    @Test
    void a_newer_version_of_its_source_does_not_bring_a_restricted_good_back() {
        var version = aGood();
        var id = store(version, clock.instant());
        age(id, Period.ofYears(5).plusDays(2));
        apply("goods-usable");
        var newer = new GoodVersion(
                version.source(),
                version.sourceId(),
                version.registrationNumber(),
                GoodState.SUPPLEMENTED,
                version.at().plusSeconds(60),
                version.category(),
                "Batavus",
                null,
                null,
                null,
                version.numbers(),
                null,
                null,
                null,
                false);
        assertThat(store(newer, clock.instant())).isEqualTo(id);
        assertThat(found()).isFalse();
        assertThat(reading.find(id).map(Good::restricted)).contains(true);
    }

    @Test
    void nothing_of_a_destroyed_good_or_tip_is_left_anywhere_in_the_database() {
        var version = aGood();
        var id = store(version, clock.instant());
        var photo = photo(id);
        var tip = tips.submit(new NewTip(List.of(mark), null, mark, mark, new NewTip.Contact(mark, mark)));
        database.sql(
                        "insert into stolengoods.tip_note (tip_id, at, actor, note) values (:tip, now(), 'account:1', :mark)")
                .param("tip", tip)
                .param("mark", mark)
                .update();
        assertThat(tablesWithTheMark())
                .contains(
                        "stolengoods.good",
                        "stolengoods.identifier",
                        "stolengoods.history",
                        "stolengoods.photo",
                        "stolengoods.tip",
                        "stolengoods.tip_note",
                        "lookup.stolen_key");
        age(id, Period.ofYears(10).plusDays(2));
        database.sql("update stolengoods.tip set received_at = received_at - interval '2 years' where id = :tip")
                .param("tip", tip)
                .update();
        var tombstones = List.of(apply("goods-usable"), apply("goods"), apply("tips")).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(tombstones)
                .extracting(RetentionRule.Tombstone::type, RetentionRule.Tombstone::name)
                .contains(
                        tuple("stolen-good", Long.toString(id)),
                        tuple("photo", Long.toString(photo)),
                        tuple("tip", Long.toString(tip)));
        TestMatching.compareAll(product);
        assertThat(tablesWithTheMark()).isEmpty();
        assertThat(logged("DESTROY", id)).isOne();
        assertThat(reading.find(id).orElseThrow().version().state()).isEqualTo(GoodState.DESTROYED);
    }

    @Test
    void a_closed_good_goes_five_years_after_it_was_closed_and_ten_after_it_came_at_the_latest() {
        var early = store(in(GoodState.RETURNED), clock.instant());
        var late = store(in(GoodState.RETURNED), clock.instant());
        var recent = store(in(GoodState.RETURNED), clock.instant());
        var sought = store(in(GoodState.REGISTERED), clock.instant());
        set(early, "changed_at", Period.ofYears(5).plusDays(2));
        set(late, "recorded_at", Period.ofYears(10).plusDays(2));
        set(recent, "changed_at", Period.ofYears(4));
        set(sought, "changed_at", Period.ofYears(6));
        apply("goods");
        apply("goods-closed");
        assertThat(List.of(early, late, recent, sought))
                .extracting(id -> reading.find(id).orElseThrow().version().state())
                .containsExactly(GoodState.DESTROYED, GoodState.DESTROYED, GoodState.RETURNED, GoodState.REGISTERED);
    }

    @Test
    void photos_of_a_closed_good_go_after_a_year_those_of_a_sought_good_stay() {
        var closed = store(in(GoodState.RECOVERED), clock.instant());
        var sought = store(in(GoodState.REGISTERED), clock.instant());
        var goes = photo(closed);
        var stays = photo(sought);
        set(closed, "changed_at", Period.ofYears(1).plusDays(2));
        set(sought, "changed_at", Period.ofYears(1).plusDays(2));
        apply("photos-closed");
        assertThat(photoIsThere(goes)).isFalse();
        assertThat(photoIsThere(stays)).isTrue();
    }

    @Test
    void counts_of_checks_go_by_the_day_and_their_sum_stays() {
        var minute = Instant.parse("2020-02-03T22:59:00Z");
        database.sql("insert into stolengoods.check_tally values (:one, 'imei', 'x', 5), (:other, 'imei', 'x', 7)")
                .param("one", minute.atOffset(ZoneOffset.UTC))
                .param("other", minute.plusSeconds(60).atOffset(ZoneOffset.UTC))
                .update();
        var before = checks();
        assertThat(apply("check-counts"))
                .contains(
                        new RetentionRule.Tombstone("check-count", "2020-02-03", 1),
                        new RetentionRule.Tombstone("check-count", "2020-02-04", 1));
        assertThat(checks()).isEqualTo(before);
    }

    @Test
    void a_tombstone_never_says_which_dealer_searched_or_who_tried_to_log_in() {
        database.sql("insert into stolengoods.worn_search_count values (:mark, '2020-02-03', 3)")
                .param("mark", mark)
                .update();
        database.sql("insert into access.attempts values (:mark, 3, '2020-02-03T12:00:00Z')")
                .param("mark", mark)
                .update();
        assertThat(apply("dealer-searches")).contains(new RetentionRule.Tombstone("dealer-searches", "2020-02-03", 1));
        assertThat(apply("log-in-attempts")).contains(new RetentionRule.Tombstone("log-in-attempts", "2020-02-03", 1));
        assertThat(tablesWithTheMark()).isEmpty();
    }

    @Test
    void an_import_goes_with_what_it_had_seen() {
        var run = database.sql("""
                        insert into stolengoods.import_run (file_fingerprint, full_delivery, state, started_at)
                        values (:mark, true, 'REFUSED', '2020-02-03T12:00:00Z') returning id
                        """).param("mark", mark).query(Long.class).single();
        database.sql("insert into stolengoods.import_seen values (:run, 'bron', :mark)")
                .param("run", run)
                .param("mark", mark)
                .update();
        apply("import-runs");
        assertThat(tablesWithTheMark()).isEmpty();
    }

    private List<RetentionRule.Tombstone> apply(String name) {
        var rule = rules.stream()
                .filter(each -> each.term().name().equals(name))
                .findFirst()
                .orElseThrow();
        var limit = java.time.LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"))
                .minus(rule.term().standard())
                .atStartOfDay(ZoneId.of("Europe/Amsterdam"))
                .toInstant();
        return Objects.requireNonNull(transaction.execute(
                status -> rule.apply(limit, clock.instant(), 10_000).tombstones()));
    }

    /** Every column of every table that the application can read, bytes included. */
    private List<String> tablesWithTheMark() {
        var bytes = HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_8));
        return database.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """).query((row, number) -> row.getString(1)).list().stream()
                .filter(table -> database.sql("select exists (select from " + table
                                + " t where strpos(upper(t::text), :mark) > 0 or strpos(t::text, :bytes) > 0)")
                        .param("mark", mark)
                        .param("bytes", bytes)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private boolean found() {
        var key = GoodNumber.read(IdentifierKind.SERIAL, mark);
        return !lookup.resolve(List.of(Objects.requireNonNull(key.folded()))).isEmpty();
    }

    private long store(GoodVersion version, Instant now) {
        var change = new Change("account:7", "web", "intake", now, "ground " + mark);
        return Objects.requireNonNull(
                goods.store(List.of(version), change, false).ids().get(version.name()));
    }

    private GoodVersion aGood() {
        return good(GoodState.REGISTERED, mark);
    }

    private static GoodVersion in(GoodState state) {
        return good(state, UUID.randomUUID().toString());
    }

    private static GoodVersion good(GoodState state, String text) {
        return new GoodVersion(
                "test-retention",
                UUID.randomUUID().toString(),
                text,
                state,
                Instant.parse("2026-11-01T10:00:00Z"),
                Category.BICYCLE,
                text,
                text,
                text,
                text,
                List.of(GoodNumber.read(IdentifierKind.SERIAL, text)),
                null,
                null,
                text,
                false);
    }

    private long photo(long good) {
        return database.sql("""
                        insert into stolengoods.photo (good_id, added_at, width, height, jpeg)
                        values (:good, now(), 1, 1, :jpeg) returning id
                        """)
                .param("good", good)
                .param("jpeg", mark.getBytes(StandardCharsets.UTF_8))
                .query(Long.class)
                .single();
    }

    private boolean photoIsThere(long photo) {
        return database.sql("select exists (select from stolengoods.photo where id = :photo)")
                .param("photo", photo)
                .query(Boolean.class)
                .single();
    }

    private void age(long good, Period by) {
        set(good, "recorded_at", by);
    }

    private void set(long good, String column, Period ago) {
        database.sql("update stolengoods.good set " + column + " = :then where id = :good")
                .param("then", clock.instant().atOffset(ZoneOffset.UTC).minus(ago))
                .param("good", good)
                .update();
    }

    private long checks() {
        return database.sql("""
                        select (select coalesce(sum(checks), 0) from stolengoods.check_tally)
                             + (select checks from stolengoods.check_total)
                        """).query(Long.class).single();
    }

    private long logged(String action, long id) {
        return database.sql("""
                        select count(*) from accountability.processing_log
                        where object_type = 'stolen-good' and object_id = :id and action = :action
                        """)
                .param("id", Long.toString(id))
                .param("action", action)
                .query(Long.class)
                .single();
    }
}
