// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import nl.waakzaam.rules.TouchedByRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells who is about to change the rules how many shops that is about. */
@Component
class ShopsTouched implements TouchedByRules {
    private final JdbcClient database;

    ShopsTouched(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String textKey() {
        return "dealers.touched";
    }

    @Override
    public long count(RulesChange change) {
        return database.sql("""
                        select count(*) from dealers.shop
                        where municipality = any(:areas) and (ceased_on is null or ceased_on > :from)
                        """)
                .param("areas", change.areas().toArray(String[]::new))
                .param("from", change.from())
                .query(Long.class)
                .single();
    }
}
