// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.rules.HoldingPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bought goods in PostgreSQL, each with the last version of its description. */
@Repository
class PostgresGoodsBought {
    static final String SELECT = """
            select g.id, g.purchase_id, g.shop_id, g.year, g.number, g.version, g.grounds, p.municipality,
                   g.held_until is distinct from g.rule_until as extended, g.held_until, g.released_at, g.seized_at, g.sold_at, p.bought_on, p.registered_at, p.late, d.category, d.make, d.type, d.colour, d.words, d.number_kinds,
                   d.numbers, d.plate_country, d.price_cents, d.otherwise
            from purchases.good g
            join purchases.purchase p on p.id = g.purchase_id
            join purchases.description d on d.good_id = g.id and d.version = %s
            """;
    static final String NOW = SELECT.formatted("g.version");
    private static final String FIRST = withoutOrders("null::timestamptz").formatted("1");
    private static final String BY_RULES = withoutOrders("g.sold_at").formatted("g.version");

    private static final String IN_AREA = "(:area::text[] is null or p.municipality = any(:area::text[]))";

    private final JdbcClient database;

    PostgresGoodsBought(JdbcClient database) {
        this.database = database;
    }

    /** Until when a good is held, and by which rule. */
    record Holding(
            HoldingPeriod period,
            List<String> grounds,
            @Nullable Long rulesVersion,
            @Nullable LocalDate lastDay) {}

    void add(PurchasedGood good, Holding holding) {
        database.sql("""
                        insert into purchases.good (id, purchase_id, shop_id, year, number, held_days, held_counting,
                            grounds, rules_version, rule_until, held_until)
                        values (:id, :purchase, :shop, :year, :number, :days, :counting, :grounds, :rules, :until, :until)
                        """)
                .param("id", good.id().value())
                .param("purchase", good.purchase().value())
                .param("shop", good.shop().value())
                .param("year", good.number().year())
                .param("number", good.number().number())
                .param("days", holding.period().days())
                .param("counting", holding.period().counting().name())
                .param("grounds", holding.grounds().toArray(String[]::new))
                .param("rules", holding.rulesVersion())
                .param("until", holding.lastDay())
                .update();
    }

    Optional<PurchasedGood> find(GoodId id) {
        return database.sql(NOW + "where g.id = ?")
                .param(id.value())
                .query((row, number) -> good(row))
                .optional();
    }

    /** Of goods that were bought in these municipalities; null is the whole country. */
    Optional<PurchasedGood> findInArea(GoodId id, @Nullable Set<String> municipalities) {
        return database.sql(NOW + "where g.id = :id and " + IN_AREA)
                .param("id", id.value())
                .param("area", municipalities == null ? null : municipalities.toArray(String[]::new))
                .query((row, number) -> good(row))
                .optional();
    }

    List<BoughtGoods.BoughtGood> listForMatching(Collection<UUID> ids) {
        return database.sql(NOW + "where g.id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, number) -> new BoughtGoods.BoughtGood(good(row), row.getString("municipality")))
                .list();
    }

    List<PurchasedGood> listOf(PurchaseId purchase) {
        return of(NOW, purchase);
    }

    /** As they were registered, whatever was corrected or extended later. */
    List<PurchasedGood> listFirstOf(PurchaseId purchase) {
        return of(FIRST, purchase);
    }

    /** As they are now, and held by the rules of the municipality: orders of the police do not show. */
    List<PurchasedGood> listByRulesOf(PurchaseId purchase) {
        return of(BY_RULES, purchase);
    }

    private static String withoutOrders(String sold) {
        return SELECT.replace(
                "g.held_until is distinct from g.rule_until as extended, g.held_until, g.released_at, g.seized_at, g.sold_at",
                "false as extended, g.rule_until as held_until, null::timestamptz as released_at, null::timestamptz as seized_at, "
                        + sold
                        + " as sold_at");
    }

    private List<PurchasedGood> of(String select, PurchaseId purchase) {
        return database.sql(select + "where g.purchase_id = ? order by g.year, g.number")
                .param(purchase.value())
                .query((row, number) -> good(row))
                .list();
    }

    static PurchasedGood good(ResultSet row) throws SQLException {
        return new PurchasedGood(
                new GoodId(row.getObject("id", UUID.class)),
                new PurchaseId(row.getObject("purchase_id", UUID.class)),
                new ShopId(row.getObject("shop_id", UUID.class)),
                new EntryNumber(row.getInt("year"), row.getInt("number")),
                row.getInt("version"),
                PostgresDescriptions.description(row),
                Objects.requireNonNull(row.getObject("bought_on", LocalDate.class)),
                Objects.requireNonNull(RowMoments.find(row, "registered_at")),
                row.getBoolean("late"),
                row.getObject("held_until", LocalDate.class),
                List.of((String[]) row.getArray("grounds").getArray()),
                row.getBoolean("extended"),
                RowMoments.find(row, "released_at"),
                RowMoments.find(row, "seized_at"),
                RowMoments.find(row, "sold_at"));
    }
}
