// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.figures;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waakzaam.hits.figures.HitFigures.StepTime;
import nl.waakzaam.site.DutchTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts hits in the database: not one of them leaves it. */
@Repository
class FigureCounts {
    /** A time that fewer hits share is not published. */
    private static final int FEWEST = 10;

    private final JdbcClient database;

    FigureCounts(JdbcClient database) {
        this.database = database;
    }

    /** How a table divides the hits. */
    enum Division {
        WEEK("week", "to_char(found_at at time zone 'Europe/Amsterdam', 'IYYY-\"W\"IW')"),
        CATEGORY("categorie", "category"),
        MUNICIPALITY("gemeente", "municipality"),
        OUTCOME("uitkomst", "state");

        final String title;
        private final String sql;

        Division(String title, String sql) {
            this.title = title;
            this.sql = sql;
        }
    }

    Map<String, Long> by(Division division, LocalDate from, LocalDate until) {
        return database
                .sql("""
                        select %s as value, count(*) as number from hits.hit
                        where found_at >= :from and found_at < :until group by 1
                        """.formatted(division.sql))
                .param("from", start(from))
                .param("until", start(until))
                .query((row, number) -> Map.entry(row.getString("value"), row.getLong("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** From the hit to the first time that it came to each step, in hours, rounded up. */
    List<StepTime> times(LocalDate from, LocalDate until) {
        return database.sql("""
                        select state, ceil(percentile_cont(0.5) within group (order by hours)) as median,
                            ceil(percentile_cont(0.9) within group (order by hours)) as p90
                        from (
                            select s.state, extract(epoch from min(s.at) - h.found_at) / 3600 as hours
                            from hits.hit h join hits.step s on s.hit_id = h.id
                            where h.found_at >= :from and h.found_at < :until and s.state not in ('NEW', 'WITHDRAWN')
                            group by h.id, s.state) each_hit
                        group by state having count(*) >= :fewest order by median, state
                        """)
                .param("from", start(from))
                .param("until", start(until))
                .param("fewest", FEWEST)
                .query((row, number) -> new StepTime(row.getString("state"), row.getLong("median"), row.getLong("p90")))
                .list();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(DutchTime.ZONE).toOffsetDateTime();
    }
}
