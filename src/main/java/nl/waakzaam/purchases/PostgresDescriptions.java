// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.GoodNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the register says of bought goods, version by version, in PostgreSQL. */
@Repository
class PostgresDescriptions {
    private final JdbcClient database;

    PostgresDescriptions(JdbcClient database) {
        this.database = database;
    }

    void add(GoodId id, int version, ShopId shop, Description good, By by, @Nullable String reason) {
        var numbers = good.numbers();
        database.sql("""
                        with described as (
                            insert into purchases.description (good_id, version, shop_id, category, make, type, colour,
                                words, number_kinds, numbers, keys, plate_country, price_cents, otherwise, at, by, reason)
                            values (:id, :version, :shop, :category, :make, :type, :colour, :words, :kinds, :numbers,
                                :keys, :plateCountry, :cents, :otherwise, :now, :by, :reason)
                            returning good_id, shop_id, keys)
                        insert into purchases.good_key (key, good_id, shop_id)
                        select distinct unnest(keys), good_id, shop_id from described
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("shop", shop.value())
                .param("category", good.category().code())
                .param("make", good.make())
                .param("type", good.type())
                .param("colour", good.colour())
                .param("words", good.words())
                .param(
                        "kinds",
                        numbers.stream().map(number -> number.kind().name()).toArray(String[]::new))
                .param("numbers", numbers.stream().map(GoodNumber::raw).toArray(String[]::new))
                .param(
                        "keys",
                        numbers.stream()
                                .map(GoodNumber::normal)
                                .filter(Objects::nonNull)
                                .toArray(String[]::new))
                .param("plateCountry", good.plateCountry())
                .param("cents", good.price().cents())
                .param("otherwise", good.price().otherwise())
                .param("now", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.actor().id())
                .param("reason", reason)
                .update();
    }

    List<Version> listOf(GoodId id) {
        return database.sql("select * from purchases.description where good_id = ? order by version")
                .param(id.value())
                .query((row, number) -> new Version(
                        row.getInt("version"),
                        description(row),
                        Objects.requireNonNull(RowMoments.find(row, "at")),
                        row.getString("reason")))
                .list();
    }

    static Description description(ResultSet row) throws SQLException {
        return new Description(
                Category.ofCode(row.getString("category")).orElseThrow(),
                row.getString("make"),
                row.getString("type"),
                row.getString("colour"),
                row.getString("words"),
                numbers(row),
                row.getString("plate_country"),
                new Price(row.getObject("price_cents", Long.class), row.getString("otherwise")));
    }

    private static List<GoodNumber> numbers(ResultSet row) throws SQLException {
        var kinds = (String[]) row.getArray("number_kinds").getArray();
        var raws = (String[]) row.getArray("numbers").getArray();
        var numbers = new ArrayList<GoodNumber>();
        for (int place = 0; place < kinds.length; place++) {
            numbers.add(GoodNumber.read(IdentifierKind.valueOf(kinds[place]), raws[place]));
        }
        return numbers;
    }
}
