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
}
