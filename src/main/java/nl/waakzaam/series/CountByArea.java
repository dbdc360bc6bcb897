// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts with one question to the database of the module that has the rows.
 *
 * @param sql gives {@code area} and {@code counted}, one row per area, of what is from {@code :from} until {@code :until}
 */
public record CountByArea(JdbcClient database, String measure, String sql) implements OwnCount {
    @Override
    public Map<String, Long> count(Instant from, Instant until) {
        return database
                .sql(sql)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Map.entry(row.getString("area"), row.getLong("counted")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
