// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.retention;

import java.time.Period;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.AgedRows.Rows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of what victims and owners send: what waits for a decision never goes before it. */
@Configuration(proxyBeanMethods = false)
class VictimRules {
    private static final RetentionTerm COMPLETIONS =
            new RetentionTerm("completions", Effect.DESTROYED, Period.ofMonths(3), "art. 3 lid 2 en art. 4 lid 2 Wpg");
    private static final RetentionTerm DISPUTES =
            new RetentionTerm("disputes", Effect.DESTROYED, Period.ofYears(1), "art. 8 lid 6 en art. 28 Wpg");
    private static final RetentionTerm PROOF =
            new RetentionTerm("dispute-proof", Effect.DESTROYED, Period.ofMonths(3), "art. 3 lid 2 Wpg");
    private static final RetentionTerm ATTEMPTS =
            new RetentionTerm("attempts", Effect.DESTROYED, Period.ofDays(1), "art. 5 lid 1 onder e AVG");

    /** From the decision, or from the last day of a code that nobody used. */
    @Bean
    RetentionRule pastCompletions(JdbcClient database) {
        return new AgedRows(
                database,
                COMPLETIONS,
                new Rows(
                        "stolengoods.completion",
                        "(case when state <> 'OPEN' then coalesce(decided_at, expires_at) end)",
                        "completion",
                        "id::text"));
    }

    @Bean
    RetentionRule pastDisputes(JdbcClient database) {
        return new AgedRows(database, DISPUTES, new Rows("stolengoods.dispute", "decided_at", "dispute", "id::text"));
    }

    /** Papers of people go sooner than the decision that rests on them. */
    @Bean
    RetentionRule proofOfDisputes(JdbcClient database) {
        return new AgedRows(
                database,
                PROOF,
                new Rows(
                        "stolengoods.dispute_proof",
                        "(select d.decided_at from stolengoods.dispute d where d.id = dispute_id)",
                        "dispute-proof",
                        "id::text"));
    }

    @Bean
    RetentionRule pastAttempts(JdbcClient database) {
        return new AgedRows(
                database, ATTEMPTS, new Rows("stolengoods.attempt", "began", "attempts", Rows.dayOf("began")));
    }
}
