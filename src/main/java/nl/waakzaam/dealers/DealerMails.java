// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.util.Locale;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.notices.Outbox;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mails of the desk, put in the outbox in the transaction of what they tell of. */
@Component
public class DealerMails {
    private final MessageSource texts;
    private final Outbox outbox;

    DealerMails(MessageSource texts, Outbox outbox) {
        this.texts = texts;
        this.outbox = outbox;
    }

    /** Whether mail leads anywhere here: nobody can sign up otherwise. */
    public boolean isOpen() {
        return outbox.isOpen();
    }

    /**
     * @param name of its texts, as {@code approved}: {@code dealers.mail.NAME} and its subject
     * @param values what is filled in, in the order of the text
     */
    public void queue(String name, MailAddress to, Locale language, Object... values) {
        var key = "dealers.mail." + name;
        var subject = texts.getMessage(key + ".subject", values, language);
        var text = texts.getMessage(key, values, language);
        outbox.queue(new Mail("dealers-" + name, "dealers", to, language, subject, text, null));
    }

    public String text(String key, Locale language, Object... values) {
        return texts.getMessage(key, values, language);
    }
}
