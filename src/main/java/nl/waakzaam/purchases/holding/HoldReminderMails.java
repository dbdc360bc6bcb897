// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.holding;

import java.util.Locale;
import nl.waakzaam.dealers.Dealers;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.notices.Outbox;
import nl.waakzaam.site.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mail to who runs a shop, at the address that was confirmed at the sign-up. It names no good and no person. */
@Component
class HoldReminderMails {
    private static final Locale DUTCH = Locale.of("nl");

    private final Dealers dealers;
    private final Shops shops;
    private final MessageSource texts;
    private final PublicAddress address;
    private final Outbox outbox;

    HoldReminderMails(Dealers dealers, Shops shops, MessageSource texts, PublicAddress address, Outbox outbox) {
        this.dealers = dealers;
        this.shops = shops;
        this.texts = texts;
        this.address = address;
        this.outbox = outbox;
    }

    void tell(ShopId id, long goods, long ordered) {
        var shop = shops.get(id);
        var reader = dealers.get(shop.dealer()).contact().mail();
        var values = new Object[] {shop.tradeName(), goods, ordered, address.origin() + HoldingList.PATH};
        var subject = texts.getMessage("purchases.reminder.subject", values, DUTCH);
        var text = texts.getMessage("purchases.reminder.text", values, DUTCH);
        outbox.queue(new Mail("purchases-free", "purchases", reader, DUTCH, subject, text, null));
    }
}
