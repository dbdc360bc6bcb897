// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.sealing.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Purchases and their sellers in PostgreSQL. */
@Repository
class PostgresPurchases {
    private final JdbcClient database;

    PostgresPurchases(JdbcClient database) {
        this.database = database;
    }

    /** A seller as it lies in the database. */
    record SealedSeller(Seller.Kind kind, int version, Instant at, Sealed sealed) {}

    void add(PurchaseId id, Shop shop, NewPurchase purchase, YearMonth lastMonth, By by) {
        database.sql("""
                        insert into purchases.purchase (id, shop_id, municipality, bought_at, bought_on, registered_at,
                            registered_by, origin, late, last_month)
                        values (:id, :shop, :municipality, :bought, :day, :now, :by, :origin, :late, :lastMonth)
                        """)
                .param("id", id.value())
                .param("shop", shop.id().value())
                .param("municipality", shop.municipality())
                .param("bought", purchase.boughtAt().atOffset(ZoneOffset.UTC))
                .param("day", purchase.day())
                .param("now", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.actor().id())
                .param("origin", by.origin())
                .param("late", purchase.isLateAt(by.at()))
                .param("lastMonth", lastMonth.atDay(1))
                .update();
    }

    void addSeller(
            PurchaseId id,
            Shop shop,
            int version,
            Seller.Kind kind,
            Sealed sealed,
            byte[] foundBy,
            By by,
            @Nullable String reason) {
        database.sql("""
                        insert into purchases.seller (purchase_id, version, shop_id, record, kind, sealed_key, fields,
                            closed, found_by, at, by, reason)
                        values (:id, :version, :shop, :record, :kind, :key, :fields, :closed, :foundBy, :now, :by, :reason)
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("shop", shop.id().value())
                .param("record", sealed.record())
                .param("kind", kind.name())
                .param("key", sealed.key())
                .param("fields", SealedColumns.names(sealed))
                .param("closed", SealedColumns.closed(sealed))
                .param("foundBy", foundBy)
                .param("now", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.actor().id())
                .param("reason", reason)
                .update();
    }

    /** The month with whose key a purchase goes. */
    YearMonth lastMonthOf(PurchaseId id) {
        return YearMonth.from(database.sql("select last_month from purchases.purchase where id = ?")
                .param(id.value())
                .query(LocalDate.class)
                .single());
    }

    String originOf(PurchaseId id) {
        return database.sql("select origin from purchases.purchase where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    /** The seller of a purchase as it stands now. */
    Optional<SealedSeller> findSeller(PurchaseId id) {
        return sellersOf(id).stream().findFirst();
    }

    /** All versions of the seller of a purchase, the last first. */
    List<SealedSeller> sellersOf(PurchaseId id) {
        return database.sql("""
                        select s.*, p.last_month from purchases.seller s join purchases.purchase p on p.id = s.purchase_id
                        where s.purchase_id = ? order by s.version desc
                        """)
                .param(id.value())
                .query((row, number) -> seller(row))
                .list();
    }

    /** The last seller in a shop with this document, by what it is found by in each month. */
    Optional<SealedSeller> findSeller(Shop shop, List<byte[]> foundBy) {
        return database.sql("""
                        select s.*, p.last_month from purchases.seller s join purchases.purchase p on p.id = s.purchase_id
                        where s.shop_id = ? and s.found_by = any(?) order by s.at desc limit 1
                        """)
                .params(shop.id().value(), foundBy.toArray(byte[][]::new))
                .query((row, number) -> seller(row))
                .optional();
    }

    /** Goods of purchases, other than this one, of who is found by one of these hashes. */
    List<GoodId> othersOf(PurchaseId id, List<byte[]> foundBy) {
        return database.sql("""
                        select distinct g.id from purchases.seller s join purchases.good g on g.purchase_id = s.purchase_id
                        where s.found_by = any(?) and s.purchase_id <> ?
                        """)
                .params(foundBy.toArray(byte[][]::new), id.value())
                .query((row, number) -> new GoodId(Objects.requireNonNull(row.getObject("id", UUID.class))))
                .list();
    }

    private static SealedSeller seller(ResultSet row) throws SQLException {
        return new SealedSeller(
                Seller.Kind.valueOf(row.getString("kind")),
                row.getInt("version"),
                Objects.requireNonNull(RowMoments.find(row, "at")),
                SealedColumns.read(row));
    }
}
