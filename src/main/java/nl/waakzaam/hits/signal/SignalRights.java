// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.signal;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Role.DETECTIVE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.time.Period;
import java.util.List;
import java.util.Set;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.AgedRows.Rows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import nl.waakzaam.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may work with signals: detectives, in their area; and how long signals are kept. */
@Configuration(proxyBeanMethods = false)
class SignalRights implements Rights {
    private static final RetentionTerm SIGNALS =
            new RetentionTerm("signals", Effect.DESTROYED, Period.ofYears(5), "art. 8 lid 6 Wpg");

    @Override
    public String module() {
        return "hits";
    }

    @Override
    public List<Right> table() {
        return List.of(
                account(GET, SignalPages.PATH, "List numbers of the own area with two holders", DETECTIVE),
                account(POST, SignalPages.PATH, "Search, sort and page that list", DETECTIVE),
                account(POST, SignalPages.PATH + ".csv", "Export that list", DETECTIVE),
                account(GET, SignalPages.SIGNAL, "See which goods bear one number", DETECTIVE),
                account(POST, SignalPages.DISMISSAL, "Say that a signal means nothing", DETECTIVE));
    }

    @Bean
    MenuEntry signalsEntry() {
        return new MenuEntry("signals.menu", SignalPages.PATH, 21, Set.of(DETECTIVE.name()));
    }

    @Bean
    RetentionRule signalsKept(JdbcClient database) {
        return new AgedRows(database, SIGNALS, new Rows("hits.signal", "changed_at", "signal", "id::text"));
    }
}
