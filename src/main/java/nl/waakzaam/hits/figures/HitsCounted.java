// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.figures;

import nl.waakzaam.series.CountByArea;
import nl.waakzaam.series.OwnCount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many hits were found, by the municipality of the shop. */
@Configuration(proxyBeanMethods = false)
class HitsCounted {
    private static final String SQL = """
            select municipality as area, count(*) as counted from hits.hit
             where found_at >= :from and found_at < :until group by 1
            """;

    @Bean
    OwnCount hitsPerArea(JdbcClient database) {
        return new CountByArea(database, "hits", SQL);
    }
}
