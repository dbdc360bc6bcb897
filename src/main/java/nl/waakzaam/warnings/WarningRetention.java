// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import java.time.Period;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.AgedRows.Rows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of warnings: they end by themselves, and with them the address. */
@Configuration(proxyBeanMethods = false)
class WarningRetention {
    private static final String MINIMAL = "art. 5 lid 1 onder e AVG";

    /** From the reader's consent. */
    static final RetentionTerm WARNINGS =
            new RetentionTerm("warnings", Effect.DESTROYED, Period.ofDays(90), "art. 6 lid 1 onder a AVG; " + MINIMAL);

    private static final RetentionTerm UNCONFIRMED =
            new RetentionTerm("warnings-unconfirmed", Effect.DESTROYED, Period.ofDays(1), MINIMAL);
    private static final RetentionTerm GOODS =
            new RetentionTerm("warnings-goods", Effect.DESTROYED, Period.ofDays(90), "art. 3 lid 2 Wpg");
    private static final RetentionTerm REFUSALS =
            new RetentionTerm("mail-refusals", Effect.DESTROYED, Period.ofYears(1), MINIMAL);

    @Bean
    RetentionRule confirmedWarnings(JdbcClient database) {
        return new AgedRows(database, WARNINGS, new Rows("warnings.warning", "confirmed_at", "warning", "id::text"));
    }

    @Bean
    RetentionRule unconfirmedWarnings(JdbcClient database) {
        return new AgedRows(
                database,
                UNCONFIRMED,
                new Rows(
                        "warnings.warning",
                        "(case when confirmed_at is null then asked_at end)",
                        "warning",
                        "id::text"));
    }

    /** From the last moment a warning of the good could go; the processing log keeps who stopped what and why. */
    @Bean
    RetentionRule warnedGoods(JdbcClient database) {
        return new AgedRows(database, GOODS, new Rows("warnings.good", """
                        coalesce((select max(h.due_at) from warnings.hit h where h.good_id = good.good_id), found_at)""", "warning-good", "good_id::text"));
    }

    /** The key would tell who it was to whoever has the address and our key: its tombstone keeps the day only. */
    @Bean
    RetentionRule mailRefusals(JdbcClient database) {
        return new AgedRows(
                database,
                REFUSALS,
                new Rows("warnings.refused_reader", "refused_at", "mail-refusal", Rows.dayOf("refused_at")));
    }
}
