// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Period;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.AgedRows.Rows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long comparisons are kept, with the hits and steps that came of them, and how a detective looks at them. */
@Configuration(proxyBeanMethods = false)
class HitRetention {
    static final RetentionTerm HITS =
            new RetentionTerm("hits", Effect.DESTROYED, Period.ofYears(5), "art. 8 lid 6 Wpg");

    static final RetentionTerm VIEWS =
            new RetentionTerm("hits-views", Effect.DESTROYED, Period.ofYears(2), "art. 5 lid 1 onder e AVG");

    @Bean
    RetentionRule comparedPairs(JdbcClient database) {
        return new AgedRows(
                database, HITS, new Rows("hits.pair", "judged_at", "hit", "md5(bought_good::text || stolen_good)"));
    }

    @Bean
    RetentionRule agedViews(JdbcClient database) {
        return new AgedRows(database, VIEWS, new Rows("hits.saved_view", "saved_at", "hit-view", "id::text"));
    }
}
