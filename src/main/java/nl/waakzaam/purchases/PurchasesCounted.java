// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality.PoliceUnit;
import nl.waakzaam.series.OwnCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How many purchases were registered, by municipality: shop by shop, since nobody may read those of all. */
@Component
class PurchasesCounted implements OwnCount {
    private final JdbcClient database;
    private final Shops shops;
    private final Municipalities municipalities;
    private final Wall wall;
    private final TransactionTemplate transaction;

    PurchasesCounted(
            JdbcClient database,
            Shops shops,
            Municipalities municipalities,
            Wall wall,
            TransactionTemplate transaction) {
        this.database = database;
        this.shops = shops;
        this.municipalities = municipalities;
        this.wall = wall;
        this.transaction = transaction;
    }

    @Override
    public String measure() {
        return "inkopen";
    }

    @Override
    public Map<String, Long> count(Instant from, Instant until) {
        var everywhere = municipalities.within(
                municipalities.policeUnits().stream().map(PoliceUnit::code).collect(Collectors.toSet()));
        return shops.shopsIn(everywhere).stream()
                .collect(Collectors.groupingBy(
                        Shop::municipality, Collectors.summingLong(shop -> count(shop, from, until))));
    }

    private long count(Shop shop, Instant from, Instant until) {
        return Objects.requireNonNull(transaction.execute(status -> {
            wall.openToFigures(shop.id());
            return database.sql("""
                            select count(*) from purchases.purchase
                             where shop_id = :shop and registered_at >= :from and registered_at < :until
                            """)
                    .param("shop", shop.id().value())
                    .param("from", from.atOffset(ZoneOffset.UTC))
                    .param("until", until.atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        }));
    }
}
