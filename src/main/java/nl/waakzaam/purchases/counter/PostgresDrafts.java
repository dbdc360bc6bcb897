// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.sealing.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was typed and not registered yet, in PostgreSQL; the wall must be open to the shops of the account. */
@Repository
class PostgresDrafts {
    static final String CONTENT = "inkoop";
    private static final String OWN = " from purchases.draft where account = ? and saved_at > ?";

    private final JdbcClient database;

    PostgresDrafts(JdbcClient database) {
        this.database = database;
    }

    void put(Actor actor, ShopId shop, Sealed sealed, Instant now) {
        database.sql("""
                        insert into purchases.draft (account, shop_id, saved_at, record, last_month, sealed_key, closed)
                        values (:account, :shop, :now, :record, :lastMonth, :key, :closed)
                        on conflict (account) do update set shop_id = excluded.shop_id, saved_at = excluded.saved_at,
                            record = excluded.record, last_month = excluded.last_month,
                            sealed_key = excluded.sealed_key, closed = excluded.closed
                        """)
                .param("account", actor.id())
                .param("shop", shop.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("record", sealed.record())
                .param("lastMonth", sealed.lastMonth().atDay(1))
                .param("key", sealed.key())
                .param("closed", sealed.fields().get(CONTENT))
                .update();
    }

    Optional<Instant> find(Actor actor, Instant since) {
        return database.sql("select saved_at" + OWN)
                .params(actor.id(), since.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    Optional<Sealed> findClosed(Actor actor, Instant since) {
        return database.sql("select *" + OWN)
                .params(actor.id(), since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> sealed(row))
                .optional();
    }

    void drop(Actor actor) {
        database.sql("delete from purchases.draft where account = ?")
                .param(actor.id())
                .update();
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        return new Sealed(
                Objects.requireNonNull(row.getObject("record", UUID.class)),
                YearMonth.from(Objects.requireNonNull(row.getObject("last_month", LocalDate.class))),
                row.getBytes("sealed_key"),
                Map.of(CONTENT, row.getBytes("closed")));
    }
}
