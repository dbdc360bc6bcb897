// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.sealing.Sealed;
import nl.waakzaam.stolengoods.intake.Photo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Purchases, their sellers and photos in PostgreSQL. */
@Repository
class PostgresPurchases {
    private final JdbcClient database;

    PostgresPurchases(JdbcClient database) {
        this.database = database;
    }

    /** A seller as it lies in the database. */
    record SealedSeller(Seller.Kind kind, int version, Sealed sealed) {}

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
                .param("fields", names(sealed))
                .param("closed", closed(sealed))
                .param("foundBy", foundBy)
                .param("now", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.actor().id())
                .param("reason", reason)
                .update();
    }

    /** The names of what is closed, in the order of {@link #closed}. */
    static String[] names(Sealed sealed) {
        return sealed.fields().keySet().stream().sorted().toArray(String[]::new);
    }

    static byte[][] closed(Sealed sealed) {
        return Arrays.stream(names(sealed)).map(sealed.fields()::get).toArray(byte[][]::new);
    }

    /** The month with whose key a purchase goes. */
    YearMonth lastMonthOf(PurchaseId id) {
        return YearMonth.from(database.sql("select last_month from purchases.purchase where id = ?")
                .param(id.value())
                .query(LocalDate.class)
                .single());
    }

    /** The seller of a purchase as it stands now. */
    Optional<SealedSeller> findSeller(PurchaseId id) {
        return database.sql("""
                        select s.*, p.last_month from purchases.seller s join purchases.purchase p on p.id = s.purchase_id
                        where s.purchase_id = ? order by s.version desc limit 1
                        """)
                .param(id.value())
                .query((row, number) -> seller(row))
                .optional();
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

    void addPhotos(GoodId good, Shop shop, List<Photo> photos, By by) {
        photos.forEach(photo -> database.sql("""
                        insert into purchases.photo (good_id, shop_id, added_at, width, height, jpeg)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        good.value(),
                        shop.id().value(),
                        by.at().atOffset(ZoneOffset.UTC),
                        photo.width(),
                        photo.height(),
                        photo.jpeg())
                .update());
    }

    List<Long> photosOf(GoodId good) {
        return database.sql("select id from purchases.photo where good_id = ? order by id")
                .param(good.value())
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    Optional<byte[]> findPhoto(GoodId good, long photo) {
        return database.sql("select jpeg from purchases.photo where good_id = ? and id = ?")
                .params(good.value(), photo)
                .query((row, number) -> row.getBytes("jpeg"))
                .optional();
    }

    private static SealedSeller seller(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("fields").getArray();
        var closed = (byte[][]) row.getArray("closed").getArray();
        var fields = new HashMap<String, byte[]>();
        for (int place = 0; place < names.length; place++) {
            fields.put(names[place], closed[place]);
        }
        var month = YearMonth.from(Objects.requireNonNull(row.getObject("last_month", LocalDate.class)));
        return new SealedSeller(
                Seller.Kind.valueOf(row.getString("kind")),
                row.getInt("version"),
                new Sealed(row.getObject("record", UUID.class), month, row.getBytes("sealed_key"), fields));
    }
}
