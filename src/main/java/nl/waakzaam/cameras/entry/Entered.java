// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.cameras.owners.CameraColleagues.Admission;
import nl.waakzaam.cameras.owners.OwnerId;
import nl.waakzaam.cameras.owners.OwnerRole;
import nl.waakzaam.notices.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who came in by a mailed link. A parameter of this type of a page leads whoever did not to the way in.
 *
 * @param admissions where this person may come, as it is now
 * @param chosen whose cameras are shown; null while nobody is chosen
 */
public record Entered(
        UUID session, MailAddress mail, Locale language, List<Admission> admissions, @Nullable OwnerId chosen) {
    public Entered {
        admissions = List.copyOf(admissions);
    }

    /** Whose cameras are shown: the chosen one, or the only one there is. */
    Optional<OwnerVisit> visit() {
        return admissions.stream()
                .filter(one -> one.owner().equals(chosen) || admissions.size() == 1)
                .findFirst()
                .map(one -> new OwnerVisit(one.owner(), one.role(), one.actor(), mail));
    }

    /** Whether this person has cameras of their own here. */
    public boolean isOwner() {
        return admissions.stream().anyMatch(one -> one.role() == OwnerRole.OWNER);
    }

    /** Keeps people out of logs and errors. */
    @Override
    public String toString() {
        return "somebody who came in";
    }
}
