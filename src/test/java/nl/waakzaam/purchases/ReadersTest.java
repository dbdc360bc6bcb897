// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.support.ApplicationRole;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who sees what of the register when nothing but the second wall is left: SQL without any condition, through a pool of one
 * connection that everybody gets in turn. A table or a reader that has no place in the table below fails.
 */
@ProductTest
@OnEveryPostgres
class ReadersTest {
    /** Per table what each reader sees: nothing, the rows of the own shops, or those of all. */
    private static final String SEEN = """
            table               nobody     shops      police     matching   seller     receipt    reminders  retention  inspection figures
            counter             -          own        -          -          -          -          -          -          -          -
            purchase            -          own        all        all        own        -          all        all        own        own
            seller              -          own        -          -          own        -          -          -          own        -
            good                -          own        all        all        own        -          all        -          own        own
            description         -          own        all        all        own        -          -          -          own        -
            photo               -          own        -          -          -          -          -          -          own        -
            sale                -          own        -          -          -          -          -          -          -          -
            hold_change         -          own        all        -          -          -          -          -          own        -
            submission          -          own        -          -          -          -          -          -          -          -
            reminder            -          own        -          -          -          -          all        -          -          -
            receipt             -          own        -          -          -          own        -          -          -          -
            embargo             -          -          all        -          own        -          -          -          -          -
            seller_request      -          own        -          -          own        -          all        -          -          -
            seller_request_note -          own        -          -          own        -          -          -          -          -
            quarantine          -          own        -          -          -          -          -          all        -          -
            draft               -          own        -          -          -          -          -          all        -          -
            likeness            -          own        -          all        -          -          -          -          -          -
            good_key            -          own        all        -          -          -          -          -          -          -
            """;

    /** Whom police remind is of no shop. */
    private static final String OF_NO_SHOP = "order_desk";

    private static final Map<String, Map<String, String>> TABLES = tables();
    private static final Pattern READER = Pattern.compile("reader\\(\\)[^=]*= '([a-z_]+)'");

    @Autowired
    ApplicationContext product;

    @Autowired
    PurchaseRegister register;

    @Autowired
    Shops shops;

    @Autowired
    Wall productsWall;

    @Autowired
    Clock clock;

    private final String organisation = "Opkoper " + UUID.randomUUID();
    private HikariDataSource pool;
    private JdbcClient database;
    private TransactionTemplate transaction;
    private Wall wall;
    private Shop mine;
    private Shop others;
    private @Nullable PurchaseId sold;

    @BeforeEach
    void registerInTwoShops() throws SQLException {
        pool = new HikariDataSource();
        pool.setJdbcUrl(TestDatabase.url());
        pool.setUsername("waakzaam_app");
        pool.setPassword("application");
        pool.setMaximumPoolSize(1);
        database = JdbcClient.create(pool);
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        wall = new Wall(database, transaction);
        mine = shopWithARow(organisation);
        var purchase = sold;
        others = shopWithARow("Opkoper " + UUID.randomUUID());
        sold = purchase;
    }

    @AfterEach
    void closePool() {
        pool.close();
    }

    @Test
    void each_table_and_each_reader_has_its_place_in_this_test() {
        assertThat(database.sql("""
                        select relname from pg_class
                        where relnamespace = 'purchases'::regnamespace and relkind in ('r', 'p', 'v', 'm')
                          and relname not like 'flyway%' and relname <> :without
                        """)
                        .param("without", OF_NO_SHOP)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(TABLES.keySet());
        var readers = new TreeSet<>(Set.of("nobody"));
        policies().forEach(policy -> READER.matcher(policy).results().forEach(found -> readers.add(found.group(1))));
        // These ask a function of their own, which asks who reads.
        readers.addAll(Set.of("shops", "seller", "receipt", "inspection", "figures"));
        assertThat(readers)
                .isEqualTo(new TreeSet<>(TABLES.values().iterator().next().keySet()));
    }

    @Test
    void each_policy_asks_once_per_query_who_reads() {
        assertThat(database.sql("select qual from pg_policies where schemaname = 'purchases' and qual is not null")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(15)
                .allSatisfy(policy -> assertThat(policy).containsIgnoringCase("( SELECT purchases."));
    }

    @Test
    void an_index_finds_the_rows_of_the_own_shops() {
        var plan = Objects.requireNonNull(transaction.execute(status -> {
            wall.openTo(List.of(mine.id()));
            database.sql("set local enable_seqscan = off").update();
            return database.sql("explain select * from purchases.seller")
                    .query(String.class)
                    .list();
        }));
        assertThat(String.join("\n", plan)).contains("InitPlan", "Index Cond: (shop_id = ANY");
    }

    @Test
    void each_reader_sees_of_each_table_what_is_meant_for_it() {
        TABLES.forEach((table, seen) -> seen.forEach((reader, what) -> {
            var expected = switch (what) {
                case "own" -> Set.of(mine.id().value());
                case "all" -> Set.of(mine.id().value(), others.id().value());
                default -> Set.<UUID>of();
            };
            assertThat(seenBy(reader, table)).as("%s reads %s", reader, table).isEqualTo(expected);
        }));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void of_the_roles_only_who_works_for_the_shop_sees_its_rows(Role role) {
        for (var table : TABLES.keySet()) {
            assertThat(seenAs(actor(role, "Iemand anders"), table))
                    .as("%s of another organisation reads %s", role, table)
                    .isEmpty();
            var own = role == Role.DEALER
                    && "own".equals(Objects.requireNonNull(TABLES.get(table)).get("shops"));
            assertThat(seenAs(actor(role, organisation), table))
                    .as("%s of the dealer reads %s", role, table)
                    .isEqualTo(own ? Set.of(mine.id().value()) : Set.of());
        }
    }

    @Test
    void nothing_stays_open_on_a_connection_that_goes_back_to_the_pool() {
        List<Runnable> endings = List.of(
                () -> open(() -> {}),
                () -> transaction.executeWithoutResult(status -> {
                    wall.openTo(List.of(mine.id()));
                    status.setRollbackOnly();
                }),
                () -> assertThatThrownBy(() -> open(() -> {
                            throw new IllegalStateException("broken off");
                        }))
                        .isInstanceOf(IllegalStateException.class),
                () -> assertThatThrownBy(() ->
                                open(() -> database.sql("select 1/0").query().singleValue()))
                        .isInstanceOf(DataAccessException.class),
                () -> wall.asRetention(() -> 1));
        for (var ending : endings) {
            ending.run();
            for (var table : TABLES.keySet()) {
                assertThat(shopsIn(table)).as(table).isEmpty();
            }
            assertThat(seenBy("shops", "seller")).containsExactly(mine.id().value());
        }
        assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isOne();
    }

    @Test
    void the_wall_opens_within_a_transaction_only() {
        assertThatThrownBy(() -> productsWall.openTo(List.of(mine.id())))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> productsWall.openToPolice()).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_role_of_the_application_cannot_pass_the_wall() {
        assertThat(ApplicationRole.powers(database)).isZero();
        assertThatThrownBy(() -> database.sql("alter table purchases.seller disable row level security")
                        .update())
                .hasStackTraceContaining("must be owner");
        assertThatThrownBy(() -> database.sql("set row_security = off; select * from purchases.seller")
                        .query()
                        .listOfRows())
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void the_role_that_owns_the_tables_sees_no_row_either() throws SQLException {
        try (var owner = DriverManager.getConnection(TestDatabase.url(), "waakzaam_owner", "owner");
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select count(*) from purchases.seller")) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    private void open(Runnable work) {
        transaction.executeWithoutResult(status -> {
            wall.openTo(List.of(mine.id()));
            work.run();
        });
    }

    private static Actor actor(Role role, String organisation) {
        return new Actor("account:1", "T. Test", organisation, Set.of(role), Set.of("NL"));
    }

    private Set<UUID> seenAs(Actor actor, String table) {
        return Objects.requireNonNull(transaction.execute(status -> {
            wall.openTo(shops.shopsOf(actor).stream().map(Shop::id).toList());
            return shopsIn(table);
        }));
    }

    private Set<UUID> seenBy(String reader, String table) {
        return Objects.requireNonNull(transaction.execute(status -> {
            database.sql("""
                            select set_config('waakzaam.reader', :reader, true), set_config('waakzaam.shops', :shop, true),
                                set_config('waakzaam.purchase', case :reader when 'seller' then :purchase else '' end, true),
                                set_config('waakzaam.receipt', encode(:shop::bytea, 'hex'), true)
                            """)
                    .param("reader", reader)
                    .param("shop", mine.id().toString())
                    .param("purchase", String.valueOf(sold))
                    .query()
                    .singleRow();
            return shopsIn(table);
        }));
    }

    /** Of the two shops of this test. */
    private Set<UUID> shopsIn(String table) {
        var seen = new HashSet<>(database.sql("select shop_id from purchases." + table)
                .query((row, number) -> row.getObject("shop_id", UUID.class))
                .list());
        seen.retainAll(Set.of(mine.id().value(), others.id().value()));
        return seen;
    }

    private List<String> policies() {
        return database.sql("select concat_ws(' ', qual, with_check) from pg_policies where schemaname = 'purchases'")
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private static Map<String, Map<String, String>> tables() {
        var lines = new ArrayList<>(SEEN.lines().map(line -> line.split(" +")).toList());
        var readers = lines.removeFirst();
        var tables = new LinkedHashMap<String, Map<String, String>>();
        for (var line : lines) {
            var seen = new LinkedHashMap<String, String>();
            for (int column = 1; column < readers.length; column++) {
                seen.put(readers[column], line[column]);
            }
            tables.put(line[0], seen);
        }
        return tables;
    }

    /** A shop with something in every table. */
    private Shop shopWithARow(String dealer) throws SQLException {
        var shop = new TestShops(product).open("GM0344", dealer);
        var by = new By(TestShops.employee(dealer), "web", clock.instant());
        var typed = Typed.of(Typed.aPerson(), Typed.aBicycle("BA1234567"));
        var good = register.registerOnce("kassa", typed, shop, by).getFirst();
        TestRows.besides(good, shop);
        sold = good.purchase();
        return shop;
    }
}
