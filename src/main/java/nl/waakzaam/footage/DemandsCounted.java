// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import nl.waakzaam.series.CountByArea;
import nl.waakzaam.series.OwnCount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often footage was asked for or demanded, by the police unit that asked. */
@Configuration(proxyBeanMethods = false)
class DemandsCounted {
    private static final String SQL = """
            select d.unit as area, count(*) as counted
              from footage.demand a
              join footage.wanted w on w.id = a.wanted_id
              join footage.dossier d on d.id = w.dossier_id
             where a.asked_at >= :from and a.asked_at < :until
             group by 1
            """;

    @Bean
    OwnCount demandsPerArea(JdbcClient database) {
        return new CountByArea(database, "beeldvragen", SQL);
    }
}
