// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.time.Period;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.AgedRows.Rows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports go with their versions and what was said of them, some years after the last change; a tombstone stays. */
@Configuration(proxyBeanMethods = false)
class ReportRetention {
    private static final RetentionTerm REPORTS =
            new RetentionTerm("reports", Effect.DESTROYED, Period.ofYears(10), "art. 3 Archiefwet 1995");

    @Bean
    RetentionRule reportsPastTheirTerm(JdbcClient database) {
        return new AgedRows(database, REPORTS, new Rows("reports.report", "changed_at", "report", "id::text"));
    }
}
