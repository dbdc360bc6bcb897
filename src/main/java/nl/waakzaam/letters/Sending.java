// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import java.time.Instant;
import java.util.UUID;
import nl.waakzaam.letters.Letter.What;
import nl.waakzaam.notices.MailSettled;
import nl.waakzaam.notices.MailSettled.Ending;
import nl.waakzaam.notices.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings letters on their way and writes down what became of them. What mail cannot bring goes to the printer: a decision
 * does not work before it was sent (art. 3:40 Awb).
 */
@Component
class Sending {
    private static final String MAIL = "system:mail";
    private static final String CONCERNS = "letter ";

    private final Outbox outbox;
    private final PostgresLetters letters;

    Sending(Outbox outbox, PostgresLetters letters) {
        this.outbox = outbox;
        this.letters = letters;
    }

    /** By mail, or on paper where mail leads nowhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(UUID letter, Part part, Content content, String actor, Instant now) {
        if (outbox.isOpen()) {
            outbox.queue(content.mail(part, CONCERNS + letter));
            letters.addStep(letter, actor, What.QUEUED, "", now);
        } else {
            letters.addStep(letter, actor, What.TO_PRINT, "", now);
        }
    }

    /** In the transaction in which the mail leaves the outbox. */
    @EventListener
    public void settled(MailSettled settled) {
        if (settled.concerns().startsWith(CONCERNS)) {
            settled(UUID.fromString(settled.concerns().substring(CONCERNS.length())), settled);
        }
    }

    private void settled(UUID letter, MailSettled settled) {
        letters.addStep(letter, MAIL, what(settled.ending()), settled.answer(), settled.at());
        if (settled.ending() != Ending.SENT) {
            letters.addStep(letter, MAIL, What.TO_PRINT, "", settled.at());
        }
    }

    private static What what(Ending ending) {
        return switch (ending) {
            case SENT -> What.HANDED_OVER;
            case REFUSED -> What.REFUSED;
            case GIVEN_UP -> What.GIVEN_UP;
            case RETURNED -> What.RETURNED;
        };
    }
}
