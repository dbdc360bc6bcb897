// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.ShopId;
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
            "receipt",
            "embargo",
            "seller_request",
            "seller_request_note",
            "reminder",
            "quarantine",
            "draft",
            "good_key",
            "likeness");

    /** What police hide from a seller, and so from the shop that could tell. */
    private static final String HIDDEN = "embargo";

    /** Nobody's shop is in it; police alone read it. */
    private static final String POLICE_TABLE = "order_desk";

    /** Retention destroys these as a whole; what hangs on them goes with them. */
    private static final Set<String> WHOLE = Set.of("purchase", "quarantine", "draft");

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

    private final Map<ShopId, PurchaseId> sold = new HashMap<>();
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
            if (table.equals(HIDDEN)) {
                continue;
            }
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
    void shows_no_dealer_what_police_hide_from_a_seller() {
        assertThat(seenBy(HIDDEN, () -> wall.openTo(List.of(mine.id(), others.id()))))
                .isEmpty();
        assertThat(asPolice(HIDDEN)).contains(mine.id().value(), others.id().value());
    }

    @Test
    void shows_a_seller_the_own_purchase_without_orders_of_police_and_a_code_its_receipt_only() {
        var my = mine.id().value();
        var mySale = Objects.requireNonNull(sold.get(mine.id()));
        var seen =
                Set.of("purchase", "seller", "good", "description", "embargo", "seller_request", "seller_request_note");
        for (var table : TABLES) {
            var rows = seenBy(table, () -> wall.openToSeller(mySale));
            assertThat(rows).as(table).isEqualTo(seen.contains(table) ? Set.of(my) : Set.of());
            var withCode = seenBy(table, () -> wall.openToCode(new byte[] {1}));
            assertThat(withCode).as(table).isEmpty();
            var reminded = seenBy(table, wall::openToReminders);
            assertThat(reminded.isEmpty())
                    .as(table)
                    .isEqualTo(!List.of("reminder", "good", "purchase", "seller_request")
                            .contains(table));
        }
        assertThat(seenBy("receipt", () -> wall.openToCode(my.toString().getBytes(StandardCharsets.US_ASCII))))
                .containsExactly(my);
    }

    @Test
    void lets_a_seller_ask_and_not_answer_and_a_dealer_answer_and_not_ask() {
        var insert = """
                insert into purchases.seller_request_note (request_id, kind, purchase_id, shop_id, at, by, record,
                    sealed_key, fields, closed)
                select request_id, '%s', purchase_id, shop_id, at, by, record, sealed_key, fields, closed
                from purchases.seller_request_note where kind = 'ASKED'
                """;
        assertThat(asMine(insert.formatted("DECIDED"))).isOne();
        assertThatThrownBy(() -> asMine(insert.formatted("ASKED"))).hasStackTraceContaining("row-level security");
        assertThat(asMine(
                        "update purchases.seller_request set state = 'REFUSED', decided_at = now(), decided_by = 'x'"))
                .isOne();
        assertThat(asMine("update purchases.seller_request set state = 'OPEN', decided_at = null, decided_by = null"))
                .isZero();
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
            if (WHOLE.contains(table)) {
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
            if (Set.of("reminder", "draft").contains(table)) {
                assertThat(asMine(destroy)).as("of the own shop only").isEqualTo(1);
            } else if (WHOLE.contains(table)) {
                assertThat(asMine(destroy)).isZero();
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
                "update purchases.sale set sold_at = now()",
                "update purchases.embargo set last_day = last_day - 90",
                "update purchases.seller_request set received_at = now()",
                "update purchases.seller_request_note set at = now()",
                "update purchases.quarantine set account = 'account:2'")) {
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
        for (var table : List.of(
                "seller",
                "sale",
                "photo",
                "likeness",
                "counter",
                "submission",
                "receipt",
                "seller_request",
                "seller_request_note",
                "reminder",
                "draft",
                "quarantine")) {
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
    void shows_police_the_photos_of_the_one_good_it_was_opened_for_and_no_seller() {
        var good = new GoodId(Objects.requireNonNull(transaction.execute(status -> {
            wall.openTo(List.of(mine.id()));
            return database.sql("select id from purchases.good")
                    .query(UUID.class)
                    .single();
        })));
        assertThat(seenBy("photo", () -> wall.openToPolice(good)))
                .containsExactly(mine.id().value());
        for (var closed : List.of("seller", "sale", "likeness")) {
            assertThat(seenBy(closed, () -> wall.openToPolice(good))).as(closed).isEmpty();
        }
        for (var next : List.<Runnable>of(wall::openToPolice, wall::openToMatching, () -> wall.openTo(List.of()))) {
            assertThat(seenBy("photo", () -> {
                        wall.openToPolice(good);
                        next.run();
                    }))
                    .isEmpty();
        }
    }

    @Test
    void shows_police_the_purchases_of_one_seller_by_what_it_is_found_by_for_as_long_as_they_ask_for_it() {
        var foundBy = Objects.requireNonNull(transaction.execute(status -> {
            wall.openTo(List.of(mine.id()));
            return database.sql("select found_by from purchases.seller")
                    .query(byte[].class)
                    .single();
        }));
        assertThat(seenBy("seller", () -> wall.openToPolice(List.of(foundBy))))
                .contains(mine.id().value());
        assertThat(seenBy("seller", () -> wall.openToPolice(List.of(new byte[] {1}))))
                .isEmpty();
        assertThat(seenBy("seller", () -> {
                    wall.openToPolice(List.of(foundBy));
                    wall.openToPolice();
                }))
                .isEmpty();
        assertThat(seenBy("seller", () -> {
                    wall.openToPolice(List.of(foundBy));
                    wall.openTo(List.of());
                }))
                .isEmpty();
    }

    @Test
    void shows_the_morning_job_when_goods_come_free_and_not_what_they_are() {
        for (var table : TABLES) {
            var seen = seenBy(table, wall::openToReminders);
            if (List.of("reminder", "good", "purchase", "seller_request").contains(table)) {
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

    @Test
    void shows_an_inspection_one_shop_to_read_and_who_counts_its_purchases_only() {
        for (var table : TABLES) {
            var read = seenBy(table, () -> wall.openToInspection(mine.id()));
            var counted = seenBy(table, () -> wall.openToFigures(mine.id()));
            if (!Set.of("purchase", "seller", "good", "description", "photo", "hold_change")
                    .contains(table)) {
                assertThat(read).as(table).isEmpty();
            } else {
                assertThat(read).as(table).containsExactly(mine.id().value());
            }
            if (Set.of("purchase", "good").contains(table)) {
                assertThat(counted).as(table).containsExactly(mine.id().value());
            } else {
                assertThat(counted).as(table).isEmpty();
            }
        }
    }

    @Test
    void lets_an_inspection_change_nothing() {
        assertThat(asInspection("update purchases.good set version = 9")).isZero();
        assertThat(asInspection("delete from purchases.purchase")).isZero();
        assertThatThrownBy(() -> asInspection("""
                        insert into purchases.hold_change (good_id, shop_id, at, by, ground)
                        select id, shop_id, now(), 'account:1', 'anders' from purchases.good
                        """)).hasStackTraceContaining("row-level security");
    }

    private int asInspection(String sql) {
        return Objects.requireNonNull(transaction.execute(status -> {
            wall.openToInspection(mine.id());
            return database.sql(sql).update();
        }));
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
        TestRows.besides(good, shop);
        sold.put(shop.id(), good.purchase());
        return shop;
    }
}
