// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

import java.util.HexFormat;
import java.util.List;
import nl.waakzaam.cameras.CameraSecrets;
import nl.waakzaam.limits.Limits;
import nl.waakzaam.limits.Spending;
import nl.waakzaam.limits.Subject;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.site.ClientNetwork;
import org.springframework.stereotype.Component;

/** Keeps anybody from filling mailboxes and from reading the register of addresses empty by way of us, in a day. */
@Component
public class EntryLimits {
    private final Limits limits;
    private final CameraSecrets secrets;

    EntryLimits(Limits limits, CameraSecrets secrets) {
        this.limits = limits;
        this.secrets = secrets;
    }

    public boolean maySend(ClientNetwork network) {
        return isAllowed(Subject.mailsFrom(network));
    }

    /** False when this reader had enough mails today: nobody else may learn that. */
    public boolean mayReach(MailAddress reader) {
        return isAllowed(Subject.mailsTo(HexFormat.of().formatHex(secrets.mailKey(reader))));
    }

    /** Whoever asked enough fills in an address by hand. */
    public boolean mayLookUp(ClientNetwork network) {
        return isAllowed(Subject.lookupsFrom(network));
    }

    private boolean isAllowed(Subject subject) {
        return limits.spend(List.of(subject), 1) instanceof Spending.Allowed;
    }
}
