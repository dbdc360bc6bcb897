// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight.patterns;

import java.time.Period;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.AgedRows.Rows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A finding and its explanation go when the lines of the log that it stands on have been emptied. */
@Configuration(proxyBeanMethods = false)
class FindingRetention {
    private static final RetentionTerm FINDINGS = new RetentionTerm(
            "findings", Effect.DESTROYED, Period.ofYears(5), "art. 32a en 36 Wpg; art. 5 lid 1 onder e AVG");

    @Bean
    RetentionRule agedFindings(JdbcClient database) {
        return new AgedRows(database, FINDINGS, new Rows("oversight.finding", "found_at", "finding", "id::text"));
    }
}
