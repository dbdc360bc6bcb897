// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.offline.Quarantine.Cause;
import nl.waakzaam.sealing.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was put aside, in PostgreSQL; the wall must be open to the shop. */
@Repository
class PostgresQuarantine {
    static final String CONTENT = "inkoop";

    private final JdbcClient database;

    PostgresQuarantine(JdbcClient database) {
        this.database = database;
    }

    boolean holds(PurchaseId id) {
        return database.sql("select exists (select from purchases.quarantine where id = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    void add(Parcel parcel, Sealed sealed, Shop shop, Cause cause, By by) {
        database.sql("""
                        insert into purchases.quarantine
                            (id, shop_id, account, device, cause, arrived_at, arrived_by, last_month, sealed_key, closed)
                        values (:id, :shop, :account, :device, :cause, :now, :by, :lastMonth, :key, :closed)
                        """)
                .param("id", parcel.id())
                .param("shop", shop.id().value())
                .param("account", parcel.account())
                .param("device", parcel.apparaat())
                .param("cause", cause.name())
                .param("now", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.actor().id())
                .param("lastMonth", sealed.lastMonth().atDay(1))
                .param("key", sealed.key())
                .param("closed", sealed.fields().get(CONTENT))
                .update();
    }

    Optional<Quarantined> find(PurchaseId id) {
        return database.sql("select * from purchases.quarantine where id = ?")
                .param(id.value())
                .query(Quarantined::of)
                .optional();
    }

    /** Held until the transaction ends, so that it is decided about once; empty when it was. */
    Optional<Sealed> findWaiting(PurchaseId id) {
        return database.sql("select * from purchases.quarantine where id = ? and decided_at is null for update")
                .param(id.value())
                .query((row, number) -> sealed(row))
                .optional();
    }

    /** What was closed goes with the decision. */
    void decide(PurchaseId id, boolean accepted, @Nullable String reason, By by) {
        database.sql("""
                        update purchases.quarantine set accepted = :accepted, reason = :reason, decided_at = :now,
                            decided_by = :by, sealed_key = null, closed = null
                        where id = :id
                        """)
                .param("id", id.value())
                .param("accepted", accepted)
                .param("reason", reason)
                .param("now", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.actor().id())
                .update();
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                YearMonth.from(Objects.requireNonNull(row.getObject("last_month", LocalDate.class))),
                row.getBytes("sealed_key"),
                Map.of(CONTENT, row.getBytes("closed")));
    }
}
