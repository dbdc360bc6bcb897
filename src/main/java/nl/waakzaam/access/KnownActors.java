// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.Optional;

/** Who stands behind the ids in the processing log; for those who look after it. */
public interface KnownActors {
    /** The account or client of an id such as {@code account:12}, also when it is blocked by now. */
    Optional<Actor> find(String id);

    /** The id of the account with this login. */
    Optional<String> findByLogin(String login);
}
