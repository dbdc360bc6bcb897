// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.sealing.Sealed;
import nl.waakzaam.sealing.Sealing;
import nl.waakzaam.stolengoods.intake.Photo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos of bought goods in PostgreSQL, encrypted: they go with the key of the last month of their purchase. */
@Repository
class Photos {
    private final JdbcClient database;
    private final Sealing sealing;

    Photos(JdbcClient database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    void add(GoodId good, Shop shop, List<Photo> photos, By by) {
        if (!photos.isEmpty()) {
            var lastMonth = lastMonthOf(good);
            photos.forEach(photo -> add(good, shop, photo, lastMonth, by));
        }
    }

    private void add(GoodId good, Shop shop, Photo photo, YearMonth lastMonth, By by) {
        var sealed = sealing.sealFile(good.value(), lastMonth, photo.jpeg());
        database.sql("""
                        insert into purchases.photo (good_id, shop_id, added_at, width, height, sealed_key, closed)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        good.value(),
                        shop.id().value(),
                        by.at().atOffset(ZoneOffset.UTC),
                        photo.width(),
                        photo.height(),
                        sealed.key(),
                        sealed.content())
                .update();
    }

    private YearMonth lastMonthOf(GoodId good) {
        return YearMonth.from(
                database.sql("""
                        select p.last_month from purchases.purchase p join purchases.good g on g.purchase_id = p.id
                        where g.id = ?
                        """).param(good.value()).query(LocalDate.class).single());
    }

    List<Long> listOf(GoodId good) {
        return database.sql("select id from purchases.photo where good_id = ? order by id")
                .param(good.value())
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /**
     * The JPEG.
     *
     * @param look the line in the processing log
     */
    Optional<byte[]> open(GoodId good, long photo, Processing look) {
        return database.sql("""
                        select f.sealed_key, f.closed, p.last_month from purchases.photo f
                        join purchases.good g on g.id = f.good_id
                        join purchases.purchase p on p.id = g.purchase_id
                        where f.good_id = ? and f.id = ?
                        """)
                .params(good.value(), photo)
                .query((row, number) -> sealed(good, row))
                .optional()
                .map(closed -> sealing.openFile(closed, look));
    }

    private static Sealed sealed(GoodId good, ResultSet row) throws SQLException {
        var month = YearMonth.from(Objects.requireNonNull(row.getObject("last_month", LocalDate.class)));
        return Sealed.file(good.value(), month, row.getBytes("sealed_key"), row.getBytes("closed"));
    }
}
