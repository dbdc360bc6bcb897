// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.time.Instant;
import java.util.UUID;
import nl.waakzaam.notices.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after the cameras of an owner with them.
 *
 * @param enteredAt since when this person came in; null for an invitation
 */
public record Colleague(
        UUID id,
        OwnerRole role,
        Person person,
        Instant invitedAt,
        @Nullable Instant enteredAt) {
    /** Who it is; encrypted where it is kept. */
    public record Person(String name, MailAddress mail) {
        /** Keeps people out of logs and errors. */
        @Override
        public String toString() {
            return "a colleague";
        }
    }
}
