// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waakzaam.series.OwnCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many cameras there are of owners who confirmed their address, by municipality. */
@Component
class CamerasCounted implements OwnCount {
    private final JdbcClient database;

    CamerasCounted(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String measure() {
        return "cameras";
    }

    @Override
    public Map<String, Long> count(Instant from, Instant until) {
        return database
                .sql("""
                        select p.municipality as area, count(*) as counted
                          from cameras.camera c
                          join cameras.place p on p.id = c.place_id
                          join cameras.owner o on o.id = p.owner_id
                         where :from::timestamptz is not null and o.confirmed_at < :until and c.since < :until
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
