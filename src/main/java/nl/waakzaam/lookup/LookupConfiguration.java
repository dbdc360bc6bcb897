// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The two sides of the index, each followed by itself. */
@Configuration(proxyBeanMethods = false)
class LookupConfiguration {
    @Bean
    FormsFollower stolenForms(JdbcTemplate database, PlatformTransactionManager transactions, Clock clock) {
        return new FormsFollower(new FormsFeed(Side.STOLEN, database, transactions), clock);
    }

    @Bean
    FormsFollower boughtForms(JdbcTemplate database, PlatformTransactionManager transactions, Clock clock) {
        return new FormsFollower(new FormsFeed(Side.BOUGHT, database, transactions), clock);
    }
}
