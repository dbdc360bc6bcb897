// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.waakzaam.lookup.KindUnderTest;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.StolenGoods;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Fills both registers with a {@link Market}: stolen goods through the product, purchases by COPY into the tables of the
 * purchase register, with the keys that the product's own reader makes. Sellers are left out: the matcher has no part
 * in them.
 */
final class MarketSeeding {
    private static final int BATCH = 10_000;
    private static final int SHOPS = 2_000;
    private static final String MUNICIPALITY = "GM0344";
    private static final List<String> TABLES = List.of(
            "purchases.purchase (id, shop_id, municipality, bought_at, bought_on, registered_at, registered_by, origin, "
                    + "late, last_month)",
            "purchases.good (id, purchase_id, shop_id, year, number, held_days, held_counting, grounds)",
            "purchases.description (good_id, version, shop_id, category, make, type, colour, number_kinds, numbers, "
                    + "keys, price_cents, at, by)",
            "lookup.bought_key (good, purchase, kind, normal, folded)");

    private final Market market;
    private final BenchDatabase database;
    private final LocalDate today = LocalDate.now(Clock.systemUTC());

    MarketSeeding(Market market, BenchDatabase database) {
        this.market = market;
        this.database = database;
    }

    /** The id of a purchase's good; purchases are counted from 0, then probes. */
    static UUID idOf(int purchase) {
        return new UUID(0x6261_6e63_6800_7000L, 0x8000_0000_0000_0000L | purchase);
    }

    static int purchaseOf(UUID good) {
        return (int) good.getLeastSignificantBits();
    }

    /** The stolen goods, through the register itself; the source's name of each is its number. */
    void reportAll(ApplicationContext product) {
        var register = product.getBean(StolenGoods.class);
        for (int from = 0; from < market.goods(); from += BATCH) {
            var batch = IntStream.range(from, Math.min(market.goods(), from + BATCH))
                    .parallel()
                    .mapToObj(i -> version(i, Integer.toString(i)))
                    .toList();
            register.store(batch, change(), false);
        }
    }

    static Change change() {
        return new Change("command:bench", "command", "import", Instant.now(), "bench");
    }

    /** What police wrote of a stolen good. */
    GoodVersion version(int index, String sourceId) {
        var thing = market.stolen(index);
        var told = Account.of(thing, new SplittableRandom(6 + 31L * index).split());
        return new GoodVersion(
                "bench",
                sourceId,
                "PL0900-" + sourceId,
                GoodState.REGISTERED,
                today.atStartOfDay(java.time.ZoneOffset.UTC).toInstant(),
                told.category(),
                told.make(),
                told.type(),
                told.colour(),
                null,
                List.of(GoodNumber.read(thing.good().kind(), thing.good().number())),
                today.minusDays(market.stolenDaysAgo(index)),
                MUNICIPALITY,
                null,
                false);
    }

    /** All purchases and these probes; nothing of it is noted as waiting for comparison. */
    void buyAll(List<Market.Purchase> probes) throws Exception {
        try (var copies = new Copies(database)) {
            for (int i = 0; i < market.purchases(); i++) {
                write(i, market.purchase(i), copies);
            }
            for (int i = 0; i < probes.size(); i++) {
                write(market.purchases() + i, probes.get(i), copies);
            }
            copies.end();
        }
        database.execute("truncate lookup.unmatched");
        database.execute("vacuum analyze " + filled());
    }

    /** A table that is known to be empty is planned as if it stayed so; one that nobody looked at is not. */
    private String filled() throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement();
                var tables = statement.executeQuery("""
                        select string_agg(format('%I.%I', schemaname, relname), ', ') from pg_stat_user_tables
                        where pg_relation_size(relid) > 0
                        """)) {
            tables.next();
            return tables.getString(1);
        }
    }

    private void write(int index, Market.Purchase purchase, Copies copies) throws Exception {
        var good = purchase.thing().good();
        var told = Account.of(purchase.thing(), new SplittableRandom(7 + 31L * index).split());
        var number = GoodNumber.read(good.kind(), purchase.number().typed());
        var id = idOf(index);
        var shop = new UUID(1, 1 + index % SHOPS);
        var day = today.minusDays(purchase.daysAgo());
        var moment = day + " 12:00:00+00";
        copies.row(0, id, shop, MUNICIPALITY, moment, day, moment, "bench", "command", "f", day.withDayOfMonth(1));
        copies.row(1, id, id, shop, day.getYear(), 1 + index / SHOPS, 0, "CALENDAR_DAYS", "{}");
        copies.row(
                2,
                id,
                1,
                shop,
                told.category().code(),
                told.make(),
                told.type(),
                told.colour(),
                "{" + number.kind() + "}",
                "{\"" + number.raw() + "\"}",
                number.normal() == null ? "{}" : "{" + number.normal() + "}",
                12_500,
                moment,
                "bench");
        for (var key : number.keys()) {
            copies.row(3, id, id, KindUnderTest.code(key.kind()), key.normal(), key.folded());
        }
    }

    /** COPY into all tables at once, as the owner of the server; keys and triggers between them wait for nobody. */
    private static final class Copies implements AutoCloseable {
        private static final int PARCEL = 1 << 16;

        private final List<java.sql.Connection> connections = new ArrayList<>();
        private final List<org.postgresql.copy.CopyIn> copies = new ArrayList<>();
        private final List<StringBuilder> parcels = new ArrayList<>();

        Copies(BenchDatabase database) throws SQLException {
            for (var table : TABLES) {
                var connection = database.superuser();
                connections.add(connection);
                try (var statement = connection.createStatement()) {
                    statement.execute("set session_replication_role = replica");
                }
                copies.add(connection
                        .unwrap(org.postgresql.PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " from stdin"));
                parcels.add(new StringBuilder(2 * PARCEL));
            }
        }

        void row(int table, @Nullable Object... values) throws SQLException {
            var parcel = parcels.get(table);
            for (int i = 0; i < values.length; i++) {
                parcel.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i]);
            }
            parcel.append('\n');
            if (parcel.length() > PARCEL) {
                send(table);
            }
        }

        void end() throws SQLException {
            for (int table = 0; table < copies.size(); table++) {
                send(table);
                copies.get(table).endCopy();
            }
        }

        private void send(int table) throws SQLException {
            var bytes = parcels.get(table).toString().getBytes(StandardCharsets.UTF_8);
            copies.get(table).writeToCopy(bytes, 0, bytes.length);
            parcels.get(table).setLength(0);
        }

        @Override
        public void close() throws IOException, SQLException {
            for (var connection : connections) {
                connection.close();
            }
        }
    }
}
