// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

/**
 * One way in which a number identifies a good. Equality of two goods' numbers is equality of {@code normal}, whatever
 * field the number was typed in; nearness is measured on {@code folded}.
 *
 * @param kind the kind this reading takes the number for
 * @param normal upper case letters A–Z and digits only; 14 digits for an IMEI; at most {@link #LONGEST} characters
 * @param folded {@code normal} with look-alike characters made one (27 symbols); same length as {@code normal}
 */
public record IdentifierKey(IdentifierKind kind, String normal, String folded) {
    /** The longest normal form, in characters. */
    public static final int LONGEST = 64;

    /** Numbers shorter than this, and plates, are found by equality only: too many others are near. */
    private static final int SHORTEST_FOR_NEAR = 7;

    /** Characters of the longest plates of Europe, without spaces and signs. */
    private static final int LONGEST_PLATE = 8;

    /** Whether another number that looks like it may be meant, as far as kind and length go. */
    public boolean allowsNear() {
        return !isPlate() && normal.length() >= SHORTEST_FOR_NEAR;
    }

    /** What stands in the column for plates and is longer than any of them is another number: a frame's, say. */
    private boolean isPlate() {
        return kind == IdentifierKind.PLATE && normal.length() <= LONGEST_PLATE;
    }
}
