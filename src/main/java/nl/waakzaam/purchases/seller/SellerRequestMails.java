// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.waakzaam.dealers.Dealers;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.notices.Outbox;
import nl.waakzaam.purchases.seller.SellerRequest.Note;
import nl.waakzaam.site.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Mails that a request came, is due, or was answered: that something is to be read, and nothing of it. */
@Component
class SellerRequestMails {
    private static final Locale DUTCH = Locale.of("nl");

    private final MessageSource texts;
    private final Outbox outbox;
    private final Dealers dealers;
    private final PublicAddress address;

    SellerRequestMails(MessageSource texts, Outbox outbox, Dealers dealers, PublicAddress address) {
        this.texts = texts;
        this.outbox = outbox;
        this.dealers = dealers;
        this.address = address;
    }

    /** Tells the dealer that a seller asks something. */
    void received(Shop shop, LocalDate due) {
        var day = DateTimeFormatter.ofPattern("d MMMM uuuu", DUTCH).format(due);
        queue("received", of(shop), DUTCH, shop.tradeName(), day, address.origin() + SellerRequestList.PATH);
    }

    /** Tells the dealer that answers are due. */
    void remind(Shop shop, long howMany) {
        queue("reminder", of(shop), DUTCH, shop.tradeName(), howMany, address.origin() + SellerRequestList.PATH);
    }

    /** Tells the seller, where a mail address was left, that there is something to read with the code. */
    void answered(Note asked, Locale language) {
        MailAddress.of(asked.mail())
                .ifPresent(seller -> queue("answered", seller, language, address.origin() + SellerPages.PATH));
    }

    private MailAddress of(Shop shop) {
        return dealers.get(shop.dealer()).contact().mail();
    }

    private void queue(String name, MailAddress to, Locale language, Object... values) {
        if (outbox.isOpen()) {
            var key = "sellers.mail." + name;
            var subject = texts.getMessage(key + ".subject", values, language);
            var text = texts.getMessage(key, values, language);
            outbox.queue(new Mail("sellers-" + name, "sellers", to, language, subject, text, null));
        }
    }
}
