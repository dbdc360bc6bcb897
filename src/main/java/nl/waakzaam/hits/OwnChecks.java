// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.lookup.BoughtKey;
import nl.waakzaam.lookup.BoughtLookup;
import nl.waakzaam.stolengoods.NumbersChecked;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A dealer who checks a number that stands in the own register, alone or among others, sees the truth, as everybody does,
 * and may be about to get rid of the good: the hit becomes urgent. Done beside the check, whose answer takes no longer for
 * it.
 */
@Component
class OwnChecks {
    private static final String CALM = """
            urgent_since is null and state in ('NEW', 'ASSIGNED', 'CONTACTED', 'HOLD_ORDERED') and shop_id = any(:shops)
            """;

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
        beside.execute(() -> haste(checked));
    }

    /** Marks the open hits of goods in the actor's own shops that may have been meant; once. */
    void haste(NumbersChecked checked) {
        var own = shops.shopsOf(checked.actor()).stream()
                .map(shop -> shop.id().value())
                .toArray(UUID[]::new);
        var goods = own.length == 0 ? List.<UUID>of() : withCalmHits(own);
        var meant = goods.isEmpty() ? Set.<UUID>of() : meant(goods, checked);
        if (!meant.isEmpty()) {
            mark(meant, own, checked.actor());
        }
    }

    private List<UUID> withCalmHits(UUID[] own) {
        return database.sql("select bought_good from hits.hit where " + CALM)
                .param("shops", own)
                .query((row, number) -> row.getObject("bought_good", UUID.class))
                .list();
    }

    private Set<UUID> meant(List<UUID> goods, NumbersChecked checked) {
        return bought.of(goods).stream()
                .filter(key -> checked.mayMean().test(key.key()))
                .map(BoughtKey::good)
                .collect(toSet());
    }

    private void mark(Set<UUID> goods, UUID[] own, Actor actor) {
        database.sql("""
                        with hasty as (
                            update hits.hit set urgent_since = :now where bought_good = any(:goods) and %s returning id)
                        insert into hits.step (hit_id, at, by, noted) select id, :now, :by, 'URGENT' from hasty
                        """.formatted(CALM))
                .param("goods", goods.toArray(UUID[]::new))
                .param("shops", own)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.id())
                .update();
    }
}
