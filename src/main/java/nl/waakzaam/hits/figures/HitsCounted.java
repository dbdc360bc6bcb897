// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.figures;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waakzaam.series.OwnCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many hits were found, by the municipality of the shop. */
@Component
class HitsCounted implements OwnCount {
    private final JdbcClient database;

    HitsCounted(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String measure() {
        return "hits";
    }

    @Override
    public Map<String, Long> count(Instant from, Instant until) {
        return database
                .sql("""
                        select municipality as area, count(*) as counted from hits.hit
                         where found_at >= :from and found_at < :until group by 1
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Map.entry(row.getString("area"), row.getLong("counted")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
