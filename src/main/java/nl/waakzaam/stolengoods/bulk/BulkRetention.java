// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import java.time.Period;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.AgedRows.Rows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What companies sent is theirs: it goes with its outcomes after a week, or when they say so. */
@Configuration(proxyBeanMethods = false)
class BulkRetention {
    private static final RetentionTerm TERM =
            new RetentionTerm("bulk-checks", Effect.DESTROYED, Period.ofDays(7), "art. 5 lid 1 onder e AVG");

    @Bean
    RetentionRule agedBulkChecks(JdbcClient database) {
        return new AgedRows(database, TERM, new Rows("stolengoods.bulk_check", "created_at", "bulk-check", "id::text"));
    }
}
