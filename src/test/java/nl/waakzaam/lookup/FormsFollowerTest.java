// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.lookup.StolenLookup.Neighbour;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@OnEveryPostgres
@ProductTest
class FormsFollowerTest {
    private static final long GOOD = 9_000_000_001L;

    @Autowired
    StolenKeys keys;

    @Autowired
    StolenLookup lookup;

    @Autowired
    JdbcTemplate template;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient client;

    @Test
    void a_slow_transaction_is_neither_lost_nor_holds_up_later_ones() throws SQLException {
        var follower = new FormsFollower(feed(), Clock.systemUTC());
        follower.follow();
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, GOOD, "F00F00F001");
            keys.replace(List.of(GOOD + 1), List.of(key(GOOD + 1, "F00F00F111", null)));
            follower.follow();
            assertThat(follower.index().near("F00F00F111", 0, 1)).hasSize(1);
            assertThat(follower.index().near("F00F00F001", 0, 1)).isEmpty();
            follower.follow();
            slow.commit();
        }
        follower.follow();
        assertThat(follower.index().near("F00F00F001", 0, 1)).hasSize(1);
    }

    @Test
    void a_slow_purchase_is_neither_lost_nor_holds_up_later_ones() throws SQLException {
        var follower = new FormsFollower(new FormsFeed(Side.BOUGHT, template, transactions), Clock.systemUTC());
        follower.follow();
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            buy(slow, "F22F22F001");
            try (var later = database.getConnection()) {
                buy(later, "F22F22F111");
            }
            follower.follow();
            assertThat(follower.index().near("F22F22F111", 0, 1)).hasSize(1);
            assertThat(follower.index().near("F22F22F001", 0, 1)).isEmpty();
            follower.follow();
            slow.commit();
        }
        follower.follow();
        assertThat(follower.index().near("F22F22F001", 0, 1)).hasSize(1);
    }

    @Test
    void what_another_process_commits_is_found_within_a_second() throws SQLException {
        try (var other = database.getConnection()) {
            insert(other, GOOD + 2, "E00E00E001");
        }
        var before = Instant.now();
        while (lookup.near("E00E00E011", 1, 5).isEmpty() && Instant.now().isBefore(before.plusSeconds(20))) {
            Thread.onSpinWait();
        }
        assertThat(lookup.near("E00E00E011", 1, 5)).containsExactly(new Neighbour("E00E00E001", 1));
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void who_searches_while_the_follower_lags_catches_up_first() throws SQLException {
        var follower = new FormsFollower(feed(), Clock.systemUTC());
        try (var other = database.getConnection()) {
            insert(other, GOOD + 3, "H00H00H001");
        }
        assertThat(follower.index().near("H00H00H001", 0, 1)).hasSize(1);
    }

    @Test
    void a_withdrawn_number_is_as_one_that_was_never_there_and_can_come_back() {
        var good = GOOD + 4;
        keys.replace(List.of(good), List.of(key(good, "J00J00J001", "Gazelle"), key(good, "J00J00J002", null)));
        assertThat(lookup.resolve(List.of("J00J00J001", "J00J00J002", "J00J00J003")))
                .containsExactly(key(good, "J00J00J001", "Gazelle"), key(good, "J00J00J002", null));
        var follower = new FormsFollower(feed(), Clock.systemUTC());
        follower.follow();
        assertThat(follower.index().density("J00J00J003", 9)).isEqualTo(2);
        keys.replace(List.of(good), List.of(key(good, "J00J00J002", null)));
        assertThat(lookup.resolve(List.of("J00J00J001"))).isEmpty();
        follower.follow();
        assertThat(follower.index().near("J00J00J001", 0, 1)).isEmpty();
        assertThat(follower.index().near("J00J00J001", 1, 1)).containsExactly(new Neighbour("J00J00J002", 1));
        assertThat(follower.index().density("J00J00J003", 9)).isOne();
        follower.reload();
        assertThat(follower.index().near("J00J00J001", 0, 1)).isEmpty();
        keys.replace(List.of(good), List.of(key(good, "J00J00J001", null)));
        follower.follow();
        assertThat(follower.index().near("J00J00J001", 0, 1)).hasSize(1);
        assertThat(follower.index().density("J00J00J003", 9)).isOne();
    }

    @Test
    void a_number_that_another_good_still_bears_stays() {
        var good = GOOD + 6;
        keys.replace(List.of(), List.of(key(good, "J11J11J001", null), key(good + 1, "J11J11J001", null)));
        var follower = new FormsFollower(feed(), Clock.systemUTC());
        follower.follow();
        keys.remove(List.of(good));
        follower.follow();
        assertThat(follower.index().near("J11J11J001", 0, 1)).hasSize(1);
        keys.remove(List.of(good + 1));
        follower.follow();
        assertThat(follower.index().near("J11J11J001", 0, 1)).isEmpty();
        assertThat(follower.index().density("J11J11J001", 9)).isZero();
    }

    @Test
    void a_number_that_came_and_went_between_two_looks_lowers_no_count() {
        var good = GOOD + 8;
        keys.replace(List.of(), List.of(key(good, "J33J33J001", null)));
        var follower = new FormsFollower(feed(), Clock.systemUTC());
        follower.follow();
        keys.replace(List.of(), List.of(key(good + 1, "J33J33J002", null)));
        keys.remove(List.of(good + 1));
        follower.follow();
        assertThat(follower.index().density("J33J33J001", 9)).isOne();
    }

    @Test
    void a_worn_number_is_found_by_a_part_and_by_what_is_readable() {
        var good = GOOD + 5;
        keys.replace(List.of(good), List.of(key(good, "K7K7M4M4N1N1", null)));
        var search =
                new LiveStolenLookup(new FormsFollower(feed(), Clock.systemUTC()), new PostgresStolenLookup(client));
        assertThat(search.worn("7M4M4", 10)).extracting(StolenKey::goodId).containsExactly(good);
        assertThat(search.worn("K7?7M4M?N1N1", 10))
                .extracting(StolenKey::goodId)
                .containsExactly(good);
        assertThat(search.worn("K7?7M4M", 10)).isEmpty();
        assertThatThrownBy(() -> search.worn("K7?7M", 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> search.worn("K7%7M4M4", 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withdrawn_numbers_still_in_memory_crowd_out_no_worn_number_that_is_registered() {
        var goods = LongStream.range(GOOD + 1000, GOOD + 2200).boxed().toList();
        keys.replace(
                List.of(),
                goods.stream()
                        .map(good -> key(good, "W4W4" + (good - GOOD), null))
                        .toList());
        var follower = new FormsFollower(feed(), Clock.systemUTC());
        var search = new LiveStolenLookup(follower, new PostgresStolenLookup(client));
        assertThat(search.worn("W4W41", 2000)).hasSize(1000);
        keys.remove(goods.subList(0, 1199));
        assertThat(search.worn("W4W42", 2)).extracting(StolenKey::goodId).containsExactly(goods.getLast());
        assertThat(search.worn("W4W41", 2)).isEmpty();
    }

    @Test
    void kinds_keep_their_code_in_the_database() {
        assertThat(List.of(IdentifierKind.values()).stream().map(KindCode::of))
                .containsExactly(
                        (short) 1, (short) 2, (short) 3, (short) 4, (short) 5, (short) 6, (short) 7, (short) 8);
        for (var kind : IdentifierKind.values()) {
            assertThat(KindCode.kind(KindCode.of(kind))).isEqualTo(kind);
        }
    }

    private static StolenKey key(long good, String folded, @Nullable String make) {
        return new StolenKey(good, good, new IdentifierKey(IdentifierKind.SERIAL, folded, folded), "fiets", make, null);
    }

    private static void insert(Connection connection, long good, String folded) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into lookup.stolen_key (good_id, ordinal, report_key, kind, normal, folded, category)
                values (?, 1, 1, 5, ?, ?, 'fiets')
                """)) {
            statement.setLong(1, good);
            statement.setString(2, folded);
            statement.setString(3, folded);
            statement.executeUpdate();
        }
    }

    private static void buy(Connection connection, String folded) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into lookup.bought_key (good, purchase, kind, normal, folded)
                values (gen_random_uuid(), gen_random_uuid(), 5, ?, ?)
                """)) {
            statement.setString(1, folded);
            statement.setString(2, folded);
            statement.executeUpdate();
        }
    }

    private FormsFeed feed() {
        return new FormsFeed(Side.STOLEN, template, transactions);
    }
}
