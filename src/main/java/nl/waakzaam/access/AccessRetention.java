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

/** What becomes of the traces of logging in, and of who gave whom which rights, once they no longer serve. */
@Configuration(proxyBeanMethods = false)
class AccessRetention {
    private static final String MINIMAL = "art. 5 lid 1 onder e AVG";
    private static final RetentionTerm SESSIONS =
            new RetentionTerm("sessions", Effect.DESTROYED, Period.ofDays(1), MINIMAL);
    private static final RetentionTerm ATTEMPTS =
            new RetentionTerm("log-in-attempts", Effect.DESTROYED, Period.ofDays(1), MINIMAL);

    /** As long as the processing log says what was done with the rights. */
    private static final RetentionTerm HISTORY =
            new RetentionTerm("account-history", Effect.DESTROYED, Period.ofYears(5), "art. 32a Wpg; " + MINIMAL);

    /** For the audit of every four years. */
    private static final RetentionTerm REVIEWS =
            new RetentionTerm("account-reviews", Effect.DESTROYED, Period.ofYears(5), "art. 33 Wpg; " + MINIMAL);

    @Bean
    RetentionRule accountHistoryRule(JdbcClient database) {
        return new AgedRows(database, HISTORY, new Rows("access.account_history", "at", "account-history", "id::text"));
    }

    @Bean
    RetentionRule accountReviewsRule(JdbcClient database) {
        return new AgedRows(
                database, REVIEWS, new Rows("access.review_decision", "signed_at", "account-review", "number::text"));
    }

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
