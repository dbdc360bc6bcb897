// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as its owner sees it.
 *
 * @param browser such as "Firefox, Windows"; empty when unknown
 * @param here whether it is the session of this very page
 */
public record SessionLine(UUID id, Instant started, Instant seen, String browser, boolean here) {
    static SessionLine of(Session session, UUID here) {
        return new SessionLine(
                session.id(),
                session.startedAt(),
                session.seenAt(),
                BrowserName.of(session.browser()),
                session.id().equals(here));
    }
}
