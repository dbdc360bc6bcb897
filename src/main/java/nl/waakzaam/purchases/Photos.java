// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.sealing.Sealed;
import nl.waakzaam.sealing.Sealing;
import nl.waakzaam.stolengoods.intake.KeptLikenesses;
import nl.waakzaam.stolengoods.intake.Photo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos of bought goods in PostgreSQL, encrypted: they go with the key of the last month of their purchase. */
@Repository
class Photos {
    private final JdbcClient database;
    private final Sealing sealing;
    private final KeptLikenesses likenesses;

    Photos(JdbcClient database, Sealing sealing, KeptLikenesses likenesses) {
        this.database = database;
        this.sealing = sealing;
        this.likenesses = likenesses;
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
                        with added as (
                            insert into purchases.photo (good_id, shop_id, added_at, width, height, sealed_key, closed)
                            values (?, ?, ?, ?, ?, ?, ?) returning id, good_id, shop_id)
                        insert into purchases.likeness (photo_id, good_id, shop_id, bits)
                        select id, good_id, shop_id, ? from added
                        """)
                .params(
                        good.value(),
                        shop.id().value(),
                        by.at().atOffset(ZoneOffset.UTC),
                        photo.width(),
                        photo.height(),
                        sealed.key(),
                        sealed.content(),
                        likenesses.of(photo))
                .update();
    }

    private YearMonth lastMonthOf(GoodId good) {
        return YearMonth.from(
                database.sql("""
                        select p.last_month from purchases.purchase p join purchases.good g on g.purchase_id = p.id
                        where g.id = ?
                        """).param(good.value()).query(LocalDate.class).single());
    }

    /** What the photos of these goods show, for who compares. */
    Map<UUID, List<Long>> likenessesOf(Collection<UUID> goods) {
        return database
                .sql("select good_id, bits from purchases.likeness where good_id = any(?) order by photo_id")
                .param(goods.toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(Objects.requireNonNull(row.getObject("good_id", UUID.class)), row.getLong("bits")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    List<Long> listOf(GoodId good) {
        return database.sql("select id from purchases.photo where good_id = ? order by id")
                .param(good.value())
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** The same; empty once their month is over, since nothing opens them any more. */
    Optional<List<Long>> findReadable(GoodId good) {
        return sealing.isReadable(lastMonthOf(good)) ? Optional.of(listOf(good)) : Optional.empty();
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
