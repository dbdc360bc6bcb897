// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import nl.waakzaam.series.OwnCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many numbers were checked; where is not known of any. */
@Component
class ChecksCounted implements OwnCount {
    private final JdbcClient database;

    ChecksCounted(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String measure() {
        return "controles";
    }

    @Override
    public Map<String, Long> count(Instant from, Instant until) {
        var checks = database.sql("""
                        select coalesce(sum(checks), 0) from stolengoods.check_tally
                         where minute >= :from and minute < :until
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return Map.of("NL", checks);
    }
}
