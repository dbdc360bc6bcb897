// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a team is told of hits.
 *
 * @param area the code of a police unit or municipality, or {@link #COUNTRY}
 * @param states the steps of a hit that are told
 * @param likely whether hits that wait for a person are told too
 * @param target where it leads: a web address, a mail address, or a topic
 * @param pausedAt null while it works
 */
public record Channel(
        UUID id,
        String name,
        Kind kind,
        String area,
        List<String> states,
        boolean likely,
        String target,
        @Nullable Instant pausedAt) {
    /** The area that holds all others. */
    public static final String COUNTRY = "NL";

    /** How a channel tells; texts stand under {@code notification.kind.NAME}. */
    public enum Kind {
        WEBHOOK,
        MAIL,
        KAFKA
    }

    /** Keeps addresses and their tokens out of logs and errors. */
    @Override
    public String toString() {
        return "channel " + id;
    }
}
