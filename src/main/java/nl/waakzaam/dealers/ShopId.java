// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.util.Optional;
import java.util.UUID;

/** Names a shop; says nothing of it. */
public record ShopId(UUID value) {
    public static ShopId fresh() {
        return new ShopId(UUID.randomUUID());
    }

    /** Nothing for a text that is no id. */
    public static Optional<ShopId> of(String text) {
        try {
            return Optional.of(new ShopId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
