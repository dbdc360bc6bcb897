// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import nl.waakzaam.geo.RdPoint;

/**
 * An address with cameras.
 *
 * @param name as the owner calls it, such as "shop"
 * @param number with its letter and addition
 * @param postcode as {@code 1034WL}
 * @param municipality its code, as {@code GM0363}
 */
public record Place(
        PlaceId id,
        String name,
        String street,
        String number,
        String postcode,
        String town,
        String municipality,
        RdPoint at) {
    /** On one line: {@code Abebe Bikilalaan 17 M, 1034 WL Amsterdam}. */
    public String line() {
        return "%s %s, %s %s %s".formatted(street, number, postcode.substring(0, 4), postcode.substring(4), town);
    }

    /** Whether two are of one address, whatever they are called. */
    public boolean isAt(Place other) {
        return postcode.equals(other.postcode) && plain(number).equals(plain(other.number));
    }

    private static String plain(String number) {
        return number.replaceAll("[ /-]", "").toUpperCase(java.util.Locale.ROOT);
    }

    /** Keeps where people live out of logs and errors. */
    @Override
    public String toString() {
        return "a place";
    }
}
