// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.purchases.GoodId;
import nl.waakzaam.purchases.Investigation;
import nl.waakzaam.purchases.Investigations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** While a hit is open, no further look by police shows to the seller. */
@Component
class PendingHits implements Investigations {
    private final JdbcClient database;

    PendingHits(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Investigation> of(Collection<GoodId> goods) {
        return database.sql("""
                        select opened, closed from (
                            select s.state, s.at as opened, lead(s.at) over (partition by s.hit_id order by s.id) as closed
                            from hits.hit h join hits.step s on s.hit_id = h.id
                            where h.bought_good = any(:goods) and s.state is not null) step
                        where state = any(:open)
                        """)
                .param("goods", goods.stream().map(GoodId::value).toArray(UUID[]::new))
                .param("open", Hit.State.open())
                .query((row, number) ->
                        new Investigation(RowMoments.get(row, "opened"), RowMoments.find(row, "closed")))
                .list();
    }

    @Override
    public boolean haveHeld(GoodId good) {
        return database.sql("""
                        select exists (select from hits.hit
                            where bought_good = ? and state in ('HOLD_ORDERED', 'SEIZED', 'OWNER_INFORMED'))
                        """).param(good.value()).query(Boolean.class).single();
    }
}
