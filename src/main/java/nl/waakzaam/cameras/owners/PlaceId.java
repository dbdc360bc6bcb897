// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.util.UUID;

/** Of a place with cameras; says nothing of where it is. */
public record PlaceId(UUID value) {
    public static PlaceId fresh() {
        return new PlaceId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
