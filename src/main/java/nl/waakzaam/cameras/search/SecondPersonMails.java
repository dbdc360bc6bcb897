// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.util.Locale;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.StaffMail;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.notices.Outbox;
import nl.waakzaam.site.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Mails that a second person is needed, to every colleague of the same area, since footage does not wait for one of them; and
 * to who asked that it was decided. A mail tells neither case, offence, place nor person.
 */
@Component
class SecondPersonMails {
    private static final Locale DUTCH = Locale.of("nl");

    private final StaffMail staff;
    private final Outbox outbox;
    private final MessageSource texts;
    private final PublicAddress address;

    SecondPersonMails(StaffMail staff, Outbox outbox, MessageSource texts, PublicAddress address) {
        this.staff = staff;
        this.outbox = outbox;
        this.texts = texts;
        this.address = address;
    }

    /** In the transaction that asks. */
    void asked(CaseSearch search, Actor actor) {
        staff.colleagues(actor, Role.DETECTIVE).forEach(to -> queue("asked", search, to, SecondPersonPages.PATH));
    }

    /** In the transaction that decides; who was not told yet that it waits, is not told any more. */
    void decided(CaseSearch search) {
        outbox.withdraw(concerns(search));
        staff.find(search.askedBy()).ifPresent(to -> queue("decided", search, to, FoundCameraPages.path(search)));
    }

    private void queue(String name, CaseSearch search, String to, String path) {
        var key = "cameras.search.mail." + name;
        var subject = texts.getMessage(key + ".subject", null, DUTCH);
        var text = texts.getMessage(key, new Object[] {address.origin() + path}, DUTCH);
        reader(to)
                .map(mail -> new Mail("camera-search-" + name, concerns(search), mail, DUTCH, subject, text, null))
                .ifPresent(outbox::queue);
    }

    private Optional<MailAddress> reader(String login) {
        return outbox.isOpen() ? MailAddress.of(login) : Optional.empty();
    }

    private static String concerns(CaseSearch search) {
        return "camera-search " + search.id();
    }
}
