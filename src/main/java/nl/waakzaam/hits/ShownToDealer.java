// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.GoodId;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.SuspectGoods;
import nl.waakzaam.rules.Rules;
import nl.waakzaam.site.DutchTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a dealer may know of hits. Where the police unit chose <em>shown</em>: each sure one, at once. Everywhere else
 * nothing, until police spoke with the dealer or ordered something. What is asked of the rules does not depend on whether
 * there is a hit.
 */
@Component
class ShownToDealer implements SuspectGoods {
    private final JdbcClient database;
    private final Shops shops;
    private final Rules rules;
    private final Clock clock;

    ShownToDealer(JdbcClient database, Shops shops, Rules rules, Clock clock) {
        this.database = database;
        this.shops = shops;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Set<GoodId> among(Collection<PurchasedGood> goods) {
        var open = goods.stream().map(PurchasedGood::shop).distinct().filter(this::isShown);
        return database.sql("""
                        select distinct h.bought_good from hits.hit h
                            join hits.pair p on p.bought_good = h.bought_good and p.stolen_good = h.stolen_good
                        where h.bought_good = any(:goods)
                            and (h.state in ('CONTACTED', 'HOLD_ORDERED')
                                or h.state in ('NEW', 'ASSIGNED') and h.shop_id = any(:open)
                                    and (p.verdict = 'SAME' or h.confirmed_at is not null))
                        """)
                .param("goods", goods.stream().map(good -> good.id().value()).toArray(UUID[]::new))
                .param("open", open.map(ShopId::value).toArray(UUID[]::new))
                .query((row, number) -> new GoodId(row.getObject(1, UUID.class)))
                .set();
    }

    private boolean isShown(ShopId shop) {
        return rules.on(shops.get(shop).municipality(), DutchTime.today(clock))
                .dealerSeesHit()
                .value();
    }
}
