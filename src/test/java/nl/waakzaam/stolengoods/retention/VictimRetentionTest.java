// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.StoredGoods;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What victims and owners sent goes at the end of its term, and never before it was decided. */
@ProductTest
class VictimRetentionTest {
    /** Before what any other test makes, so that a rule reaches what is made here only. */
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    StolenGoods goods;

    @Autowired
    GoodsReading reading;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void an_unused_code_and_a_decided_completion_go_and_one_that_waits_stays() {
        var good = good();
        var unused = completion(good, "INVITED", null);
        var accepted = completion(good, "ACCEPTED", LONG_AGO);
        var open = completion(good, "OPEN", null);
        apply("completions");
        assertThat(exists("completion", unused)).isFalse();
        assertThat(exists("completion", accepted)).isFalse();
        assertThat(exists("completion", open)).isTrue();
    }

    @Test
    void a_decided_dispute_goes_its_proof_first_and_one_that_waits_stays() {
        var decided = dispute("REFUSED", LONG_AGO);
        var open = dispute("OPEN", null);
        apply("dispute-proof");
        assertThat(proofs(decided)).isZero();
        assertThat(proofs(open)).isOne();
        assertThat(exists("dispute", decided)).isTrue();
        apply("disputes");
        assertThat(exists("dispute", decided)).isFalse();
        assertThat(exists("dispute", open)).isTrue();
    }

    @Test
    void a_dry_run_counts_what_is_due_and_changes_nothing() {
        var decided = dispute("REFUSED", LONG_AGO);
        var due = rule("disputes").due(LONG_AGO.plus(1, ChronoUnit.DAYS));
        assertThat(due.records()).isPositive();
        assertThat(exists("dispute", decided)).isTrue();
    }

    @Test
    void nothing_that_a_victim_sent_outlives_its_good() {
        var good = good();
        var open = completion(good, "OPEN", null);
        database.sql(
                        "insert into stolengoods.completion_number (completion_id, place, kind, raw) values (?, 0, 'FRAME', 'X')")
                .param(open)
                .update();
        goods.destroy(List.of(good), StoredGoods.aChange());
        assertThat(exists("completion", open)).isFalse();
    }

    private void apply(String name) {
        transaction.executeWithoutResult(
                status -> rule(name).apply(LONG_AGO.plus(1, ChronoUnit.DAYS), Instant.now(), 1_000));
    }

    private RetentionRule rule(String name) {
        return rules.stream()
                .filter(rule -> rule.term().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long good() {
        var version = StoredGoods.aBicycle("Gazelle", List.of());
        StoredGoods.store(goods, List.of(version));
        return reading.find(version.name()).orElseThrow().id();
    }

    private long completion(long good, String state, @Nullable Instant decided) {
        return database.sql("""
                        insert into stolengoods.completion
                            (good_id, code_hash, made_at, made_by, expires_at, state, sent_at, draft, decided_at)
                        values (:good, sha256(cast(:code as bytea)), :long, 'account:1', :long, :state, :long, '', :decided)
                        returning id
                        """)
                .param("good", good)
                .param("code", UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII))
                .param("long", LONG_AGO.atOffset(ZoneOffset.UTC))
                .param("state", state)
                .param(
                        "decided",
                        decided == null ? null : decided.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Long.class)
                .single();
    }

    private long dispute(String state, @Nullable Instant decided) {
        var id = database.sql("""
                        insert into stolengoods.dispute
                            (code_hash, received_at, due_on, numbers, claim, statement, state, decided_at)
                        values (sha256(cast(:code as bytea)), :long, '2001-01-15', '{}', 'OTHER', '', :state, :decided)
                        returning id
                        """)
                .param("code", UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII))
                .param("long", LONG_AGO.atOffset(ZoneOffset.UTC))
                .param("state", state)
                .param(
                        "decided",
                        decided == null ? null : decided.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Long.class)
                .single();
        database.sql("insert into stolengoods.dispute_proof (dispute_id, kind, content) values (?, 'PDF', '')")
                .param(id)
                .update();
        return id;
    }

    private boolean exists(String table, long id) {
        return database.sql("select count(*) from stolengoods." + table + " where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private int proofs(long dispute) {
        return database.sql("select count(*) from stolengoods.dispute_proof where dispute_id = ?")
                .param(dispute)
                .query(Integer.class)
                .single();
    }
}
