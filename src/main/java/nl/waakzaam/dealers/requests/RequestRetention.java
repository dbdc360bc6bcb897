// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import java.time.Period;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.AgedRows.Rows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of dealers, of what they ask, and of invitations. */
@Configuration(proxyBeanMethods = false)
class RequestRetention {
    private static final String MINIMAL = "art. 5 lid 1 onder e AVG";
    private static final RetentionTerm UNCONFIRMED =
            new RetentionTerm("dealers-unconfirmed", Effect.DESTROYED, Period.ofDays(1), MINIMAL);
    private static final RetentionTerm DECIDED =
            new RetentionTerm("dealers-requests", Effect.DESTROYED, Period.ofYears(5), MINIMAL);
    private static final RetentionTerm INVITATIONS =
            new RetentionTerm("dealers-invitations", Effect.DESTROYED, Period.ofDays(30), MINIMAL);
    private static final RetentionTerm CEASED =
            new RetentionTerm("dealers-ceased", Effect.DESTROYED, Period.ofYears(5), MINIMAL);

    /** A dealer goes with its shops, its history and all that it asked, when its last shop has ceased for so long. */
    @Bean
    RetentionRule ceasedDealers(JdbcClient database) {
        return new AgedRows(database, CEASED, new Rows("dealers.dealer", """
                        (select case when bool_and(s.ceased_on is not null)
                             then max(s.ceased_on)::timestamp at time zone 'Europe/Amsterdam' end
                         from dealers.shop s where s.dealer_id = dealer.id)""", "dealer", "id::text"));
    }

    @Bean
    RetentionRule unconfirmedSignUps(JdbcClient database) {
        return new AgedRows(
                database,
                UNCONFIRMED,
                new Rows(
                        "dealers.request",
                        "(case when state = 'ASKED' then asked_at end)",
                        "dealer-request",
                        "id::text"));
    }

    @Bean
    RetentionRule decidedRequests(JdbcClient database) {
        return new AgedRows(database, DECIDED, new Rows("dealers.request", "decided_at", "dealer-request", "id::text"));
    }

    @Bean
    RetentionRule dealerInvitations(JdbcClient database) {
        return new AgedRows(
                database, INVITATIONS, new Rows("dealers.invitation", "invited_at", "dealer-invitation", "id::text"));
    }
}
