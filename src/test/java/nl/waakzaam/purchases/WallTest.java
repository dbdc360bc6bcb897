// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The second wall, with the first one taken away: SQL without any condition, as the application's own role. */
@ProductTest
@OnEveryPostgres
class WallTest {
    private static final List<String> TABLES = List.of(
            "counter",
            "purchase",
            "seller",
            "good",
            "description",
            "photo",
            "sale",
            "hold_change",
            "submission",
            "reminder",
            "good_key");

    /** Nobody's shop is in it; police alone read it. */
    private static final String POLICE_TABLE = "order_desk";

    @Autowired
    ApplicationContext product;

    @Autowired
    PurchaseRegister register;

    @Autowired
    Wall wall;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private Shop mine;
    private Shop others;

    @BeforeEach
    void registerInTwoShops() throws SQLException {
        mine = shopWithARow();
        others = shopWithARow();
    }

    @Test
    void stands_around_every_table_of_the_register() throws SQLException {
        try (var superuser = TestDatabase.superuser("waakzaam");
                var statement = superuser.createStatement();
                var tables = statement.executeQuery("""
                        select relname from pg_class
                        where relnamespace = 'purchases'::regnamespace and relkind = 'r'
                          and relname not like 'flyway%' and relrowsecurity and relforcerowsecurity
                        """)) {
            var walled = new ArrayList<String>();
            while (tables.next()) {
                walled.add(tables.getString(1));
            }
            assertThat(walled).contains(POLICE_TABLE).hasSize(TABLES.size() + 1).containsAll(TABLES);
        }
    }

    @Test
    void shows_a_dealer_the_rows_of_the_own_shops_only() {
        var my = mine.id().value();
        for (var table : TABLES) {
            assertThat(seenBy(table, () -> wall.openTo(List.of(mine.id()))))
                    .as(table)
                    .containsExactly(my);
            assertThat(seenBy(table, () -> wall.openTo(List.of(mine.id(), others.id()))))
                    .as(table)
                    .containsExactlyInAnyOrder(my, others.id().value());
            assertThat(seenBy(table, () -> wall.openTo(List.of()))).as(table).isEmpty();
        }
    }

    @Test
    void shows_nothing_to_whom_it_was_not_opened_and_closes_with_the_transaction() {
        for (var table : TABLES) {
            assertThat(seenBy(table, () -> {})).as(table).isEmpty();
            seenBy(table, () -> wall.openTo(List.of(mine.id())));
            assertThat(seenBy(table, () -> {})).as(table).isEmpty();
        }
    }

    @Test
    void shows_retention_which_purchases_there_are_and_nothing_of_them() {
        for (var table : TABLES) {
            var seen = wall.asRetention(() -> shopsIn(table));
            if (table.equals("purchase")) {
                assertThat(seen).contains(mine.id().value(), others.id().value());
            } else {
                assertThat(seen).as(table).isEmpty();
            }
        }
    }

    @Test
    void holds_through_the_pool_when_many_dealers_come_at_once() throws Exception {
        var work = new ArrayList<Callable<Set<UUID>>>();
        for (var count = 0; count < 200; count++) {
            var shop = count % 2 == 0 ? mine : others;
            work.add(() -> seenBy("good", () -> wall.openTo(List.of(shop.id()))));
        }
        try (var dealers = Executors.newFixedThreadPool(16)) {
            var seen = dealers.invokeAll(work);
            for (var count = 0; count < seen.size(); count++) {
                var shop = count % 2 == 0 ? mine : others;
                assertThat(seen.get(count).get()).containsExactly(shop.id().value());
            }
        }
    }

    @Test
    void lets_a_dealer_add_nothing_to_another_shop() {
        var foreign =
                "insert into purchases.counter (shop_id, year, last) values ('%s', 1999, 1)".formatted(others.id());

        assertThatThrownBy(() -> asMine(foreign))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void lets_a_dealer_change_nothing_in_another_shop() {
        assertThat(asMine("update purchases.counter set last = 99 where shop_id = '%s'".formatted(others.id())))
                .isZero();
        assertThat(asMine("update purchases.good set version = 9 where shop_id = '%s'".formatted(others.id())))
                .isZero();
    }

    @Test
    void lets_a_dealer_destroy_nothing_and_rewrite_nothing() {
        for (var table : TABLES) {
            var destroy = "delete from purchases." + table;
            if (table.equals("purchase")) {
                assertThat(asMine(destroy)).isZero();
            } else if (table.equals("reminder")) {
                assertThat(asMine(destroy)).as("of the own shop only").isEqualTo(1);
            } else {
                assertThatThrownBy(() -> asMine(destroy)).as(table).hasStackTraceContaining("permission denied");
            }
        }
        for (var rewrite : List.of(
                "update purchases.description set words = 'anders'",
                "update purchases.seller set reason = 'anders'",
                "update purchases.purchase set bought_on = bought_on - 10",
                "update purchases.good set rule_until = null",
                "update purchases.hold_change set ground = 'anders'",
                "update purchases.sale set sold_at = now()")) {
            assertThatThrownBy(() -> asMine(rewrite)).as(rewrite).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void lets_police_see_goods_but_no_seller_and_a_dealer_move_no_hold() {
        for (var table : List.of("purchase", "good", "description", "hold_change", "good_key")) {
            assertThat(asPolice(table))
                    .as(table)
                    .contains(mine.id().value(), others.id().value());
        }
        for (var table : List.of("seller", "sale", "photo", "counter", "submission", "reminder")) {
            assertThat(asPolice(table)).as(table).isEmpty();
        }
        for (var moved : List.of("held_until = null", "released_at = now()")) {
            assertThatThrownBy(() -> asMine("update purchases.good set " + moved))
                    .hasStackTraceContaining("only police move a hold");
        }
        assertThatThrownBy(() -> asMine("""
                        insert into purchases.hold_change (good_id, shop_id, at, by, ground)
                        select id, shop_id, now(), 'account:1', 'anders' from purchases.good
                        """)).hasStackTraceContaining("row-level security");
    }

    @Test
    void shows_police_the_seller_of_the_one_purchase_it_was_opened_for() {
        var purchase = Objects.requireNonNull(transaction.execute(status -> {
            wall.openTo(List.of(mine.id()));
            return database.sql("select id from purchases.purchase")
                    .query(UUID.class)
                    .single();
        }));
        assertThat(seenBy("seller", () -> wall.openToPolice(new PurchaseId(purchase))))
                .containsExactly(mine.id().value());
        assertThat(seenBy("sale", () -> wall.openToPolice(new PurchaseId(purchase))))
                .isEmpty();
        assertThat(seenBy("seller", () -> {
                    wall.openToPolice(new PurchaseId(purchase));
                    wall.openTo(List.of());
                }))
                .isEmpty();
    }

    @Test
    void shows_the_morning_job_when_goods_come_free_and_not_what_they_are() {
        for (var table : TABLES) {
            var seen = seenBy(table, wall::openToReminders);
            if (List.of("reminder", "good", "purchase").contains(table)) {
                assertThat(seen)
                        .as(table)
                        .contains(mine.id().value(), others.id().value());
            } else {
                assertThat(seen).as(table).isEmpty();
            }
        }
        var moved = transaction.execute(status -> {
            wall.openToReminders();
            return database.sql("update purchases.good set held_until = null").update();
        });
        assertThat(moved).isZero();
    }

    private Set<UUID> asPolice(String table) {
        return Objects.requireNonNull(transaction.execute(status -> {
            wall.openToPolice();
            return shopsIn(table);
        }));
    }

    private int asMine(String sql) {
        return Objects.requireNonNull(transaction.execute(status -> {
            wall.openTo(List.of(mine.id()));
            return database.sql(sql).update();
        }));
    }

    private Set<UUID> seenBy(String table, Runnable opening) {
        return Objects.requireNonNull(transaction.execute(status -> {
            opening.run();
            return shopsIn(table);
        }));
    }

    private Set<UUID> shopsIn(String table) {
        return new HashSet<>(database.sql("select shop_id from purchases." + table)
                .query((row, number) -> row.getObject("shop_id", UUID.class))
                .list());
    }

    /** A shop with something in every table. */
    private Shop shopWithARow() throws SQLException {
        var organisation = "Opkoper " + UUID.randomUUID();
        var shop = new TestShops(product).open("GM0344", organisation);
        var typed = Typed.of(Typed.aPerson(), Typed.aBicycle("BA1234567"));
        var by = new By(TestShops.employee(organisation), "web", clock.instant());
        var good = register.registerOnce("kassa", typed, shop, by).getFirst();
        try (var superuser = TestDatabase.superuser("waakzaam");
                var more = superuser.createStatement()) {
            more.execute("""
                    insert into purchases.photo (good_id, shop_id, added_at, width, height, jpeg)
                    values ('%1$s', '%2$s', now(), 1, 1, '');
                    insert into purchases.hold_change (good_id, shop_id, at, by, ground)
                    values ('%1$s', '%2$s', now(), 'account:1', 'zaak 1');
                    insert into purchases.reminder values ('%2$s', now());
                    insert into purchases.sale (good_id, shop_id, sold_at, by, price_cents)
                    values ('%1$s', '%2$s', now(), 'account:1', 1)
                    """.formatted(good.id(), shop.id()));
        }
        return shop;
    }
}
