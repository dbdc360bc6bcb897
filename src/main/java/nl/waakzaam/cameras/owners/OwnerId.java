// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.util.UUID;

/** Of who registered cameras; says nothing of them. */
public record OwnerId(UUID value) {
    public static OwnerId fresh() {
        return new OwnerId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
