// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.util.Locale;
import java.util.UUID;
import nl.waakzaam.hits.HitPages;
import nl.waakzaam.hits.notification.Channel.Kind;
import nl.waakzaam.hits.notification.Outcome.Delivered;
import nl.waakzaam.hits.notification.Outcome.Failed;
import nl.waakzaam.hits.notification.Outcome.GivenUp;
import nl.waakzaam.hits.notification.Outcome.Queued;
import nl.waakzaam.hits.notification.Outcome.Why;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.notices.MailSettled;
import nl.waakzaam.notices.Outbox;
import nl.waakzaam.site.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails a team that something happened, and where to read what: not a word of the good, the shop or the place. */
@Component
class MailCarrier implements Carrier {
    private static final Locale DUTCH = Locale.of("nl");
    private static final String CONCERNS = "notification ";

    private final Outbox outbox;
    private final Deliveries deliveries;
    private final MessageSource texts;
    private final PublicAddress address;

    MailCarrier(Outbox outbox, Deliveries deliveries, MessageSource texts, PublicAddress address) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.texts = texts;
        this.address = address;
    }

    @Override
    public Kind kind() {
        return Kind.MAIL;
    }

    @Override
    public boolean isOpen() {
        return outbox.isOpen();
    }

    /** In one transaction with the mail: it is never queued twice for one claim. */
    @Override
    @Transactional
    public Outcome bring(Delivery delivery, Channel channel) {
        if (!outbox.isOpen()) {
            return new Failed(Why.MAIL, "");
        }
        if (deliveries.waitForMail(delivery)) {
            outbox.queue(mail(delivery, channel));
        }
        return new Queued();
    }

    private Mail mail(Delivery delivery, Channel channel) {
        var key = "notification.mail." + (delivery.told() == null ? "test" : "hit");
        var subject = texts.getMessage(key + ".subject", null, DUTCH);
        var text = texts.getMessage(key, new Object[] {address.origin() + HitPages.PATH}, DUTCH);
        var to = new MailAddress(channel.target());
        return new Mail("hit", CONCERNS + delivery.id(), to, DUTCH, subject, text, null);
    }

    /** In the transaction in which the mail leaves the outbox. */
    @EventListener
    public void settled(MailSettled settled) {
        if (settled.concerns().startsWith(CONCERNS)) {
            var id = UUID.fromString(settled.concerns().substring(CONCERNS.length()));
            deliveries.settleMail(id, outcome(settled), settled.at());
        }
    }

    private static Outcome outcome(MailSettled settled) {
        return switch (settled.ending()) {
            case SENT -> new Delivered(settled.answer());
            case REFUSED, RETURNED -> new GivenUp(Why.REFUSED, settled.answer());
            case GIVEN_UP -> new GivenUp(Why.NOT_TAKEN, settled.answer());
        };
    }
}
