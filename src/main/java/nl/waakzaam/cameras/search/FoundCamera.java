// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.waakzaam.cameras.Camera.Kind;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.cameras.Kept;
import nl.waakzaam.geo.DutchGrid;
import nl.waakzaam.geo.FieldOfView;
import nl.waakzaam.geo.Optics.Purpose;
import nl.waakzaam.geo.Position;

/**
 * A camera whose view meets the area of a search. Of its owner it tells nothing; what the owner calls it and the
 * number of the house come with the contact.
 *
 * @param metres from it to the nearest of the area
 * @param best what its footage of somebody there serves at most
 * @param overwritten from when on the footage of the beginning of the period is gone
 * @param gone from when on all footage of the period is
 * @param contact whether its owner can be reached, as is known
 */
public record FoundCamera(
        CameraId id,
        String name,
        Kind kind,
        String street,
        String town,
        FieldOfView view,
        double metres,
        Purpose best,
        boolean seesAtNight,
        Kept kept,
        Instant overwritten,
        Instant gone,
        Contact contact) {
    /** What is known of reaching an owner; words stand under {@code cameras.search.contact.NAME}. */
    public enum Contact {
        GOOD,
        /** The owner did not say in a year that all of it is right. */
        STALE,
        /** Mail does not arrive. */
        BOUNCED
    }

    /** Where it hangs, in degrees. */
    public Position at() {
        return DutchGrid.positionOf(view.from());
    }

    /** Whether all footage of the period was written over. */
    public boolean isGone(Instant now) {
        return !now.isBefore(gone);
    }

    /** Whether footage of the period is being written over now: its beginning is gone, its end is not. */
    public boolean isGoing(Instant now) {
        return !now.isBefore(overwritten) && !isGone(now);
    }

    /** When more of it is gone than now: all of it once the beginning is. */
    public Instant next(Instant now) {
        return now.isBefore(overwritten) ? overwritten : gone;
    }

    /** Whole hours until then; 0 in the last one. */
    public long hoursLeft(Instant now) {
        return Duration.between(now, next(now)).toHours();
    }

    /** As a map draws it, in degrees. */
    public List<Position> outline() {
        return DutchGrid.positionsAround(view.from(), view.outline());
    }
}
