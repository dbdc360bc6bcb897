// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.waakzaam.notices.MailSettled.Ending;
import nl.waakzaam.notices.Outbox.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the outbox. One mail is one transaction that holds its row: no two nodes send the same mail. A node that dies
 * between the server's yes and its own commit is the one case in which a mail goes twice.
 */
@Component
class Postman {
    /** After the last of these a mail is given up: most of a day, which a broken server gets to be mended. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Outbox outbox;
    private final ObjectProvider<Route> routes;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Postman(
            Outbox outbox,
            ObjectProvider<Route> routes,
            TransactionTemplate transaction,
            MeterRegistry meters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outbox = outbox;
        this.routes = routes;
        this.transaction = transaction;
        this.meters = meters;
        this.events = events;
        this.clock = clock;
    }

    /** Sends what is due; stops at the first failure, since the next mail would most likely meet the same. */
    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void round() {
        var route = routes.getIfAvailable();
        var going = route != null;
        while (going) {
            going = Boolean.TRUE.equals(transaction.execute(status -> sendOne(Objects.requireNonNull(route))));
        }
    }

    /** Whether the next one may go too. */
    private boolean sendOne(Route route) {
        var found = outbox.claim(clock.instant());
        return found.isPresent() && send(found.get(), route);
    }

    private boolean send(Waiting mail, Route route) {
        var opened = outbox.open(mail);
        var delivery = route.deliver(opened);
        return switch (delivery.result()) {
            case SENT -> settle(mail, opened, Ending.SENT, delivery.answer());
            case REFUSED -> giveUp(mail, opened, Ending.REFUSED, delivery.answer());
            case LATER -> {
                if (mail.attempts() < PAUSES.size()) {
                    outbox.postpone(mail, clock.instant().plus(PAUSES.get(mail.attempts())));
                    count(mail, "postponed");
                } else {
                    giveUp(mail, opened, Ending.GIVEN_UP, delivery.answer());
                }
                yield false;
            }
        };
    }

    /** Told to the operator without a word of what it said and to whom. */
    private boolean giveUp(Waiting mail, Mail opened, Ending ending, String answer) {
        LOG.warn("A mail was given up at attempt {}: {}", mail.attempts() + 1, mail.kind());
        return settle(mail, opened, ending, answer);
    }

    private boolean settle(Waiting mail, Mail opened, Ending ending, String answer) {
        outbox.remove(mail);
        events.publishEvent(new MailSettled(opened.concerns(), ending, answer, clock.instant()));
        count(mail, ending == Ending.SENT ? "sent" : "given-up");
        return true;
    }

    private void count(Waiting mail, String outcome) {
        meters.counter("waakzaam.mails", "kind", mail.kind(), "outcome", outcome)
                .increment();
    }
}
