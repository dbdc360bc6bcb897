// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.stolengoods.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The entries of one register page by page, for who reads them by machine. In the caller's transaction. */
@Repository
public class Entries {
    private static final String FITTING = """
            where g.shop_id = :shop
              and (:year::int is null or g.year = :year)
              and (:category::text is null or d.category = :category)
              and (:from::date is null or p.bought_on >= :from)
              and (:until::date is null or p.bought_on <= :until)
            """;

    /** All entries, for who adds a condition: {@code g} is the good, {@code d} its description, {@code p} its purchase. */
    public static final String ROWS = PostgresGoodsBought.NOW;

    private final JdbcClient database;

    Entries(JdbcClient database) {
        this.database = database;
    }

    /**
     * Which entries; null says nothing.
     *
     * @param from the first day of purchase
     * @param until the last day of purchase
     * @param page from 1
     */
    public record Filter(
            @Nullable Integer year,
            @Nullable Category category,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int page,
            int perPage) {}

    /** One of {@link #ROWS}. */
    public static PurchasedGood row(ResultSet row, int number) throws SQLException {
        return PostgresGoodsBought.good(row);
    }

    /** The last first. */
    public List<PurchasedGood> list(ShopId shop, Filter filter) {
        return fitting(
                        PostgresGoodsBought.NOW + FITTING
                                + "order by g.year desc, g.number desc limit :many offset :skip",
                        shop,
                        filter)
                .param("many", filter.perPage())
                .param("skip", (filter.page() - 1) * filter.perPage())
                .query((row, number) -> PostgresGoodsBought.good(row))
                .list();
    }

    public long count(ShopId shop, Filter filter) {
        return fitting("select count(*) from (" + PostgresGoodsBought.NOW + FITTING + ") fitting", shop, filter)
                .query(Long.class)
                .single();
    }

    private StatementSpec fitting(String sql, ShopId shop, Filter filter) {
        var category = filter.category();
        return database.sql(sql)
                .param("shop", shop.value())
                .param("year", filter.year())
                .param("category", category == null ? null : category.code())
                .param("from", filter.from())
                .param("until", filter.until());
    }
}
