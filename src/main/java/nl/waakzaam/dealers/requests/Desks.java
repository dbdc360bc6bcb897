// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waakzaam.dealers.DealerLinks;
import nl.waakzaam.dealers.DealerMails;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.site.DutchTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the desk of a municipality that a term ends within two working days: how many requests, never whose. */
@Component
class Desks {
    private static final Locale DUTCH = Locale.of("nl");

    private final JdbcClient database;
    private final PostgresRequests requests;
    private final Deciding deciding;
    private final MunicipalTerm term;
    private final DealerLinks links;
    private final DealerMails mails;
    private final Clock clock;

    Desks(
            JdbcClient database,
            PostgresRequests requests,
            Deciding deciding,
            MunicipalTerm term,
            DealerLinks links,
            DealerMails mails,
            Clock clock) {
        this.database = database;
        this.requests = requests;
        this.deciding = deciding;
        this.term = term;
        this.links = links;
        this.mails = mails;
        this.clock = clock;
    }

    Optional<MailAddress> find(String municipality) {
        return database.sql("select mail from dealers.desk where municipality = :municipality")
                .param("municipality", municipality)
                .query(String.class)
                .optional()
                .map(MailAddress::new);
    }

    void set(String municipality, MailAddress mail) {
        database.sql("""
                        insert into dealers.desk (municipality, mail) values (:municipality, :mail)
                        on conflict (municipality) do update set mail = excluded.mail
                        """)
                .param("municipality", municipality)
                .param("mail", mail.text())
                .update();
    }

    /** Every hour, so that a node that was away at night catches up. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    @Transactional
    public void round() {
        deciding.grantBySilence();
        var today = DutchTime.today(clock);
        requests.remind(term.remindOf(today), clock.instant()).stream()
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .forEach(this::remind);
    }

    private void remind(String municipality, long howMany) {
        find(municipality).ifPresent(desk -> mails.queue("reminder", desk, DUTCH, howMany, links.to(RequestList.PATH)));
    }
}
