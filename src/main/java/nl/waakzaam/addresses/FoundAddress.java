// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.addresses;

import nl.waakzaam.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * An address as the register has it.
 *
 * @param number with its letter and addition, as it was asked
 * @param postcode as {@code 1034WL}
 * @param municipality the code of the municipality, as {@code GM0363}
 * @param position where it lies; null when the register does not tell
 */
public record FoundAddress(
        String street,
        String number,
        String postcode,
        String town,
        String municipality,
        @Nullable Position position) {
    /** Keeps where people live out of logs and errors. */
    @Override
    public String toString() {
        return "an address";
    }
}
