// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import org.jspecify.annotations.Nullable;

/** A sale as somebody typed it. */
public record TypedSale(
        @Nullable String prijs,
        @Nullable String koperNaam,
        @Nullable String koperAdres) {
    /** Keeps people out of logs and errors. */
    @Override
    public String toString() {
        return "a typed sale";
    }
}
