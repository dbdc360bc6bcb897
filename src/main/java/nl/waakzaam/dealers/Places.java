// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waakzaam.geo.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where shops lie on the map. A shop that moved has no place until the register of addresses was asked again. */
@Repository
public class Places {
    private static final String OF_ITS_ADDRESS = "p.postcode = s.postcode and p.house_number = s.house_number";

    private final JdbcClient database;

    Places(JdbcClient database) {
        this.database = database;
    }

    private record Placed(ShopId shop, Position point) {}

    /** @param point null when nobody knows where the address lies */
    public void put(Shop shop, @Nullable Position point, Instant now) {
        database.sql("""
                        insert into dealers.place (shop_id, postcode, house_number, longitude, latitude, asked_at)
                        values (:shop, :postcode, :number, :longitude, :latitude, :now)
                        on conflict (shop_id) do update set postcode = excluded.postcode,
                            house_number = excluded.house_number, longitude = excluded.longitude,
                            latitude = excluded.latitude, asked_at = excluded.asked_at
                        """)
                .param("shop", shop.id().value())
                .param("postcode", shop.address().postcode())
                .param("number", shop.address().number())
                .param("longitude", point == null ? null : point.longitude())
                .param("latitude", point == null ? null : point.latitude())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of these shops that have a place. */
    public Map<ShopId, Position> of(Collection<Shop> shops) {
        return database
                .sql("""
                        select p.* from dealers.place p join dealers.shop s on s.id = p.shop_id and %s
                        where p.longitude is not null and s.id = any(:shops)
                        """.formatted(OF_ITS_ADDRESS))
                .param("shops", shops.stream().map(shop -> shop.id().value()).toArray(UUID[]::new))
                .query((row, number) -> placed(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Placed::shop, Placed::point));
    }

    /** Shops that trade, whose address was not asked since then. */
    public List<Shop> lacking(Instant since, int atMost) {
        return database.sql("""
                        select s.* from dealers.shop s left join dealers.place p on p.shop_id = s.id and %s
                        where s.ceased_on is null and p.longitude is null and (p.asked_at is null or p.asked_at < :since)
                        order by s.id limit :atMost
                        """.formatted(OF_ITS_ADDRESS))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query((row, number) -> PostgresShops.shop(row))
                .list();
    }

    private static Placed placed(ResultSet row) throws SQLException {
        var point = new Position(row.getDouble("longitude"), row.getDouble("latitude"));
        return new Placed(new ShopId(row.getObject("shop_id", UUID.class)), point);
    }
}
