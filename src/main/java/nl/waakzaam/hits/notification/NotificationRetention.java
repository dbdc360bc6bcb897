// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.time.Period;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.AgedRows.Rows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the proof is kept that a notification was delivered; it goes sooner where its hit goes. */
@Configuration(proxyBeanMethods = false)
class NotificationRetention {
    private static final RetentionTerm NOTIFICATIONS =
            new RetentionTerm("notifications", Effect.DESTROYED, Period.ofYears(1), "art. 8 lid 6 Wpg");

    @Bean
    RetentionRule deliveredNotifications(JdbcClient database) {
        return new AgedRows(database, NOTIFICATIONS, new Rows("hits.delivery", "made_at", "notification", "id::text"));
    }
}
