// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.rules.HoldingPeriod;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.GoodNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bought goods and the versions of their descriptions in PostgreSQL. */
@Repository
class PostgresGoodsBought {
    static final String SELECT = """
            select g.id, g.purchase_id, g.shop_id, g.year, g.number, g.version, g.grounds,
                   g.held_until is distinct from g.rule_until as extended, g.held_until, g.released_at, g.sold_at, p.bought_on, p.registered_at, p.late, d.category, d.make, d.type, d.colour, d.words, d.number_kinds,
                   d.numbers, d.plate_country, d.price_cents, d.otherwise
            from purchases.good g
            join purchases.purchase p on p.id = g.purchase_id
            join purchases.description d on d.good_id = g.id and d.version = %s
            """;
    static final String NOW = SELECT.formatted("g.version");
    private static final String FIRST = SELECT.formatted("1")
            .replace(
                    "g.held_until is distinct from g.rule_until as extended, g.held_until, g.released_at, g.sold_at",
                    "false as extended, g.rule_until as held_until, null::timestamptz as released_at, null::timestamptz as sold_at");

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

    void add(GoodId id, PurchaseId purchase, ShopId shop, EntryNumber number, Holding holding) {
        database.sql("""
                        insert into purchases.good (id, purchase_id, shop_id, year, number, held_days, held_counting,
                            grounds, rules_version, rule_until, held_until)
                        values (:id, :purchase, :shop, :year, :number, :days, :counting, :grounds, :rules, :until, :until)
                        """)
                .param("id", id.value())
                .param("purchase", purchase.value())
                .param("shop", shop.value())
                .param("year", number.year())
                .param("number", number.number())
                .param("days", holding.period().days())
                .param("counting", holding.period().counting().name())
                .param("grounds", holding.grounds().toArray(String[]::new))
                .param("rules", holding.rulesVersion())
                .param("until", holding.lastDay())
                .update();
    }

    void describe(GoodId id, int version, ShopId shop, Description good, By by, @Nullable String reason) {
        var numbers = good.numbers();
        database.sql("""
                        insert into purchases.description (good_id, version, shop_id, category, make, type, colour, words,
                            number_kinds, numbers, keys, plate_country, price_cents, otherwise, at, by, reason)
                        values (:id, :version, :shop, :category, :make, :type, :colour, :words, :kinds, :numbers, :keys,
                            :plateCountry, :cents, :otherwise, :now, :by, :reason)
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

    Optional<PurchasedGood> find(GoodId id) {
        return database.sql(NOW + "where g.id = ?")
                .param(id.value())
                .query((row, number) -> good(row))
                .optional();
    }

    /** Of goods that were not sold, in these municipalities; null is the whole country. */
    Optional<PurchasedGood> findInArea(GoodId id, @Nullable Set<String> municipalities) {
        return database.sql(NOW + "where g.id = :id and g.sold_at is null and " + IN_AREA)
                .param("id", id.value())
                .param("area", municipalities == null ? null : municipalities.toArray(String[]::new))
                .query((row, number) -> good(row))
                .optional();
    }

    /** The same, by one of these normal forms. */
    List<PurchasedGood> listByNumber(List<String> keys, @Nullable Set<String> municipalities) {
        return database.sql(NOW + """
                        where d.keys && :keys::text[] and g.sold_at is null and %s
                        order by p.bought_on desc, g.id limit 50
                        """.formatted(IN_AREA))
                .param("keys", keys.toArray(String[]::new))
                .param("area", municipalities == null ? null : municipalities.toArray(String[]::new))
                .query((row, number) -> good(row))
                .list();
    }

    List<PurchasedGood> listOf(PurchaseId purchase) {
        return of(NOW, purchase);
    }

    /** As they were registered, whatever was corrected or extended later. */
    List<PurchasedGood> listFirstOf(PurchaseId purchase) {
        return of(FIRST, purchase);
    }

    List<Version> history(GoodId id) {
        return database.sql("select * from purchases.description where good_id = ? order by version")
                .param(id.value())
                .query((row, number) -> new Version(
                        row.getInt("version"),
                        description(row),
                        Objects.requireNonNull(moment(row, "at")),
                        row.getString("reason")))
                .list();
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
                description(row),
                Objects.requireNonNull(row.getObject("bought_on", LocalDate.class)),
                Objects.requireNonNull(moment(row, "registered_at")),
                row.getBoolean("late"),
                row.getObject("held_until", LocalDate.class),
                List.of((String[]) row.getArray("grounds").getArray()),
                row.getBoolean("extended"),
                moment(row, "released_at"),
                moment(row, "sold_at"));
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

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
