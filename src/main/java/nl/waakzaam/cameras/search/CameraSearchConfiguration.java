// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.time.Period;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.AgedRows.Rows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The limits that the police set, and how long searches are kept. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CameraSearchLimits.class)
class CameraSearchConfiguration {
    static final RetentionTerm SEARCHES =
            new RetentionTerm("camera-searches", Effect.DESTROYED, Period.ofYears(1), "art. 8 lid 1 Wpg");

    @Bean
    RetentionRule agedCameraSearches(JdbcClient database) {
        return new AgedRows(
                database, SEARCHES, new Rows("cameras.case_search", "asked_at", "camera-search", "id::text"));
    }
}
