// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waakzaam.series.OwnCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often footage was asked for or demanded, by the police unit that asked. */
@Component
class DemandsCounted implements OwnCount {
    private final JdbcClient database;

    DemandsCounted(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String measure() {
        return "beeldvragen";
    }

    @Override
    public Map<String, Long> count(Instant from, Instant until) {
        return database
                .sql("""
                        select d.unit as area, count(*) as counted
                          from footage.demand a
                          join footage.wanted w on w.id = a.wanted_id
                          join footage.dossier d on d.id = w.dossier_id
                         where a.asked_at >= :from and a.asked_at < :until
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
