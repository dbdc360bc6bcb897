// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import nl.waakzaam.site.DutchTime;

/** When something happened, as a witness reads it on the clock on the wall. */
final class IncidentTime {
    private IncidentTime() {}

    /**
     * The moment that is meant. Of an hour that comes twice the first, so that nobody thinks there is an hour more than
     * there is; none for an hour that was skipped.
     */
    static Optional<Instant> of(LocalDateTime wall) {
        return DutchTime.ZONE.getRules().getValidOffsets(wall).stream()
                .findFirst()
                .map(wall::toInstant);
    }
}
