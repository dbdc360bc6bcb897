// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.Period;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.AgedRows.Rows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inspections go with all that was entered in them, their photos and their reports. */
@Configuration(proxyBeanMethods = false)
class InspectionRetention {
    private static final RetentionTerm INSPECTIONS =
            new RetentionTerm("inspections", Effect.DESTROYED, Period.ofYears(5), "art. 5 lid 1 onder e AVG");

    @Bean
    RetentionRule inspectionsPastTheirTerm(JdbcClient database) {
        return new AgedRows(
                database, INSPECTIONS, new Rows("inspections.inspection", "opened_at", "inspection", "id::text"));
    }
}
