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

    /** A condition: the number in the register, a number on the good, or words about it fit {@code :search}. */
    public static final String SEARCHED = """
            (:search = ''
                or g.year || '-' || lpad(g.number::text, 6, '0') = :search
                or upper(regexp_replace(:search, '[^A-Za-z0-9]', '', 'g')) = any(d.keys)
                or concat_ws(' ', d.category, d.make, d.type, d.colour, d.words) ilike
                    '%' || replace(replace(replace(:search, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%')
            """;

    /** A condition: the good is on hold on {@code :today}. */
    public static final String HELD =
            "(g.sold_at is null and g.seized_at is null and g.released_at is null and g.held_until >= :today)";

    /** A condition: it is held longer than the rules say, by order of police. */
    public static final String ORDERED = "(g.held_until is distinct from g.rule_until)";

    /** A condition: it stands as the filter {@code :status} says, one of {@link #states()}. */
    public static final String AS_CHOSEN = """
            case :status when '' then true
                when 'aanhouden' then %1$s
                when 'bevel' then %1$s and %2$s
                when 'vrij' then g.sold_at is null and g.seized_at is null and not coalesce(%1$s, false)
                when 'vrijgegeven' then g.sold_at is null and g.seized_at is null and g.released_at is not null
                when 'inbeslaggenomen' then g.sold_at is null and g.seized_at is not null
                when 'verkocht' then g.sold_at is not null
                else false end
            """.formatted(HELD, ORDERED);

    /** What a good can be asked for; texts stand under {@code purchases.filter.status.CODE}. */
    public static String[] states() {
        return new String[] {"aanhouden", "bevel", "vrij", "vrijgegeven", "inbeslaggenomen", "verkocht"};
    }

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

    /** Those of one year from one number to another, in their order. */
    public List<PurchasedGood> list(ShopId shop, int year, int from, int until) {
        return database.sql(ROWS + "where g.shop_id = ? and g.year = ? and g.number between ? and ? order by g.number")
                .params(shop.value(), year, from, until)
                .query((row, number) -> PostgresGoodsBought.good(row))
                .list();
    }

    /** The last number of each year that has one, the last year first. */
    public List<EntryNumber> lastNumbers(ShopId shop) {
        return database.sql("select year, last from purchases.counter where shop_id = ? order by year desc")
                .param(shop.value())
                .query((row, number) -> new EntryNumber(row.getInt("year"), row.getInt("last")))
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
