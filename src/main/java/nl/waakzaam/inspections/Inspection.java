// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import nl.waakzaam.access.Actor;
import nl.waakzaam.dealers.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor looks into one shop.
 *
 * @param number what people call it by
 * @param ground the article that allows it
 * @param follows the inspection whose follow-up it is
 * @param sellersSeen how often the seller of a good was opened in it
 */
public record Inspection(
        InspectionId id,
        long number,
        ShopId shop,
        String municipality,
        String inspector,
        String organisation,
        String ground,
        String reason,
        Scope scope,
        @Nullable InspectionId follows,
        Instant openedAt,
        int sellersSeen,
        @Nullable Instant closedAt) {
    /** An inspection that nobody closes keeps no register open. */
    static final Duration LONGEST = Duration.ofHours(48);

    /** To look something up for the report that was just made. */
    static final Duration AFTERWARDS = Duration.ofHours(1);

    public boolean isOpen() {
        return closedAt == null;
    }

    public boolean isOf(Actor actor) {
        return inspector.equals(actor.id());
    }

    /** What the clock of a phone says, if anything; one that is off moves nothing outside the inspection. */
    Instant stated(String moment, Instant now) {
        try {
            var stated = moment.isEmpty() ? now : Instant.parse(moment);
            return stated.isBefore(openedAt) || stated.isAfter(now) ? now : stated;
        } catch (DateTimeException unreadable) {
            return now;
        }
    }

    /** Whether its inspector may still read the register of the shop. */
    public boolean readsRegisterAt(Instant now) {
        return now.isBefore(registerEndsAt());
    }

    /** From when the register can be read no more, as far as is known. */
    public Instant registerEndsAt() {
        var end = openedAt.plus(LONGEST);
        return closedAt == null || closedAt.plus(AFTERWARDS).isAfter(end) ? end : closedAt.plus(AFTERWARDS);
    }
}
