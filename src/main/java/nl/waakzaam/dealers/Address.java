// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

/**
 * An address in the Netherlands.
 *
 * @param number with its letter and addition, as {@code 17 M}
 * @param postcode four digits and two capitals, as {@code 1034WL}
 */
public record Address(String street, String number, String postcode, String town) {
    /** Refuses with {@link IllegalArgumentException} a postcode of another shape. */
    public Address {
        if (!postcode.matches("[1-9][0-9]{3}[A-Z]{2}")) {
            throw new IllegalArgumentException("a postcode is four digits and two capitals");
        }
    }

    /** On one line: {@code Abebe Bikilalaan 17 M, 1034 WL Amsterdam}. */
    public String line() {
        return "%s %s, %s %s %s".formatted(street, number, postcode.substring(0, 4), postcode.substring(4), town);
    }

    /** Keeps where people live out of logs and errors. */
    @Override
    public String toString() {
        return "an address";
    }
}
