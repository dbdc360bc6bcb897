// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.util.UUID;

/** Names a dealer; says nothing of it. */
public record DealerId(UUID value) {
    public static DealerId fresh() {
        return new DealerId(UUID.randomUUID());
    }
}
