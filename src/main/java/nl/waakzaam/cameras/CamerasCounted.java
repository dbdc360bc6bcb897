// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras;

import nl.waakzaam.series.CountByArea;
import nl.waakzaam.series.OwnCount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many cameras there are of owners who confirmed their address, by municipality. */
@Configuration(proxyBeanMethods = false)
class CamerasCounted {
    private static final String SQL = """
            select p.municipality as area, count(*) as counted
              from cameras.camera c
              join cameras.place p on p.id = c.place_id
              join cameras.owner o on o.id = p.owner_id
             where :from::timestamptz is not null and o.confirmed_at < :until and c.since < :until
             group by 1
            """;

    @Bean
    OwnCount camerasPerArea(JdbcClient database) {
        return new CountByArea(database, "cameras", SQL);
    }
}
