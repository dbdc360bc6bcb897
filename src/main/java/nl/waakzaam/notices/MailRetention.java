// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import java.time.Period;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.AgedRows.Rows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of mail that nobody could send, as when the server for mail was taken away. */
@Configuration(proxyBeanMethods = false)
class MailRetention {
    private static final RetentionTerm MAILS =
            new RetentionTerm("mails", Effect.DESTROYED, Period.ofDays(7), "art. 5 lid 1 onder e AVG");

    @Bean
    RetentionRule waitingMails(JdbcClient database) {
        return new AgedRows(database, MAILS, new Rows("notices.mail", "queued_at", "mail", "id::text"));
    }
}
