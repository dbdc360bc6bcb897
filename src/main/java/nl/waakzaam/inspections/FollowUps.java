// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import nl.waakzaam.inspections.Outcome.Told;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.notices.Outbox;
import nl.waakzaam.rules.WorkingDays;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of follow-ups two working days ahead, who asked for it when the inspection closed; never of which shop. */
@Component
class FollowUps {
    private static final Locale DUTCH = Locale.of("nl");
    private static final int AHEAD = 2;

    private final PostgresOutcomes outcomes;
    private final WorkingDays calendar;
    private final Outbox outbox;
    private final MessageSource texts;
    private final PublicAddress address;
    private final Clock clock;

    FollowUps(
            PostgresOutcomes outcomes,
            WorkingDays calendar,
            Outbox outbox,
            MessageSource texts,
            PublicAddress address,
            Clock clock) {
        this.outcomes = outcomes;
        this.calendar = calendar;
        this.outbox = outbox;
        this.texts = texts;
        this.address = address;
        this.clock = clock;
    }

    /** Every hour, so that a node that was away at night catches up. */
    @Scheduled(initialDelay = 75_000, fixedDelay = 3_600_000)
    @Transactional
    public void round() {
        var dueBy = calendar.after(DutchTime.today(clock), AHEAD);
        outcomes.remind(dueBy, clock.instant()).stream()
                .map(Told::remind)
                .filter(Objects::nonNull)
                .forEach(mail -> queue(new MailAddress(mail)));
    }

    private void queue(MailAddress to) {
        var subject = texts.getMessage("inspections.mail.subject", null, DUTCH);
        var link = address.origin() + InspectionList.PATH;
        var text = texts.getMessage("inspections.mail", new Object[] {link}, DUTCH);
        outbox.queue(new Mail("inspections-reminder", "inspections", to, DUTCH, subject, text, null));
    }
}
