// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import nl.waakzaam.series.CountByArea;
import nl.waakzaam.series.OwnCount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many shops of dealers there are, by municipality. */
@Configuration(proxyBeanMethods = false)
class ShopsCounted {
    private static final String SQL = """
            select municipality as area, count(*) as counted from dealers.shop
             where :from::timestamptz is not null
               and opened_on < (:until at time zone 'Europe/Amsterdam')::date
               and (ceased_on is null or ceased_on >= (:until at time zone 'Europe/Amsterdam')::date)
             group by 1
            """;

    @Bean
    OwnCount shopsPerArea(JdbcClient database) {
        return new CountByArea(database, "winkels", SQL);
    }
}
