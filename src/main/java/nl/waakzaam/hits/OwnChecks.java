// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.lookup.BoughtKey;
import nl.waakzaam.lookup.BoughtLookup;
import nl.waakzaam.stolengoods.NumbersChecked;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A dealer who checks a number that stands in the own register sees the truth, as everybody does, and may be about to get
 * rid of the good: the hit becomes urgent. Done beside the check, whose answer takes no longer for it.
 */
@Component
class OwnChecks {
    private final BoughtLookup bought;
    private final Shops shops;
    private final JdbcClient database;
    private final AsyncTaskExecutor beside;
    private final Clock clock;

    OwnChecks(
            BoughtLookup bought,
            Shops shops,
            JdbcClient database,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor beside,
            Clock clock) {
        this.bought = bought;
        this.shops = shops;
        this.database = database;
        this.beside = beside;
        this.clock = clock;
    }

    @EventListener
    void checked(NumbersChecked checked) {
        beside.execute(() -> haste(checked.actor(), checked.keys()));
    }

    /** Marks the open hits of the goods in the actor's own shops that have one of these numbers; once. */
    void haste(Actor actor, Collection<IdentifierKey> keys) {
        var own = shops.shopsOf(actor);
        var goods = own.isEmpty() ? Set.<UUID>of() : withNumbers(keys);
        if (!goods.isEmpty()) {
            mark(goods, own, actor);
        }
    }

    private Set<UUID> withNumbers(Collection<IdentifierKey> keys) {
        var numbers = keys.stream().map(IdentifierKey::normal).collect(toSet());
        return bought.resolve(keys.stream().map(IdentifierKey::folded).collect(toSet())).stream()
                .filter(key -> numbers.contains(key.key().normal()))
                .map(BoughtKey::good)
                .collect(toSet());
    }

    private void mark(Set<UUID> goods, List<Shop> own, Actor actor) {
        database.sql("""
                        with hasty as (
                            update hits.hit set urgent_since = :now
                            where bought_good = any(:goods) and shop_id = any(:shops) and urgent_since is null
                                and state in ('NEW', 'ASSIGNED', 'CONTACTED', 'HOLD_ORDERED')
                            returning id)
                        insert into hits.step (hit_id, at, by, noted) select id, :now, :by, 'URGENT' from hasty
                        """)
                .param("goods", goods.toArray(UUID[]::new))
                .param("shops", own.stream().map(shop -> shop.id().value()).toArray(UUID[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.id())
                .update();
    }
}
