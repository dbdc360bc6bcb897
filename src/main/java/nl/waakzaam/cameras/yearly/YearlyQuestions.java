// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.yearly;

import java.time.Clock;
import java.time.Period;
import nl.waakzaam.cameras.entry.CameraOwnerMails;
import nl.waakzaam.cameras.owners.Owner;
import nl.waakzaam.cameras.owners.Owners;
import nl.waakzaam.site.DutchTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks owners once a year, by mail, whether all of it is still right. Who does not answer within two months counts as stale:
 * police see that, and a year later the register forgets them ({@code camera-owners-stale}).
 */
@Component
class YearlyQuestions {
    static final Period AFTER = Period.ofYears(1);
    static final Period TO_ANSWER = Period.ofMonths(2);

    private static final int AT_ONCE = 200;

    private final Owners owners;
    private final YearlyLinks links;
    private final CameraOwnerMails mails;
    private final Clock clock;

    YearlyQuestions(Owners owners, YearlyLinks links, CameraOwnerMails mails, Clock clock) {
        this.owners = owners;
        this.links = links;
        this.mails = mails;
        this.clock = clock;
    }

    /** By day, some at a time: a mail comes when it may be read. */
    @Scheduled(cron = "0 20 7-19 * * *", zone = "Europe/Amsterdam")
    @Transactional
    public void round() {
        var now = clock.instant();
        var today = DutchTime.today(clock);
        if (mails.isOpen()) {
            owners.askAgain(today.minus(AFTER), now, AT_ONCE).forEach(this::ask);
        }
        owners.markStale(today.minus(TO_ANSWER).atStartOfDay(DutchTime.ZONE).toInstant(), now);
    }

    private void ask(Owner owner) {
        mails.queue(
                "yearly",
                Owners.concerns(owner.id()),
                owner.contact().mail(),
                owner.language(),
                links.link(owner),
                links.to("/camera-in-beeld"));
    }
}
