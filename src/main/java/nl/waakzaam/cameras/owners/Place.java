// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.util.Locale;
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

    /** Whether it has this address, however its number is written. */
    public boolean isAt(String otherPostcode, String otherNumber) {
        return postcode.equals(otherPostcode) && plain(number).equals(plain(otherNumber));
    }

    private static String plain(String number) {
        return number.replaceAll("[ /-]", "").toUpperCase(Locale.ROOT);
    }

    /** Keeps where people live out of logs and errors. */
    @Override
    public String toString() {
        return "a place";
    }
}
