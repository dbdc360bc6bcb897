// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * A session as its owner sees it; times are Dutch.
 *
 * @param here whether it is the session of this very page
 */
public record SessionLine(UUID id, String started, String seen, String browser, boolean here) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.of("nl")).withZone(ZoneId.of("Europe/Amsterdam"));

    static SessionLine of(Session session, UUID here) {
        return new SessionLine(
                session.id(),
                text(session.startedAt()),
                text(session.seenAt()),
                session.browser(),
                session.id().equals(here));
    }

    private static String text(Instant at) {
        return TIME.format(at);
    }
}
