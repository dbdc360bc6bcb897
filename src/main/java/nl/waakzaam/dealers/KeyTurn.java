// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import nl.waakzaam.site.DutchTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes once a month all that is still kept of dealers with the key of the new month, and destroys the key before. So what
 * went by its term goes from every copy of the database too, at the latest a month later.
 */
@Component
class KeyTurn {
    private static final int BATCH = 500;
    private static final List<Table> TABLES =
            List.of(new Table("dealer", "uuid"), new Table("request", "bigint"), new Table("invitation", "bigint"));

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final DealerKeys keys;
    private final DealerSecrets secrets;
    private final Clock clock;

    KeyTurn(JdbcClient database, TransactionTemplate transaction, DealerKeys keys, DealerSecrets secrets, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.keys = keys;
        this.secrets = secrets;
        this.clock = clock;
    }

    private record Table(String name, String id) {}

    private record Row(String id, byte[] sealed) {}

    /** Every hour on each node, so that none keeps in memory what another destroyed. */
    @Scheduled(initialDelay = 90_000, fixedDelay = 3_600_000)
    public void round() {
        TABLES.forEach(this::renew);
        keys.destroyBefore(oldestInUse());
    }

    private void renew(Table table) {
        int renewed;
        do {
            renewed = Objects.requireNonNull(transaction.execute(status -> renewSome(table)));
        } while (renewed == BATCH);
    }

    private int renewSome(Table table) {
        var old = database.sql("""
                        select id::text, sealed from dealers.%s where substring(sealed from 1 for :length) <> :month
                        order by id limit :batch for update skip locked
                        """.formatted(table.name()))
                .param("length", DealerSecrets.MONTH)
                .param("month", keys.now().toString().getBytes(StandardCharsets.US_ASCII))
                .param("batch", BATCH)
                .query(KeyTurn::row)
                .list();
        old.forEach(row -> database.sql(
                        "update dealers.%s set sealed = :sealed where id = :id::%s".formatted(table.name(), table.id()))
                .param("sealed", secrets.renewed(row.sealed()))
                .param("id", row.id())
                .update());
        return old.size();
    }

    /** What is written at midnight may be closed with the key of yesterday. */
    private YearMonth oldestInUse() {
        return YearMonth.parse(database.sql("""
                        select min(convert_from(substring(sealed from 1 for :length), 'UTF8')) from (
                            select sealed from dealers.dealer union all select sealed from dealers.request
                            union all select sealed from dealers.invitation union all select :yesterday) as kept (sealed)
                        """)
                .param("length", DealerSecrets.MONTH)
                .param("yesterday", yesterday().toString().getBytes(StandardCharsets.US_ASCII))
                .query(String.class)
                .single());
    }

    private YearMonth yesterday() {
        return YearMonth.from(DutchTime.today(clock).minusDays(1));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getString("id"), row.getBytes("sealed"));
    }
}
