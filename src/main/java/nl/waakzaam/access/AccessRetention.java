// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.time.Period;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.AgedRows.Rows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of the traces of logging in, once they no longer serve. */
@Configuration(proxyBeanMethods = false)
class AccessRetention {
    private static final String MINIMAL = "art. 5 lid 1 onder e AVG";
    private static final RetentionTerm SESSIONS =
            new RetentionTerm("sessions", Effect.DESTROYED, Period.ofDays(1), MINIMAL);
    private static final RetentionTerm ATTEMPTS =
            new RetentionTerm("log-in-attempts", Effect.DESTROYED, Period.ofDays(1), MINIMAL);

    /** From its start: a session ends within {@link Sessions#ABSOLUTE} at the latest. */
    @Bean
    RetentionRule sessionsRule(JdbcClient database) {
        return new AgedRows(database, SESSIONS, new Rows("access.sessions", "started_at", "session", "id::text"));
    }

    /** From the last failure. The key is a hash of what was typed: its tombstone keeps the day only. */
    @Bean
    RetentionRule attemptsRule(JdbcClient database) {
        return new AgedRows(
                database,
                ATTEMPTS,
                new Rows("access.attempts", "last_failure", "log-in-attempts", Rows.dayOf("last_failure")));
    }
}
