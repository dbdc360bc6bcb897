// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

import java.util.Locale;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.notices.Outbox;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mails to owners, put in the outbox in the transaction of what they tell of. None holds an address or a camera. */
@Component
public class CameraOwnerMails {
    private final MessageSource texts;
    private final Outbox outbox;

    CameraOwnerMails(MessageSource texts, Outbox outbox) {
        this.texts = texts;
        this.outbox = outbox;
    }

    /** Whether mail leads anywhere here: nobody can come in otherwise. */
    public boolean isOpen() {
        return outbox.isOpen();
    }

    /**
     * @param name of its texts, as {@code entry}: {@code cameraowners.mail.NAME} and its subject
     * @param concerns what it can be withdrawn by
     * @param values what is filled in, in the order of the text
     */
    public void queue(String name, String concerns, MailAddress to, Locale language, Object... values) {
        var key = "cameraowners.mail." + name;
        var subject = texts.getMessage(key + ".subject", values, language);
        var text = texts.getMessage(key, values, language);
        outbox.queue(new Mail("cameras-" + name, concerns, to, language, subject, text, null));
    }
}
