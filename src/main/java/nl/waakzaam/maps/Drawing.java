// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

/**
 * What may be drawn on a map ({@code tag/map.jte}). It goes into ordinary fields of the form that the map stands in, and
 * follows what is typed there; degrees have a point, never a comma, and six decimals.
 */
public enum Drawing {
    NOTHING,

    /** A place: fields {@code lengtegraad} and {@code breedtegraad}, in degrees. */
    POINT,

    /**
     * What a camera sees: a place, {@code richting} and {@code hoek} in whole degrees, {@code bereik} in whole metres; as
     * {@link nl.waakzaam.geo.FieldOfView}.
     */
    VIEW,

    /** Corners of an area: field {@code punten}, as {@code 5.121234,52.091234 5.131234,52.091234 …}, the longitude first. */
    AREA,

    /** Points of a route, one after the other, in the same field. */
    ROUTE
}
