// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.purchases.GoodId;
import nl.waakzaam.purchases.PurchasedGood;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inspections in PostgreSQL, with the goods that were expected in each. */
@Repository
class PostgresInspections {
    private static final String SELECT = """
            select i.*, o.closed_at from inspections.inspection i
            left join inspections.outcome o on o.inspection_id = i.id
            """;

    private final JdbcClient database;

    PostgresInspections(JdbcClient database) {
        this.database = database;
    }

    void add(Inspection inspection) {
        database.sql("""
                        insert into inspections.inspection (id, shop_id, municipality, inspector, organisation, ground,
                            reason, scope, follows, opened_at)
                        values (:id, :shop, :municipality, :inspector, :organisation, :ground, :reason, :scope, :follows,
                            :opened)
                        """)
                .param("id", inspection.id().value())
                .param("shop", inspection.shop().value())
                .param("municipality", inspection.municipality())
                .param("inspector", inspection.inspector())
                .param("organisation", inspection.organisation())
                .param("ground", inspection.ground())
                .param("reason", inspection.reason())
                .param("scope", inspection.scope().name())
                .param("follows", value(inspection.follows()))
                .param("opened", inspection.openedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void expect(InspectionId id, List<PurchasedGood> goods) {
        database.sql("""
                        insert into inspections.expected (inspection_id, good_id, entry)
                        select :id, good, entry from unnest(:goods::uuid[], :entries::text[]) as e (good, entry)
                        """)
                .param("id", id.value())
                .param("goods", goods.stream().map(good -> good.id().value()).toArray(UUID[]::new))
                .param(
                        "entries",
                        goods.stream().map(good -> good.number().text()).toArray(String[]::new))
                .update();
    }

    Optional<Inspection> find(InspectionId id) {
        return database.sql(SELECT + "where i.id = ?")
                .param(id.value())
                .query((row, number) -> inspection(row))
                .optional();
    }

    /** Who enters something, and who closes: one after the other. */
    void hold(InspectionId id) {
        database.sql("select id from inspections.inspection where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .single();
    }

    /** The last first. */
    List<Inspection> listOf(List<ShopId> shops) {
        return database.sql(SELECT + "where i.shop_id = any(:shops) order by i.opened_at desc, i.id")
                .param("shops", shops.stream().map(ShopId::value).toArray(UUID[]::new))
                .query((row, number) -> inspection(row))
                .list();
    }

    List<GoodId> expected(InspectionId id) {
        return database.sql("select good_id from inspections.expected where inspection_id = ?")
                .param(id.value())
                .query((row, number) -> new GoodId(row.getObject("good_id", UUID.class)))
                .list();
    }

    void sellerSeen(InspectionId id) {
        database.sql("update inspections.inspection set sellers_seen = sellers_seen + 1 where id = ?")
                .param(id.value())
                .update();
    }

    private static @Nullable UUID value(@Nullable InspectionId id) {
        return id == null ? null : id.value();
    }

    private static Inspection inspection(ResultSet row) throws SQLException {
        var follows = row.getObject("follows", UUID.class);
        return new Inspection(
                new InspectionId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                new ShopId(row.getObject("shop_id", UUID.class)),
                row.getString("municipality"),
                row.getString("inspector"),
                row.getString("organisation"),
                row.getString("ground"),
                row.getString("reason"),
                Scope.valueOf(row.getString("scope")),
                follows == null ? null : new InspectionId(follows),
                Objects.requireNonNull(RowMoments.find(row, "opened_at")),
                row.getInt("sellers_seen"),
                RowMoments.find(row, "closed_at"));
    }
}
