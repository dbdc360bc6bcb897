// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Period;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.AgedRows.Rows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long is kept what was asked for a case, once the footage is gone. */
@Configuration(proxyBeanMethods = false)
class FootageRetention {
    static final RetentionTerm DOSSIERS =
            new RetentionTerm("footage-dossiers", Effect.DESTROYED, Period.ofYears(5), "art. 14 lid 1 Wpg");

    /** A dossier goes only after its footage, whatever the terms are set to. */
    @Bean
    RetentionRule dossiersOfFootage(JdbcClient database) {
        return new AgedRows(
                database,
                DOSSIERS,
                new Rows(
                        "footage.dossier",
                        "(case when destroyed_at is not null then term_from end)",
                        "footage-dossier",
                        "id::text"));
    }
}
