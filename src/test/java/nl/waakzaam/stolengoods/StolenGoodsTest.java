// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.lookup.StolenKey;
import nl.waakzaam.lookup.StolenLookup;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEveryPostgres
@ProductTest
class StolenGoodsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    @Autowired
    StolenGoods goods;

    @Autowired
    GoodsReading reading;

    @Autowired
    StolenLookup lookup;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    void a_good_is_found_by_checks_within_a_second_after_its_commit_and_a_withdrawn_one_no_longer() {
        var number = aNumber();
        var id = store(aBicycle(number, GoodState.REGISTERED, MONDAY));
        var folded = java.util.Objects.requireNonNull(number.folded());
        assertThat(goodsWith(folded)).containsExactly(id);
        assertThat(foundInMemoryWithin(Duration.ofSeconds(1), folded)).isTrue();

        goods.bring(id, GoodState.WITHDRAWN, change());
        assertThat(goodsWith(folded)).isEmpty();
    }

    @Test
    void every_change_leaves_who_when_and_why_and_a_row_in_the_processing_log() {
        var id = store(aBicycle(aNumber(), GoodState.REGISTERED, MONDAY));
        goods.bring(id, GoodState.RECOVERED, change());
        assertThat(reading.history(id))
                .extracting(GoodsReading.HistoryRow::state)
                .containsExactly(GoodState.RECOVERED, GoodState.REGISTERED);
        assertThat(reading.history(id)).allSatisfy(row -> {
            assertThat(row.actor()).isEqualTo("account:7");
            assertThat(row.ground()).isEqualTo("test");
        });
        assertThat(logged("COLLECT", id)).isOne();
        assertThat(logged("CHANGE", id)).isOne();
    }

    @Test
    void an_older_version_never_overwrites_a_newer_one() {
        var number = aNumber();
        var newer = aBicycle(number, GoodState.RECOVERED, MONDAY);
        var id = store(newer);
        var older = newer.in(GoodState.REGISTERED, MONDAY.minusSeconds(1));
        assertThat(goods.store(List.of(older, newer), change(), false)).isEqualTo(new Stored(java.util.Map.of(), 0, 2));
        assertThat(reading.find(id).orElseThrow().version().state()).isEqualTo(GoodState.RECOVERED);
        assertThat(goodsWith(java.util.Objects.requireNonNull(number.folded()))).isEmpty();
    }

    @Test
    void refuses_a_state_that_cannot_follow() {
        var id = store(aBicycle(aNumber(), GoodState.RETURNED, MONDAY));
        assertThatThrownBy(() -> goods.bring(id, GoodState.RECOVERED, change())).isInstanceOf(StateNotAllowed.class);
    }

    @Test
    void a_destroyed_good_leaves_a_tombstone_without_content_and_stays_destroyed() {
        var version = aBicycle(aNumber(), GoodState.WITHDRAWN, MONDAY);
        var id = store(version);
        goods.destroy(List.of(id), change());
        assertThat(goods.store(List.of(version.in(GoodState.REGISTERED, MONDAY.plusSeconds(9))), change(), true)
                        .older())
                .isOne();
        var tombstone = reading.find(id).orElseThrow().version();
        assertThat(tombstone.state()).isEqualTo(GoodState.DESTROYED);
        assertThat(tombstone.numbers()).isEmpty();
        assertThat(tombstone.make()).isNull();
        assertThat(tombstone.registrationNumber()).isNull();
        assertThat(logged("DESTROY", id)).isOne();
    }

    private long store(GoodVersion version) {
        return java.util.Objects.requireNonNull(
                goods.store(List.of(version), change(), false).ids().get(version.name()));
    }

    private Change change() {
        return new Change("account:7", "web", "intake", clock.instant(), "test");
    }

    private List<Long> goodsWith(String folded) {
        return lookup.resolve(List.of(folded)).stream().map(StolenKey::goodId).toList();
    }

    private boolean foundInMemoryWithin(Duration patience, String folded) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (lookup.near(folded, 0, 5).isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
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

    private static GoodNumber aNumber() {
        var text = UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
        return GoodNumber.read(IdentifierKind.SERIAL, "SN" + text.substring(0, 12));
    }

    private static GoodVersion aBicycle(GoodNumber number, GoodState state, Instant at) {
        return new GoodVersion(
                "test-register",
                UUID.randomUUID().toString(),
                "PL0900-1",
                state,
                at,
                Category.BICYCLE,
                "Gazelle",
                "Orange",
                "zwart",
                null,
                List.of(number),
                null,
                "GM0344",
                null,
                false);
    }
}
