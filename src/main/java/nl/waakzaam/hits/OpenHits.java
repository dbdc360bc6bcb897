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
class OpenHits implements Investigations {
    private final JdbcClient database;

    OpenHits(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean areOpenOn(Collection<GoodId> goods) {
        return database
                .sql("select state from hits.hit where bought_good = any(?)")
                .param(goods.stream().map(GoodId::value).toArray(UUID[]::new))
                .query(String.class)
                .list()
                .stream()
                .anyMatch(state -> Hit.State.valueOf(state).isOpen());
    }
}
