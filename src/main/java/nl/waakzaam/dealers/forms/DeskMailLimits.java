// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.forms;

import java.util.List;
import nl.waakzaam.limits.Limits;
import nl.waakzaam.limits.Spending;
import nl.waakzaam.limits.Subject;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.platform.KeyedHash;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.site.ClientNetwork;
import org.springframework.stereotype.Component;

/** Keeps anybody from filling mailboxes and work-lists: how many a network sends, and how many a reader gets, in a day. */
@Component
public class DeskMailLimits {
    private final Limits limits;
    private final KeyedHash readers;

    DeskMailLimits(Limits limits, Keys keys) {
        this.limits = limits;
        this.readers = new KeyedHash(keys.random("dealers-readers.key"));
    }

    public boolean maySend(ClientNetwork network) {
        return isAllowed(Subject.mailsFrom(network));
    }

    /** False when this reader had enough mails today: nobody else may learn that. */
    public boolean mayReach(MailAddress reader) {
        return isAllowed(Subject.mailsTo(readers.hex(reader.sameAs())));
    }

    private boolean isAllowed(Subject subject) {
        return limits.spend(List.of(subject), 1) instanceof Spending.Allowed;
    }
}
