// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import java.time.Clock;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.waakzaam.dealers.DealerLinks;
import nl.waakzaam.dealers.DealerMails;
import nl.waakzaam.dealers.DeskAddresses;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.site.DutchTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the desk of a municipality that a term ends within two working days: how many requests, never whose. */
@Component
class Desks {
    private static final Locale DUTCH = Locale.of("nl");

    private final DeskAddresses addresses;
    private final PostgresRequests requests;
    private final Deciding deciding;
    private final MunicipalTerm term;
    private final Municipalities municipalities;
    private final DealerLinks links;
    private final DealerMails mails;
    private final Clock clock;

    Desks(
            DeskAddresses addresses,
            PostgresRequests requests,
            Deciding deciding,
            MunicipalTerm term,
            Municipalities municipalities,
            DealerLinks links,
            DealerMails mails,
            Clock clock) {
        this.addresses = addresses;
        this.requests = requests;
        this.deciding = deciding;
        this.term = term;
        this.municipalities = municipalities;
        this.links = links;
        this.mails = mails;
        this.clock = clock;
    }

    /** Every hour, so that a node that was away at night catches up. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    @Transactional
    public void round() {
        deciding.grantBySilence();
        var today = DutchTime.today(clock);
        requests.remind(term.remindOf(today), clock.instant()).stream()
                .collect(Collectors.groupingBy(this::today, TreeMap::new, Collectors.counting()))
                .forEach(this::remind);
    }

    /** Of a municipality that was merged: the one that decides now. */
    private String today(String municipality) {
        return municipalities.successor(municipality).map(Municipality::code).orElse(municipality);
    }

    private void remind(String municipality, long howMany) {
        addresses
                .find(municipality)
                .ifPresent(desk -> mails.queue("reminder", desk, DUTCH, howMany, links.to(RequestList.PATH)));
    }
}
