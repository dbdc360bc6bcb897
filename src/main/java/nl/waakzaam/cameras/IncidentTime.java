// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waakzaam.site.DutchTime;

/** When something happened, as a witness reads it on the clock on the wall; nothing for an hour that was skipped. */
public final class IncidentTime {
    private static final Comparator<Instant> TIME = Comparator.naturalOrder();

    private IncidentTime() {}

    /**
     * The moment that is meant, as the beginning of a time. Of an hour that comes twice the first, so that nobody thinks
     * there is an hour more than there is.
     */
    public static Optional<Instant> of(LocalDateTime wall) {
        return meant(wall).min(TIME);
    }

    /** The same as the end of a time: of an hour that comes twice the second, so that both are looked for. */
    public static Optional<Instant> endOf(LocalDateTime wall) {
        return meant(wall).max(TIME);
    }

    private static Stream<Instant> meant(LocalDateTime wall) {
        return DutchTime.ZONE.getRules().getValidOffsets(wall).stream().map(wall::toInstant);
    }
}
