// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waakzaam.series.OwnCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many shops of dealers there are, by municipality. */
@Component
class ShopsCounted implements OwnCount {
    private final JdbcClient database;

    ShopsCounted(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String measure() {
        return "winkels";
    }

    @Override
    public Map<String, Long> count(Instant from, Instant until) {
        return database
                .sql("""
                        select municipality as area, count(*) as counted from dealers.shop
                         where :from::timestamptz is not null
                           and opened_on < (:until at time zone 'Europe/Amsterdam')::date
                           and (ceased_on is null or ceased_on >= (:until at time zone 'Europe/Amsterdam')::date)
                         group by 1
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Map.entry(row.getString("area"), row.getLong("counted")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
