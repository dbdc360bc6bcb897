// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Figures on the boundaries of another day, and of wholes such as police units, made from the parts they had. */
public interface Territories {
    /**
     * A count of an area as it is on a day, over all periods, also those in which it was several: what merged into it is
     * added, with the declared share where one was split. A period in which one part misses is missing; one after the
     * area went into a larger one is impossible to tell. All parts come from one vintage. Of a table that draws the
     * boundaries of a later day for all periods itself, its own figures stand. Empty for a percentage.
     */
    Optional<Series> onBoundariesOf(SeriesKey key, Period.Kind kind, LocalDate boundaries, LocalDate knownOn);

    /** The same for many areas, as for a map: those of which there is anything, in few questions. */
    List<Series> onBoundariesOf(
            SeriesKey key, Collection<String> areas, Period.Kind kind, LocalDate boundaries, LocalDate knownOn);

    /** Whether a municipality had got a declared share of one that was split by a day. */
    boolean hasShares(String municipality, LocalDate day);

    /** Whether a municipality had been split among several, in declared shares, by a day. */
    boolean wasSplit(String municipality, LocalDate day);

    /** The municipalities of a whole (police unit, safety region, province, country) on a day. */
    List<String> municipalitiesOf(String whole, LocalDate day);

    /** The wholes that an area lies in on a day, the smallest first. */
    List<Figures.Area> wholesOf(String area, LocalDate day);

    /** Wholes of a kind on a day. */
    List<Figures.Area> wholes(Figures.Area.Kind kind, LocalDate day);
}
