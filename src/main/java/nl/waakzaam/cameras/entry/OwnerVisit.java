// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

import java.time.Instant;
import nl.waakzaam.cameras.owners.OwnerBy;
import nl.waakzaam.cameras.owners.OwnerId;
import nl.waakzaam.cameras.owners.OwnerRole;
import nl.waakzaam.notices.MailAddress;

/**
 * Somebody at the pages of one owner. A parameter of this type of a page leads whoever did not come in, or did not choose,
 * to where that is done.
 *
 * @param mail of who visits
 */
public record OwnerVisit(OwnerId owner, OwnerRole role, String actor, MailAddress mail) {
    /** Refuses with {@link NotYourRole} who may not do this here. */
    public OwnerVisit as(OwnerRole needed) {
        if (!role.may(needed)) {
            throw new NotYourRole();
        }
        return this;
    }

    public boolean may(OwnerRole needed) {
        return role.may(needed);
    }

    public OwnerBy by(Instant now) {
        return new OwnerBy(owner, actor, "web", mail, now);
    }

    /** Keeps people out of logs and errors. */
    @Override
    public String toString() {
        return "a visit";
    }
}
