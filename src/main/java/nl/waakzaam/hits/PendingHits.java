// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.Collection;
import java.util.UUID;
import nl.waakzaam.purchases.GoodId;
import nl.waakzaam.purchases.Investigations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until a hit closes, its seller does not see that police looked. */
@Component
class PendingHits implements Investigations {
    private final JdbcClient database;

    PendingHits(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean areOpenOn(Collection<GoodId> goods) {
        return database.sql("""
                        select exists (select from hits.hit where bought_good = any(:goods) and state = any(:open))
                        """)
                .param("goods", goods.stream().map(GoodId::value).toArray(UUID[]::new))
                .param("open", Hit.State.open())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean haveHeld(GoodId good) {
        return database.sql("""
                        select exists (select from hits.hit
                            where bought_good = ? and state in ('HOLD_ORDERED', 'SEIZED', 'OWNER_INFORMED'))
                        """).param(good.value()).query(Boolean.class).single();
    }
}
