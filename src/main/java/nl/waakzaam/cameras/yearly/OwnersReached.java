// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.yearly;

import nl.waakzaam.cameras.owners.Owners;
import nl.waakzaam.notices.MailSettled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes whether mail reaches owners: refused by their server, not taken for most of a day, or sent back later. */
@Component
class OwnersReached {
    private final Owners owners;

    OwnersReached(Owners owners) {
        this.owners = owners;
    }

    /** In the transaction in which the mail leaves the outbox. */
    @EventListener
    public void settled(MailSettled settled) {
        Owners.concerned(settled.concerns()).ifPresent(owner -> owners.reached(owner, settled.ending(), settled.at()));
    }
}
